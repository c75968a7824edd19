package org.hathor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that everybody may have, or a page with nothing in it to be guessed at, ready to be sent.
 *
 * @param packed the content as gzip has it; null where that would save nothing
 * @param tag weak: it is that of both
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record StaticFile(String type, byte[] content, byte @Nullable [] packed, String tag) {

    private static final String UNKNOWN = "application/octet-stream";

    static StaticFile of(@Nullable String type, byte[] content) {
        var sum = new CRC32C();
        sum.update(content);
        var tag = "W/\"" + Long.toString(sum.getValue(), Character.MAX_RADIX) + "\"";
        var packed = pack(content);
        var saves = packed.length < content.length * 9L / 10;
        return new StaticFile(type == null ? UNKNOWN : withCharset(type), content, saves ? packed : null, tag);
    }

    /** Sends it, packed to whoever can unpack it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accepted = request.getHeader("Accept-Encoding");
        var body = content;
        if (packed != null
                && accepted != null
                && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = packed;
        }
        response.addHeader("Vary", "Accept-Encoding");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String withCharset(String type) {
        return type.startsWith("text/") || type.endsWith("javascript") ? type + ";charset=UTF-8" : type;
    }

    private static byte[] pack(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** It is packed once and sent often. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
