package org.hathor.operations.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.time.Clock;
import org.hathor.operations.boundary.Mail;
import org.hathor.operations.boundary.MailConfig;
import org.jboss.logging.Logger;

/** Chooses how mail leaves the house. */
@ApplicationScoped
public class MailOffice {

    private static final Logger LOG = Logger.getLogger(MailOffice.class);

    @Resource(lookup = "java:jboss/mail/Hathor")
    private Session session;

    @Inject
    private MailConfig config;

    @Inject
    private Clock clock;

    @Produces
    @ApplicationScoped
    public Mail mail() {
        if (config.hasServer()) {
            return new MailServer(
                    session, config.user().orElse(null), config.password().orElse(null), config.from(), clock);
        }
        var folder = Path.of(config.dataDirectory(), "mail");
        LOG.infof("There is no mail server (hathor.mail.host): mail is put into %s", folder);
        return new MailFolder(folder, config.from(), clock);
    }
}
