package org.hathor.library.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hathor.library.control.AudioTypes;

/** An ID3v2 tag of the versions 2.2 to 2.4 (id3.org), wherever it stands. */
final class Id3Tag {

    private static final int HEADER = 10;
    private static final int MOST_FRAMES = 5_000;
    private static final int LONGEST_TEXT = 1 << 18;
    private static final int LONGEST_TAG = 32 << 20;

    private final MediaBytes in;
    private final int version;
    private final long end;
    private final FoundTags found;

    private Id3Tag(MediaBytes in, int version, long end, FoundTags found) {
        this.in = in;
        this.version = version;
        this.end = end;
        this.found = found;
    }

    /** Reads the tag at a place, if there is one. */
    static void read(MediaBytes in, long at, FoundTags found) throws IOException, UnreadableMedia {
        var header = in.bytes(at, HEADER);
        var length = AudioTypes.tagLength(header);
        if (length == 0 || header[3] < 2 || header[3] > 4) {
            return;
        }
        var flags = header[5] & 0xff;
        var version = (int) header[3];
        var end = Math.min(at + length, in.size());
        var first = at + HEADER;
        if (version < 4 && (flags & 0x80) != 0) {
            var whole = synchronised(in.bytes(first, Math.min(end - first, LONGEST_TAG)));
            new Id3Tag(MediaBytes.of(whole), version, whole.length, found).frames(0, flags);
        } else {
            new Id3Tag(in, version, end, found).frames(first, flags);
        }
    }

    private void frames(long first, int tagFlags) throws IOException, UnreadableMedia {
        var at = first;
        if ((tagFlags & 0x40) != 0 && version > 2) {
            at += version == 3 ? 4 + in.number(at, 4) : synchsafe(at);
        }
        var nameLength = version == 2 ? 3 : 4;
        var header = version == 2 ? 6 : 10;
        for (int i = 0; i < MOST_FRAMES && at + header < end; i++) {
            var name = in.name(at, nameLength);
            if (!name.matches("[A-Z0-9 ]+")) {
                return;
            }
            var body = at + header;
            var size = version == 2 ? in.number(at + 3, 3) : version == 3 ? in.number(at + 4, 4) : size(at + 4, body);
            if (size > end - body) {
                return;
            }
            frame(Id3Names.modern(name.strip()), body, size, version == 2 ? 0 : (int) in.number(at + 8, 2));
            at = body + size;
        }
    }

    /** Of 2.4 it is synchsafe; some writers did not know. What follows tells which it is. */
    private long size(long at, long body) throws IOException, UnreadableMedia {
        var safe = synchsafe(at);
        var plain = in.number(at, 4);
        return safe != plain && !isBoundary(body + safe) && isBoundary(body + plain) ? plain : safe;
    }

    private boolean isBoundary(long at) throws IOException {
        return at == end || (at < end && (in.at(at) == 0 || in.name(at, 4).matches("[A-Z0-9]{4}")));
    }

    private long synchsafe(long at) throws IOException, UnreadableMedia {
        long size = 0;
        for (int i = 0; i < 4; i++) {
            size = size << 7 | (in.number(at + i, 1) & 0x7f);
        }
        return size;
    }

    private void frame(String name, long at, long size, int flags) throws IOException, UnreadableMedia {
        var compressed = (flags & (version == 3 ? 0x80 : 0x08)) != 0;
        var encrypted = (flags & (version == 3 ? 0x40 : 0x04)) != 0;
        var grouped = (flags & (version == 3 ? 0x20 : 0x40)) != 0;
        var interleaved = version == 4 && (flags & 0x02) != 0;
        var prefixed = version == 3 ? compressed : (flags & 0x01) != 0;
        var skipped = (grouped ? 1 : 0) + (prefixed ? 4 : 0);
        if (encrypted || size <= skipped) {
            return;
        }
        var from = at + skipped;
        var length = size - skipped;
        var isPicture = name.equals("APIC") || name.equals("PIC");
        if (length > (isPicture ? FoundTags.LARGEST_PICTURE : LONGEST_TEXT)) {
            return;
        }
        if (compressed || interleaved) {
            var body = in.bytes(from, length);
            body = interleaved ? synchronised(body) : body;
            body = compressed ? inflated(body) : body;
            content(name, isPicture, MediaBytes.of(body), 0, body.length);
        } else {
            content(name, isPicture, in, from, length);
        }
    }

    private void content(String name, boolean isPicture, MediaBytes body, long at, long length) throws IOException {
        if (isPicture) {
            picture(name, body, at, at + length);
        } else if (length > 0) {
            Id3Names.tell(name, body.bytes(at, length), found);
        }
    }

    /** Encoding, type, kind, description, picture; of 2.2 the type has three letters. */
    private void picture(String name, MediaBytes body, long at, long stop) throws IOException {
        var wide = body.at(at) == 1 || body.at(at) == 2;
        var next = at + 1;
        if (name.equals("PIC")) {
            next += 3;
        } else {
            while (next < stop && body.at(next) != 0) {
                next++;
            }
            next++;
        }
        var kind = body.at(next++);
        while (next < stop && (body.at(next) != 0 || (wide && body.at(next + 1) != 0))) {
            next += wide ? 2 : 1;
        }
        next += wide ? 2 : 1;
        found.picture(kind, body, next, stop - next);
    }

    /** Takes out the zeros that were put behind each byte of all ones. */
    private static byte[] synchronised(byte[] bytes) {
        var plain = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            plain[length++] = bytes[i];
            if ((bytes[i] & 0xff) == 0xff && i + 1 < bytes.length && bytes[i + 1] == 0) {
                i++;
            }
        }
        return Arrays.copyOf(plain, length);
    }

    /** What grows beyond every sensible length is a bomb, and is left out. */
    private static byte[] inflated(byte[] bytes) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            var out = new ByteArrayOutputStream();
            var chunk = new byte[8_192];
            while (!inflater.finished()) {
                var count = inflater.inflate(chunk);
                if (count == 0 || out.size() > LONGEST_TEXT) {
                    return new byte[0];
                }
                out.write(chunk, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
