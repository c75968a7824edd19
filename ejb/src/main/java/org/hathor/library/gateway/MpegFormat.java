package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import org.hathor.library.control.AudioTypes;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;
import org.jspecify.annotations.Nullable;

/** MPEG audio, layers 1 to 3 (ISO 11172-3 and 13818-3), with ID3 tags of both kinds. */
final class MpegFormat implements MediaReader.Format {

    /** Some writers leave a gap behind the tag. */
    private static final int LONGEST_GAP = 1 << 17;

    private static final int ID3V1 = 128;
    private static final int SAMPLE_FRAMES = 60;
    private static final int MOST_FRAMES = 2_000_000;

    @Override
    public MediaReader.Reading read(Path path, AudioFormat format) throws IOException, UnreadableMedia {
        try (var in = MediaBytes.of(path)) {
            var found = new FoundTags();
            var start = 0L;
            for (var length = AudioTypes.tagLength(in.bytes(0, 10));
                    length > 0 && start < in.size();
                    length = AudioTypes.tagLength(in.bytes(start, 10))) {
                Id3Tag.read(in, start, found);
                start += length;
            }
            var end = in.size();
            if (in.has(end - ID3V1, "TAG")) {
                end -= ID3V1;
                oldTag(in, end, found);
            }
            return new MediaReader.Reading(sound(in, start, end, format), found.tags(), found.picture());
        }
    }

    private static Sound sound(MediaBytes in, long from, long end, AudioFormat format)
            throws IOException, UnreadableMedia {
        var first = firstFrame(in, from, end);
        var header = frame(in, first);
        if (header == null) {
            throw new UnreadableMedia("There is no sound in this file: no frame of MPEG audio was found.");
        }
        var told = toldFrames(in, first, header);
        var samples = (told > 0 ? told : frames(in, first, end, header)) * header.samples();
        var durationMs = samples * 1_000 / header.rate();
        return MediaReader.sound(format, header.codec(), durationMs, end - first, header.rate(), header.channels());
    }

    /** Where two frames stand one behind the other, or one and then nothing. */
    private static long firstFrame(MediaBytes in, long from, long end) throws IOException {
        for (var at = from; at < Math.min(end, from + LONGEST_GAP); at++) {
            var one = in.at(at) == 0xff ? frame(in, at) : null;
            if (one != null) {
                var next = at + one.length();
                if (next == end || frame(in, next) != null) {
                    return at;
                }
            }
        }
        return end;
    }

    private static @Nullable MpegFrame frame(MediaBytes in, long at) throws IOException {
        return MpegFrame.of(in.bytes(at, MpegFrame.HEADER));
    }

    /** How many frames the encoder says there are (Xing, LAME, VBRI); 0 where it says nothing. */
    private static long toldFrames(MediaBytes in, long first, MpegFrame header) throws IOException, UnreadableMedia {
        var xing = first + MpegFrame.HEADER + header.sideInfo();
        if ((in.has(xing, "Xing") || in.has(xing, "Info")) && (in.number(xing + 4, 4) & 1) != 0) {
            return in.number(xing + 8, 4);
        }
        var vbri = first + MpegFrame.HEADER + 32;
        return in.has(vbri, "VBRI") ? in.number(vbri + 14, 4) : 0;
    }

    /** Counts them; where all are alike as far as one looks, the length of the file says it. */
    private static long frames(MediaBytes in, long first, long end, MpegFrame header) throws IOException {
        long count = 0;
        var alike = true;
        var at = first;
        while (at < end && count < MOST_FRAMES) {
            var next = frame(in, at);
            if (next == null || (alike && count == SAMPLE_FRAMES)) {
                break;
            }
            alike &= next.bitRate() == header.bitRate();
            at += next.length();
            count++;
        }
        return alike && count == SAMPLE_FRAMES
                ? Math.max(count, (long)
                        ((end - first) * (double) header.rate() / header.samples() / (header.bitRate() * 125)))
                : count;
    }

    /** ID3v1 fills what is missing. */
    private static void oldTag(MediaBytes in, long at, FoundTags found) throws IOException {
        var bytes = in.bytes(at, ID3V1);
        if (bytes.length < ID3V1) {
            return;
        }
        old(found, "TITLE", bytes, 3, 30);
        old(found, "ARTIST", bytes, 33, 30);
        old(found, "ALBUM", bytes, 63, 30);
        old(found, "DATE", bytes, 93, 4);
        old(found, "COMMENT", bytes, 97, 28);
        if (bytes[125] == 0 && bytes[126] != 0 && found.tags().first("TRACKNUMBER") == null) {
            found.tags().add("TRACKNUMBER", Integer.toString(bytes[126] & 0xff));
        }
        if (found.tags().first("GENRE") == null) {
            found.tags().add("GENRE", Id3Genres.named(bytes[127] & 0xff));
        }
    }

    private static void old(FoundTags found, String name, byte[] bytes, int from, int length) {
        if (found.tags().first(name) == null) {
            var text = new String(bytes, from, length, ISO_8859_1);
            var nul = text.indexOf('\u0000');
            found.tags().add(name, (nul < 0 ? text : text.substring(0, nul)).strip());
        }
    }
}
