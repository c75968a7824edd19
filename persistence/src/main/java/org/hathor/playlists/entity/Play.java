package org.hathor.playlists.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Identified;
import org.jspecify.annotations.Nullable;

/** Somebody listened to a song, once. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class Play extends Identified {

    private UUID accountId;
    private UUID songId;
    private @Nullable UUID albumId;
    private @Nullable UUID artistId;
    private Instant startedAt;
    private long listenedMs;
    private boolean counted;

    protected Play() {}

    /**
     * Begins with nothing heard.
     *
     * @param albumId where the song is now
     * @param artistId whose it is in the first place
     */
    public Play(
            UUID id, UUID accountId, UUID songId, @Nullable UUID albumId, @Nullable UUID artistId, Instant startedAt) {
        super(id);
        this.accountId = accountId;
        this.songId = songId;
        this.albumId = albumId;
        this.artistId = artistId;
        this.startedAt = startedAt;
    }

    /**
     * It went on so far; it never goes back.
     *
     * @return whether it counts from now on, and did not before
     */
    public boolean heard(long millis, long enoughMillis) {
        listenedMs = Math.max(listenedMs, millis);
        if (counted || listenedMs == 0 || listenedMs < enoughMillis) {
            return false;
        }
        counted = true;
        return true;
    }

    public UUID songId() {
        return songId;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public long listenedMs() {
        return listenedMs;
    }

    public boolean counted() {
        return counted;
    }

    /** What was heard with it: each is counted. */
    List<UUID> things() {
        var things = new ArrayList<UUID>();
        things.add(songId);
        if (albumId != null) {
            things.add(albumId);
        }
        if (artistId != null) {
            things.add(artistId);
        }
        return things;
    }

    List<String> kinds() {
        var kinds = new ArrayList<String>();
        kinds.add(MarkKind.songs.name());
        if (albumId != null) {
            kinds.add(MarkKind.albums.name());
        }
        if (artistId != null) {
            kinds.add(MarkKind.artists.name());
        }
        return kinds;
    }
}
