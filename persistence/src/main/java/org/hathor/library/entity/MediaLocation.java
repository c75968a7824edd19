package org.hathor.library.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** A file in one of the folders that are scanned, as it was when it was last read. */
@Entity
public class MediaLocation extends Identified {

    private String path;
    private @Nullable UUID fileId;
    private long size;
    private Instant modifiedAt;
    private long inode;
    private @Nullable String refusal;

    protected MediaLocation() {}

    public MediaLocation(UUID id, FolderFile seen) {
        super(id);
        this.path = seen.path();
        see(seen);
    }

    /** The file holds this music. */
    public void holds(FolderFile seen, UUID file) {
        see(seen);
        this.fileId = file;
        this.refusal = null;
    }

    /**
     * The file holds no music.
     *
     * @param reason why it was refused; null where it does not say that it is any
     */
    public void holdsNoMusic(FolderFile seen, @Nullable String reason) {
        see(seen);
        this.fileId = null;
        this.refusal = reason;
    }

    private void see(FolderFile seen) {
        this.size = seen.size();
        this.modifiedAt = seen.modifiedAt();
        this.inode = seen.inode();
    }

    /** Whether the file was not touched since. */
    public boolean isStill(FolderFile seen) {
        return size == seen.size() && inode == seen.inode() && modifiedAt.equals(seen.modifiedAt());
    }

    public String path() {
        return path;
    }

    /** What it holds; null where that is no music. */
    public @Nullable UUID fileId() {
        return fileId;
    }

    public boolean isRefused() {
        return refusal != null;
    }

    public FolderFile seen() {
        return new FolderFile(path, size, modifiedAt, inode);
    }
}
