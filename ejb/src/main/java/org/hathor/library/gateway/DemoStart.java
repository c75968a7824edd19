package org.hathor.library.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import org.hathor.library.boundary.SoundConfig;
import org.hathor.operations.boundary.JobRequest;
import org.hathor.operations.boundary.Jobs;

/** Asks for the demo catalogue at a start that shall have one; there is one such job, however often this starts. */
@Singleton
@Startup
@PermitAll
public class DemoStart {

    @Inject
    private Jobs jobs;

    @Inject
    private SoundConfig config;

    @PostConstruct
    void start() {
        if (config.demo()) {
            jobs.enqueue(new JobRequest(DemoCatalogueJob.KIND, JobRequest.NORMAL, Map.of(), null)
                    .once(DemoCatalogueJob.KIND));
        }
    }
}
