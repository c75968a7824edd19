package org.hathor.playlists.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.hathor.kernel.Invalid;
import org.hathor.playlists.boundary.PlaylistFormat;
import org.hathor.playlists.control.ListedSongs;
import org.hathor.playlists.control.M3u;
import org.hathor.playlists.control.Xspf;

/** Playlists as files of other programs. Which format one has, its content says. */
public final class PlaylistFiles {

    private static final char MARK = '\uFEFF';

    private PlaylistFiles() {}

    /**
     * Reads one.
     *
     * @param most songs that it may have
     */
    public static ListedSongs read(byte[] content, int most) {
        var text = text(content);
        var begin = text.stripLeading();
        if (begin.isEmpty() || text.indexOf('\0') >= 0) {
            throw new Invalid("file", "must be a playlist: M3U8, XSPF or JSPF");
        }
        return switch (begin.charAt(0)) {
            case '<' -> XspfReader.read(begin, most);
            case '{' -> Jspf.read(begin, most);
            default -> M3u.read(text, most);
        };
    }

    public static String write(PlaylistFormat format, ListedSongs playlist) {
        return switch (format) {
            case m3u8 -> M3u.write(playlist);
            case xspf -> Xspf.write(playlist);
            case jspf -> Jspf.write(playlist);
        };
    }

    /** UTF-8; an old M3U that is not, is what western programs wrote. */
    private static String text(byte[] content) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            text = new String(content, ISO_8859_1);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
