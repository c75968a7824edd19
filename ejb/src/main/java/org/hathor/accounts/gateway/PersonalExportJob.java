package org.hathor.accounts.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hathor.accounts.boundary.Privacy;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Packs what somebody asked for. */
@ApplicationScoped
public class PersonalExportJob implements JobHandler {

    @Inject
    private Privacy privacy;

    @Override
    public String kind() {
        return Privacy.EXPORT_JOB;
    }

    @Override
    public boolean startedByHand() {
        return false;
    }

    @Override
    public void run(JobRun run) {
        privacy.makeExport(UUID.fromString(String.valueOf(run.payload().get("export"))));
    }
}
