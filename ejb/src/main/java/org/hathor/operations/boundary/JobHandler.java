package org.hathor.operations.boundary;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Does the jobs of one kind; a CDI bean of any feature. It runs outside of any transaction and may be run again after a
 * crash: what it calls must bear that, for example by asking what is already done.
 */
public interface JobHandler {

    /** Kebab-case, unique in the product, and never changed while such jobs may be queued. */
    String kind();

    /**
     * Does the job. An exception means: again later, until the attempts are used up. A long job calls
     * {@link JobRun#progress} and looks at {@link JobRun#cancelled} now and then.
     */
    void run(JobRun run) throws Exception;

    /** A job that recurs by itself says how often, a part or a multiple of a day in UTC. */
    default @Nullable Duration every() {
        return null;
    }

    /** Whether an administrator may start one by hand. */
    default boolean startedByHand() {
        return true;
    }
}
