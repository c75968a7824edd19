package org.hathor.playlists.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A song of a playlist, as everybody sees it who has a link.
 *
 * @param url where it is heard, for a while; null where the link is for reading alone
 */
public record SharedEntryView(
        String title,
        String artist,
        @Nullable String album,
        long durationMs,
        @Nullable String url,
        @Nullable Instant urlExpiresAt) {}
