package org.hathor.library.control.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Writes FLAC (RFC 9639): 16 bits, two channels, the best of the fixed predictors, Rice codes in partitions. */
final class Flac {

    private static final int BLOCK = 4_096;
    private static final int PARTITION_ORDER = 4;
    private static final int HIGHEST_PARAMETER = 14;

    private static final int STREAM_INFO = 0;
    private static final int VORBIS_COMMENT = 4;
    private static final int PICTURE = 6;
    private static final int LAST = 0x80;

    private final BitWriter out;
    private final int[][] channels;

    private Flac(int[][] channels) {
        this.channels = channels;
        this.out = new BitWriter(channels[0].length * 3);
    }

    /**
     * Writes a recording.
     *
     * @param comments such as {@code TITLE=Night bus}
     * @param cover a JPEG
     */
    static byte[] write(Recording recording, List<String> comments, byte[] cover, int coverSize) {
        var flac = new Flac(new int[][] {samples(recording.left()), samples(recording.right())});
        flac.head(comments, cover, coverSize);
        for (int from = 0, number = 0; from < flac.channels[0].length; from += BLOCK, number++) {
            flac.frame(from, Math.min(BLOCK, flac.channels[0].length - from), number);
        }
        return flac.out.toBytes();
    }

    private static int[] samples(float[] channel) {
        var samples = new int[channel.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.clamp(Math.round(channel[i] * 32_767), -32_768, 32_767);
        }
        return samples;
    }

    private void head(List<String> comments, byte[] cover, int coverSize) {
        out.bytes("fLaC".getBytes(UTF_8));
        block(STREAM_INFO, 34);
        out.bits(BLOCK, 16).bits(BLOCK, 16).bits(0, 24).bits(0, 24);
        out.bits(Synth.RATE, 20).bits(1, 3).bits(15, 5).bits(0, 4).bits(channels[0].length, 32);
        out.bytes(new byte[16]);

        var vendor = "Hathor".getBytes(UTF_8);
        var lines = comments.stream().map(line -> line.getBytes(UTF_8)).toList();
        block(
                VORBIS_COMMENT,
                8
                        + vendor.length
                        + lines.stream().mapToInt(line -> 4 + line.length).sum());
        out.littleEndian(vendor.length).bytes(vendor).littleEndian(lines.size());
        lines.forEach(line -> out.littleEndian(line.length).bytes(line));

        var type = "image/jpeg".getBytes(UTF_8);
        block(LAST | PICTURE, 32 + type.length + cover.length);
        out.bits(3, 32).bits(type.length, 32).bytes(type).bits(0, 32);
        out.bits(coverSize, 32)
                .bits(coverSize, 32)
                .bits(24, 32)
                .bits(0, 32)
                .bits(cover.length, 32)
                .bytes(cover);
    }

    private void block(int type, int length) {
        out.bits(type, 8).bits(length, 24);
    }

    private void frame(int from, int count, int number) {
        int start = out.position();
        var left = java.util.Arrays.copyOfRange(channels[0], from, from + count);
        var right = java.util.Arrays.copyOfRange(channels[1], from, from + count);
        var side = new int[count];
        var mid = new int[count];
        for (int i = 0; i < count; i++) {
            side[i] = left[i] - right[i];
            mid[i] = Math.floorDiv(left[i] + right[i], 2);
        }
        var l = Residual.of(left);
        var r = Residual.of(right);
        var m = Residual.of(mid);
        var s = Residual.of(side);
        boolean midSide = m.weight() + s.weight() < l.weight() + r.weight();

        out.bits(0xfff8, 16);
        // 0111: the length less one follows in 16 bits; 1001: 44.1 kHz.
        out.bits(0x79, 8).bits(midSide ? 0b1010 : 0b0001, 4).bits(0b1000, 4);
        out.utf8(number).bits(count - 1, 16);
        out.bits(out.crc8(start), 8);
        subframe(midSide ? m : l, 16);
        subframe(midSide ? s : r, midSide ? 17 : 16);
        out.align();
        out.bits(out.crc16(start), 16);
    }

    private void subframe(Residual residual, int width) {
        int order = residual.order();
        out.bits((0b001000 | order) << 1, 8);
        var values = residual.values();
        for (int i = 0; i < order; i++) {
            out.bits(residual.samples()[i], width);
        }
        int partitions = values.length % (1 << PARTITION_ORDER) == 0 && values.length >= 1_024 ? PARTITION_ORDER : 0;
        out.bits(0, 2).bits(partitions, 4);
        int length = values.length >> partitions;
        for (int from = 0; from < values.length; from += length) {
            rice(values, Math.max(order, from), from + length);
        }
    }

    private void rice(int[] values, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs((long) values[i]);
        }
        // A code of parameter k is shortest where the mean of what is coded is about 2^k.
        long mean = 2 * sum / Math.max(1, to - from);
        int parameter = mean <= 1 ? 0 : Math.min(HIGHEST_PARAMETER, 63 - Long.numberOfLeadingZeros(mean));
        out.bits(parameter, 4);
        for (int i = from; i < to; i++) {
            out.rice((values[i] << 1) ^ (values[i] >> 31), parameter);
        }
    }
}
