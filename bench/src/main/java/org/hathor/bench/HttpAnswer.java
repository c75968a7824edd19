package org.hathor.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * Where one HTTP/1.1 answer ends (RFC 9112, section 6.3), found without making an object for it.
 *
 * @param length in bytes, head and body; -1 while nobody knows
 * @param missing how many of them have not come yet
 */
record HttpAnswer(int status, int length, int missing) {

    static final HttpAnswer INCOMPLETE = new HttpAnswer(0, -1, 0);

    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] CONTENT_LENGTH = ascii("content-length:");
    private static final byte[] TRANSFER_ENCODING = ascii("transfer-encoding:");

    boolean complete() {
        return length >= 0 && missing == 0;
    }

    /** Reads the bytes from 0 to {@code end}; moves nothing in the buffer. */
    static HttpAnswer parse(ByteBuffer bytes, int end) {
        var line = 0;
        var contentLength = 0;
        var chunked = false;
        for (var i = 0; i + 1 < end; i++) {
            if (bytes.get(i) != '\r' || bytes.get(i + 1) != '\n') {
                continue;
            }
            if (i == line) {
                var body = i + 2;
                var length = chunked ? chunkedEnd(bytes, body, end) : body + contentLength;
                return length < 0 ? INCOMPLETE : new HttpAnswer(status(bytes), length, Math.max(0, length - end));
            }
            if (startsWith(bytes, line, i, CONTENT_LENGTH)) {
                contentLength = number(bytes, line + CONTENT_LENGTH.length, i, 10);
            } else if (startsWith(bytes, line, i, TRANSFER_ENCODING)) {
                chunked = true;
            }
            line = i + 2;
        }
        return INCOMPLETE;
    }

    private static int status(ByteBuffer bytes) {
        return number(bytes, STATUS_AT, STATUS_AT + 3, 10);
    }

    private static int chunkedEnd(ByteBuffer bytes, int from, int end) {
        var at = from;
        while (true) {
            var eol = lineEnd(bytes, at, end);
            if (eol < 0) {
                return -1;
            }
            var size = number(bytes, at, eol, 16);
            at = eol + 2 + size + 2;
            if (at > end) {
                return -1;
            }
            if (size == 0) {
                return at;
            }
        }
    }

    private static int lineEnd(ByteBuffer bytes, int from, int end) {
        for (var i = from; i + 1 < end; i++) {
            if (bytes.get(i) == '\r' && bytes.get(i + 1) == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(ByteBuffer bytes, int from, int end, byte[] name) {
        if (end - from < name.length) {
            return false;
        }
        for (var i = 0; i < name.length; i++) {
            var b = bytes.get(from + i);
            if (name[i] != (b >= 'A' && b <= 'Z' ? b + 32 : b)) {
                return false;
            }
        }
        return true;
    }

    private static int number(ByteBuffer bytes, int from, int end, int radix) {
        var value = 0;
        for (var i = from; i < end; i++) {
            var digit = Character.digit(bytes.get(i), radix);
            if (digit >= 0) {
                value = Math.addExact(Math.multiplyExact(value, radix), digit);
            } else if (bytes.get(i) != ' ') {
                break;
            }
        }
        return value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
