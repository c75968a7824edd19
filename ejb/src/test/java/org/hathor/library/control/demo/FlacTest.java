package org.hathor.library.control.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What was written is read back, by a decoder that knows only what the encoder may write. */
class FlacTest {

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void everySampleComesBack() {
        for (int length : new int[] {1, 5, 100, 4_096, 4_097, 10_000}) {
            var recording = new Recording(channel(length), channel(length));
            var file = Flac.write(recording, List.of("TITLE=Tone"), new byte[] {1, 2, 3}, 1);
            var decoded = new Decoder(file).decode(length);
            for (int i = 0; i < length; i++) {
                assertThat(decoded[0][i]).isEqualTo(Math.round(recording.left()[i] * 32_767));
                assertThat(decoded[1][i]).isEqualTo(Math.round(recording.right()[i] * 32_767));
            }
        }
    }

    /** A tone, then noise at full scale, then silence. */
    private float[] channel(int length) {
        var samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = i < length / 3
                    ? (float) (0.5 * Math.sin(i * 0.05))
                    : i < 2 * length / 3 ? (float) (random.nextDouble() * 2 - 1) : 0;
        }
        return samples;
    }

    private static final class Decoder {

        private final byte[] file;
        private int bit;

        Decoder(byte[] file) {
            this.file = file;
        }

        int[][] decode(int length) {
            assertThat(bits(32)).isEqualTo(0x664c6143);
            boolean last = false;
            while (!last) {
                last = bits(1) == 1;
                bits(7);
                int size = (int) bits(24);
                bit += 8 * size;
            }
            var channels = new int[2][length];
            for (int from = 0; from < length; ) {
                from += frame(channels, from);
            }
            assertThat(bit).isEqualTo(file.length * 8);
            return channels;
        }

        private int frame(int[][] channels, int from) {
            int start = bit / 8;
            assertThat(bits(16)).isEqualTo(0xfff8);
            assertThat(bits(8)).isEqualTo(0x79);
            boolean midSide = bits(4) == 0b1010;
            assertThat(bits(4)).isEqualTo(0b1000);
            assertThat(bits(8)).isEqualTo(from / 4_096);
            int count = (int) bits(16) + 1;
            int head = bit / 8;
            assertThat(bits(8)).isEqualTo(crc(start, head + 1, 0x107, 8));
            var one = subframe(count, 16);
            var other = subframe(count, midSide ? 17 : 16);
            bit = (bit + 7) / 8 * 8;
            int end = bit / 8;
            assertThat(bits(16)).isEqualTo(crc(start, end + 1, 0x18005, 16));
            for (int i = 0; i < count; i++) {
                int sum = 2 * one[i] + (other[i] & 1);
                channels[0][from + i] = midSide ? (sum + other[i]) >> 1 : one[i];
                channels[1][from + i] = midSide ? (sum - other[i]) >> 1 : other[i];
            }
            return count;
        }

        private int[] subframe(int count, int width) {
            int order = (int) (bits(8) >> 1) & 7;
            var out = new int[count];
            for (int i = 0; i < order; i++) {
                out[i] = (int) (bits(width) << (64 - width) >> (64 - width));
            }
            assertThat(bits(2)).isZero();
            int partitions = 1 << bits(4);
            for (int p = 0; p < partitions; p++) {
                int parameter = (int) bits(4);
                for (int i = Math.max(order, p * count / partitions); i < (p + 1) * count / partitions; i++) {
                    int quotient = 0;
                    while (bits(1) == 0) {
                        quotient++;
                    }
                    int folded = quotient << parameter | (int) bits(parameter);
                    out[i] = (folded >>> 1) ^ -(folded & 1);
                }
            }
            for (int i = order; i < count; i++) {
                out[i] += predicted(out, i, order);
            }
            return out;
        }

        private static int predicted(int[] x, int i, int order) {
            return switch (order) {
                case 0 -> 0;
                case 1 -> x[i - 1];
                case 2 -> 2 * x[i - 1] - x[i - 2];
                case 3 -> 3 * x[i - 1] - 3 * x[i - 2] + x[i - 3];
                default -> 4 * x[i - 1] - 6 * x[i - 2] + 4 * x[i - 3] - x[i - 4];
            };
        }

        /** Of the bytes before the sum itself, which ends one byte behind {@code end} less its own width. */
        private long crc(int start, int end, int polynomial, int width) {
            var bytes = java.util.Arrays.copyOfRange(file, start, end - 1);
            var rest = new BigInteger(1, bytes).shiftLeft(width);
            var divisor = BigInteger.valueOf(polynomial);
            while (rest.bitLength() > width) {
                rest = rest.xor(divisor.shiftLeft(rest.bitLength() - 1 - width));
            }
            return rest.longValueExact();
        }

        private long bits(int count) {
            long value = 0;
            for (int i = 0; i < count; i++, bit++) {
                value = value << 1 | (file[bit >> 3] >> (7 - (bit & 7)) & 1);
            }
            return value;
        }
    }
}
