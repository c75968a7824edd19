package org.hathor.operations.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail leaves the house; docs/configuration.md explains each key. Host, port and TLS are the server's. */
@Dependent
public class MailConfig {

    @Inject
    @ConfigProperty(name = "hathor.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "hathor.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "hathor.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "hathor.mail.from", defaultValue = "Hathor <hathor@localhost>")
    String from;

    @Inject
    @ConfigProperty(name = "hathor.data.dir", defaultValue = "${jboss.server.data.dir}")
    String dataDirectory;

    /** Whether there is a server to give mail to; otherwise it is put into a folder. */
    public boolean hasServer() {
        return host.isPresent();
    }

    public Optional<String> user() {
        return user;
    }

    public Optional<String> password() {
        return password;
    }

    /** An address, with or without a name. */
    public String from() {
        return from;
    }

    public String dataDirectory() {
        return dataDirectory;
    }
}
