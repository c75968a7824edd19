package org.hathor.operations.entity;

/** Where a job is in its life. The names are what the database and the API say. */
public enum JobState {
    queued,
    running,
    succeeded,
    failed,
    cancelled;

    public boolean isFinished() {
        return this == succeeded || this == failed || this == cancelled;
    }
}
