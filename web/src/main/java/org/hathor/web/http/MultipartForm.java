package org.hathor.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hathor.web.problem.ProblemException;
import org.hathor.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578) that is read while it arrives: one part after the other, each a stream,
 * none of them in memory or in a file in between.
 */
public final class MultipartForm {

    private static final Pattern BOUNDARY = Pattern.compile(
            "(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|[;\\s])name=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[;\\s]filename=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FILE_NAME_IN_UTF_8 = Pattern.compile("(?i)[;\\s]filename\\*=utf-8''([^;\\s]*)");
    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_HEAD = 8_192;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] window = new byte[WINDOW];
    private int start;
    private int end;
    private boolean over;

    /**
     * One field.
     *
     * @param fileName as the sender calls it, without folders; null where it is no file
     * @param content is read until the next part is asked for
     */
    public record Part(String name, @Nullable String fileName, InputStream content) {}

    private MultipartForm(String boundary, InputStream body) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(UTF_8);
        // The first delimiter begins the body, without the line break of the others.
        window[0] = '\r';
        window[1] = '\n';
        end = 2;
    }

    /** Begins to read a form; a body of another type is refused. */
    public static MultipartForm in(@Nullable String contentType, InputStream body) {
        var type = BOUNDARY.matcher(Objects.requireNonNullElse(contentType, ""));
        if (!type.matches()) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return new MultipartForm(type.group(1) == null ? type.group(2) : type.group(1), body);
    }

    /** The next part, after what is left of the one before; null at the end. */
    public @Nullable Part next() {
        if (over) {
            return null;
        }
        skipToDelimiter();
        start += delimiter.length;
        if (peek(0) == '-' && peek(1) == '-') {
            over = true;
            return null;
        }
        line();
        var disposition = "";
        var length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            length += line.length();
            if (length > LONGEST_HEAD) {
                throw broken();
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                disposition = line;
            }
        }
        return part(disposition);
    }

    private Part part(String disposition) {
        var name = NAME.matcher(disposition);
        if (!name.find()) {
            throw broken();
        }
        return new Part(unquoted(name.group(1)), fileName(disposition), new Content());
    }

    private static @Nullable String fileName(String disposition) {
        var extended = FILE_NAME_IN_UTF_8.matcher(disposition);
        if (extended.find()) {
            try {
                return withoutFolders(URLDecoder.decode(extended.group(1).replace("+", "%2B"), UTF_8));
            } catch (IllegalArgumentException e) {
                throw broken();
            }
        }
        var plain = FILE_NAME.matcher(disposition);
        return plain.find() ? withoutFolders(unquoted(plain.group(1))) : null;
    }

    /** Browsers write a quote as %22, others as \". */
    private static String unquoted(String text) {
        return text.replaceAll("\\\\(.)", "$1").replace("%22", "\"");
    }

    private static String withoutFolders(String name) {
        return name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    }

    private void skipToDelimiter() {
        for (int bytes = ahead(); bytes > 0; bytes = ahead()) {
            start += bytes;
        }
    }

    /** How many bytes of the part can be had now; none where the delimiter follows. */
    private int ahead() {
        while (true) {
            int found = indexOfDelimiter();
            if (found >= 0) {
                return found - start;
            }
            // What could be the beginning of a delimiter stays until more is known.
            int certain = end - start - delimiter.length + 1;
            if (certain > 0) {
                return certain;
            }
            fill();
        }
    }

    private int indexOfDelimiter() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (window[at] == '\r'
                    && java.util.Arrays.equals(window, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private byte peek(int offset) {
        while (end - start <= offset) {
            fill();
        }
        return window[start + offset];
    }

    private String line() {
        var line = new ByteArrayOutputStream();
        while (peek(0) != '\r' || peek(1) != '\n') {
            line.write(window[start++]);
            if (line.size() > LONGEST_HEAD) {
                throw broken();
            }
        }
        start += 2;
        return line.toString(UTF_8);
    }

    private void fill() {
        System.arraycopy(window, start, window, 0, end - start);
        end -= start;
        start = 0;
        try {
            int read = body.read(window, end, WINDOW - end);
            if (read < 0) {
                throw broken();
            }
            end += read;
        } catch (IOException e) {
            // The client has gone, or sent more than it may: it is not the fault of whoever stores the part.
            throw new ProblemException(ProblemType.FORM_BROKEN);
        }
    }

    private static ProblemException broken() {
        return new ProblemException(ProblemType.FORM_BROKEN);
    }

    private final class Content extends InputStream {

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            int ahead = ahead();
            if (ahead == 0) {
                return -1;
            }
            int count = Math.min(ahead, length);
            System.arraycopy(window, start, bytes, offset, count);
            start += count;
            return count;
        }
    }
}
