package org.hathor.accounts.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.hathor.accounts.control.Passwords;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jboss.logging.Logger;

/** Lets the first person in: where there is no account yet, {@code admin} gets the configured initial password. */
@Startup
@Singleton
@DependsOn("ConfigurationCheck")
@PermitAll
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private AccountsConfig config;

    @PostConstruct
    void create() {
        if (!accounts.isEmpty()) {
            return;
        }
        if (config.initialAdminPassword().isEmpty()) {
            LOG.warn("There is no account yet: set hathor.accounts.initial-admin-password and start again");
            return;
        }
        var admin = new Account(
                Ids.next(), Roles.ADMIN, "Administrator", Set.of(Roles.ADMIN, Roles.LISTENER), clock.instant());
        admin.usePassword(passwords.hash(config.initialAdminPassword().get()));
        accounts.add(admin);
        audit.record(AuditEntry.succeeded("account.create", "account", admin.id()));
        LOG.infof("Created the first administrator, %s", admin.id());
    }
}
