package org.hathor.library.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The header of a frame of MPEG audio.
 *
 * @param version 1, 2, or 3 for what is called 2.5
 * @param bitRate in kbit/s
 * @param rate in Hz
 * @param length of the frame, in bytes
 */
record MpegFrame(int version, int layer, int bitRate, int rate, int channels, int length) {

    static final int HEADER = 4;

    private static final int[][] BIT_RATES = {
        {32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] RATES = {44_100, 48_000, 32_000};

    /** Null where these bytes are none. */
    static @Nullable MpegFrame of(byte[] bytes) {
        if (bytes.length < HEADER || (bytes[0] & 0xff) != 0xff || (bytes[1] & 0xe0) != 0xe0) {
            return null;
        }
        var version = versionOf(bytes[1] >> 3 & 3);
        var layer = 4 - (bytes[1] >> 1 & 3);
        var bits = bytes[2] >> 4 & 15;
        var rates = bytes[2] >> 2 & 3;
        if (version == 0 || layer == 4 || bits == 0 || bits == 15 || rates == 3) {
            return null;
        }
        var table = version == 1 ? layer - 1 : layer == 1 ? 3 : 4;
        var bitRate = BIT_RATES[table][bits - 1];
        var rate = RATES[rates] >> (version - 1);
        var padding = bytes[2] >> 1 & 1;
        var length = layer == 1
                ? (12_000 * bitRate / rate + padding) * 4
                : samples(version, layer) / 8 * 1_000 * bitRate / rate + padding;
        return new MpegFrame(version, layer, bitRate, rate, (bytes[3] >> 6 & 3) == 3 ? 1 : 2, length);
    }

    private static int versionOf(int bits) {
        return switch (bits) {
            case 3 -> 1;
            case 2 -> 2;
            case 0 -> 3;
            default -> 0;
        };
    }

    private static int samples(int version, int layer) {
        return layer == 1 ? 384 : layer == 2 || version == 1 ? 1_152 : 576;
    }

    int samples() {
        return samples(version, layer);
    }

    /** How many bytes stand between the header and what an encoder writes of itself. */
    int sideInfo() {
        return version == 1 ? (channels == 1 ? 17 : 32) : channels == 1 ? 9 : 17;
    }

    String codec() {
        return "MPEG-%s Layer %d".formatted(version == 3 ? "2.5" : Integer.toString(version), layer);
    }
}
