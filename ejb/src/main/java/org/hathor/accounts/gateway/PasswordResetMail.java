package org.hathor.accounts.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import org.hathor.accounts.boundary.PasswordReset;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Sends the link to whoever asked for a new password; for an address that nobody has there is nothing to do. */
@ApplicationScoped
public class PasswordResetMail implements JobHandler {

    @Inject
    private PasswordReset reset;

    @Override
    public String kind() {
        return PasswordReset.MAIL_JOB;
    }

    @Override
    public boolean startedByHand() {
        return false;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var owner = run.ownerId();
        if (owner != null) {
            var language = Locale.of(String.valueOf(run.payload().get("language")));
            reset.send(owner, language, run.attempt() > 1);
        }
    }
}
