package org.hathor.playlists.control;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The numbers by which everybody knows a song, as playlists write them. */
final class SongNumbers {

    static final String RECORDING = "https://musicbrainz.org/recording/";
    static final String ISRC = "urn:isrc:";

    private static final Pattern UUID_ANYWHERE =
            Pattern.compile("(?i)(?:musicbrainz.*?|^)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final Pattern ISRC_ANYWHERE = Pattern.compile("(?i)isrc[:/=]([A-Z]{2}[A-Z0-9]{3}[0-9]{7})$");

    private SongNumbers() {}

    static Optional<UUID> recording(String identifier) {
        return UUID_ANYWHERE
                .matcher(identifier)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }

    static Optional<String> isrc(String identifier) {
        return ISRC_ANYWHERE
                .matcher(identifier.replace("-", ""))
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .findFirst();
    }
}
