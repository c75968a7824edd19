package org.hathor.library.control;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a song may be called.
 *
 * @param artist null: nobody said
 */
public record SongGuess(@Nullable String artist, String title) {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern TRACK = Pattern.compile("^\\d{1,3}(?:-\\d{1,3})?(?:\\s*[-._]\\s*|\\s+)(?=\\S)");
    private static final String DASH = " - ";

    /** What a file's name says: "01 - Artist - Title.mp3", "Artist - Title.mp3" or "Title.mp3". */
    public static Optional<SongGuess> of(String fileName) {
        var name = TRACK.matcher(
                        EXTENSION.matcher(fileName.strip()).replaceFirst("").replace('_', ' '))
                .replaceFirst("")
                .strip();
        var dash = name.lastIndexOf(DASH);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                dash < 1
                        ? new SongGuess(null, name)
                        : new SongGuess(
                                name.substring(0, dash).strip(),
                                name.substring(dash + DASH.length()).strip()));
    }
}
