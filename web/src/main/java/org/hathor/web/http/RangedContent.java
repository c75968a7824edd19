package org.hathor.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.io.BufferWritableOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.hathor.web.http.ByteRanges.Range;

/**
 * Parts of something stored, on their way to a client: one as it is, several as {@code multipart/byteranges} (RFC 9110,
 * section 14.6). A part of a file goes from the disk to the socket without passing through the heap.
 */
final class RangedContent implements Closeable {

    static final String BOUNDARY = "hathor-byteranges-3d6b6a416f9b5";

    private static final int CHUNK = 1 << 16;

    private final SeekableByteChannel source;
    private final String mediaType;
    private final long size;
    private final List<Range> ranges;

    RangedContent(SeekableByteChannel source, String mediaType, long size, List<Range> ranges) {
        this.source = source;
        this.mediaType = mediaType;
        this.size = size;
        this.ranges = List.copyOf(ranges);
    }

    /** How long the body is. */
    long length() {
        if (ranges.size() == 1) {
            return ranges.getFirst().length();
        }
        return end().length
                + ranges.stream()
                        .mapToLong(range -> head(range).length + range.length())
                        .sum();
    }

    void writeTo(OutputStream out) throws IOException {
        if (ranges.size() == 1) {
            send(ranges.getFirst(), out);
            return;
        }
        for (var range : ranges) {
            out.write(head(range));
            copy(range, out);
        }
        out.write(end());
    }

    /** Undertow sends as much as the response's length says, from where the file stands. */
    @SuppressWarnings("deprecation") // What it names instead is not there for the stream of a servlet.
    private void send(Range range, OutputStream out) throws IOException {
        if (out instanceof BufferWritableOutputStream direct && source instanceof FileChannel file) {
            file.position(range.first());
            direct.transferFrom(file);
        } else {
            copy(range, out);
        }
    }

    private void copy(Range range, OutputStream out) throws IOException {
        var chunk = ByteBuffer.allocate((int) Math.min(CHUNK, range.length()));
        source.position(range.first());
        long left = range.length();
        while (left > 0) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), left));
            int read = source.read(chunk);
            if (read < 0) {
                throw new IOException("A stored file is shorter than it was");
            }
            out.write(chunk.array(), 0, read);
            left -= read;
        }
    }

    private byte[] head(Range range) {
        var lines = List.of(
                "",
                "--" + BOUNDARY,
                "Content-Type: " + mediaType,
                "Content-Range: " + contentRange(range, size),
                "",
                "");
        return String.join("\r\n", lines).getBytes(US_ASCII);
    }

    private static byte[] end() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(US_ASCII);
    }

    static String contentRange(Range range, long size) {
        return "bytes " + range.first() + '-' + range.last() + '/' + size;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
