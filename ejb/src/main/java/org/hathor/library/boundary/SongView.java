package org.hathor.library.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hathor.library.entity.AudioFormat;
import org.jspecify.annotations.Nullable;

/**
 * A song, as everybody sees it.
 *
 * @param artist who made it, as the file shows it; the credits say who that is
 * @param bitRate in kbit/s
 * @param sampleRate in Hz
 * @param size in bytes
 * @param missingSince since when its file cannot be found; null where it can
 * @param favourite whether it is one of the person who asks
 * @param rating what that person gave it, 1 to 5
 * @param plays how often that person heard it
 */
public record SongView(
        UUID id,
        String title,
        String artist,
        List<ArtistCredit> credits,
        @Nullable Reference album,
        @Nullable Integer disc,
        @Nullable Integer track,
        @Nullable Integer year,
        List<String> genres,
        AudioFormat format,
        String codec,
        long durationMs,
        @Nullable Integer bitRate,
        @Nullable Integer sampleRate,
        @Nullable Integer channels,
        long size,
        @Nullable String isrc,
        @Nullable UUID musicbrainzId,
        Instant addedAt,
        long version,
        @Nullable Instant missingSince,
        boolean favourite,
        @Nullable Integer rating,
        long plays,
        @Nullable Instant lastPlayed,
        @Nullable SongSound sound) {

    static SongView of(SongRow row, List<ArtistCredit> credits, PersonalMark mine) {
        var albumId = row.albumId();
        var albumTitle = row.albumTitle();
        return new SongView(
                row.id(),
                row.title(),
                row.artist(),
                credits,
                albumId == null || albumTitle == null ? null : new Reference(albumId, albumTitle),
                row.disc(),
                row.track(),
                row.year(),
                row.genres(),
                row.format(),
                row.codec(),
                row.durationMs(),
                row.bitRate(),
                row.sampleRate(),
                row.channels(),
                row.size(),
                row.isrc(),
                row.musicbrainzId(),
                row.addedAt(),
                row.version(),
                row.missingSince(),
                mine.favourite(),
                mine.rating(),
                mine.plays(),
                mine.lastPlayed(),
                row.sound());
    }
}
