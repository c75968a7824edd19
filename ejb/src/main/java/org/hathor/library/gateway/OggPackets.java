package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;

/** The packets of the first stream in an Ogg file (RFC 3533), as far as the head of the file is concerned. */
final class OggPackets {

    /** A cover in the comments may be large; what is larger is not read. */
    private static final int LONGEST_PACKET = 32 << 20;

    private static final int HEADER = 27;
    private static final int LAST_PAGES = 1 << 17;

    private final RandomAccessFile file;
    private byte[] segments = {};
    private int segment;

    OggPackets(RandomAccessFile file) {
        this.file = file;
    }

    /** The next packet; null where the file ends, or is no Ogg from here on. */
    byte @Nullable [] next() throws IOException {
        var packet = new ByteArrayOutputStream();
        while (true) {
            if (segment == segments.length && !nextPage()) {
                return null;
            }
            while (segment < segments.length) {
                var length = segments[segment++] & 0xff;
                var part = new byte[length];
                if (file.getFilePointer() + length > file.length() || packet.size() > LONGEST_PACKET) {
                    return null;
                }
                file.readFully(part);
                packet.write(part);
                if (length < 255) {
                    return packet.toByteArray();
                }
            }
        }
    }

    private boolean nextPage() throws IOException {
        if (file.length() - file.getFilePointer() < HEADER) {
            return false;
        }
        var header = new byte[HEADER];
        file.readFully(header);
        if (!new String(header, 0, 4, ISO_8859_1).equals("OggS")) {
            return false;
        }
        segments = new byte[header[HEADER - 1] & 0xff];
        segment = 0;
        if (file.length() - file.getFilePointer() < segments.length) {
            return false;
        }
        file.readFully(segments);
        return segments.length > 0 || nextPage();
    }

    /** Where the last page ends, in samples; less than nothing where there is none. */
    long lastGranule() throws IOException {
        var size = (int) Math.min(LAST_PAGES, file.length());
        var end = new byte[size];
        file.seek(file.length() - size);
        file.readFully(end);
        for (int at = size - HEADER; at >= 0; at--) {
            if (end[at] == 'O' && end[at + 1] == 'g' && end[at + 2] == 'g' && end[at + 3] == 'S') {
                long granule = 0;
                for (int i = 13; i >= 6; i--) {
                    granule = granule << 8 | (end[at + i] & 0xff);
                }
                if (granule >= 0) {
                    return granule;
                }
            }
        }
        return -1;
    }
}
