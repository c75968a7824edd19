package org.hathor.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells a path that names something from one that plays with the reader: dot segments in any coding, encoded slashes,
 * backslashes, control characters, broken percent-encoding or UTF-8. Nothing in Hathor needs any of them.
 */
final class Paths {

    private Paths() {}

    /** Is this request target, as it came over the wire, without its query, fit to be looked up? */
    static boolean sane(String target) {
        var once = decoded(target);
        if (once == null || hasEncodedSlash(target) || !clean(once)) {
            return false;
        }
        // A second decoding somewhere behind us must not find anything either.
        var twice = once.indexOf('%') < 0 ? once : decoded(once);
        return twice == null || (!hasEncodedSlash(once) && clean(twice));
    }

    /** Is there an encoded NUL, which PostgreSQL stores nowhere? */
    static boolean queryIsSane(String query) {
        return !query.contains("%00");
    }

    private static boolean clean(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == 0x7f || c == '\\') {
                return false;
            }
        }
        int start = 0;
        while (start <= path.length()) {
            int end = path.indexOf('/', start);
            if (end < 0) {
                end = path.length();
            }
            if (isDots(path, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** Is the segment {@code .} or {@code ..}, perhaps with parameters ({@code ..;a=b})? */
    private static boolean isDots(String path, int start, int end) {
        int semicolon = path.indexOf(';', start);
        int length = (semicolon >= 0 && semicolon < end ? semicolon : end) - start;
        return (length == 1 && path.charAt(start) == '.') || (length == 2 && path.startsWith("..", start));
    }

    private static boolean hasEncodedSlash(String path) {
        for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
            if (path.regionMatches(true, i + 1, "2f", 0, 2) || path.regionMatches(true, i + 1, "5c", 0, 2)) {
                return true;
            }
        }
        return false;
    }

    /** The path with its percent-encoding undone, or nothing if it is broken or no UTF-8. */
    private static @Nullable String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        var bytes = ByteBuffer.allocate(path.length() * 3);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int high = i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
                int low = i + 2 < path.length() ? Character.digit(path.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else if (c < 0x80) {
                bytes.put((byte) c);
            } else {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
