package org.hathor.library.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** One walk through the folders, which a job does. What it has counted commits with what it has entered. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class FolderScan extends Identified {

    private UUID jobId;
    private @Nullable UUID startedBy;
    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private int found;
    private int added;
    private int changed;
    private int moved;
    private int duplicates;
    private int gone;
    private int refused;

    @Version
    private long version;

    protected FolderScan() {}

    public FolderScan(UUID id, UUID jobId, @Nullable UUID startedBy, Instant startedAt) {
        super(id);
        this.jobId = jobId;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    public UUID jobId() {
        return jobId;
    }

    /** Walks from the beginning: what a walk that was broken off has entered stays counted. */
    public void begin() {
        found = 0;
        refused = 0;
        duplicates = 0;
    }

    public void count(Tally tally) {
        found += tally.found();
        added += tally.added();
        changed += tally.changed();
        moved += tally.moved();
        duplicates += tally.duplicates();
        gone += tally.gone();
        refused += tally.refused();
    }

    public void finish(Instant now) {
        finishedAt = now;
    }
}
