package org.hathor.library.control.demo;

import java.util.Arrays;

/** Bits, the highest first, and the check sums of FLAC over them. */
final class BitWriter {

    private static final int[] CRC8 = table(0x07, 8);
    private static final int[] CRC16 = table(0x8005, 16);

    private byte[] bytes;
    private int position;
    private long held;
    private int count;

    BitWriter(int expected) {
        bytes = new byte[expected + 64];
    }

    private static int[] table(int polynomial, int width) {
        var table = new int[256];
        int top = 1 << (width - 1);
        for (int i = 0; i < table.length; i++) {
            int crc = i << (width - 8);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & top) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
            table[i] = crc & ((1 << width) - 1);
        }
        return table;
    }

    BitWriter bits(int value, int width) {
        held = held << width | (value & (1L << width) - 1);
        count += width;
        while (count >= 8) {
            count -= 8;
            put((byte) (held >>> count));
        }
        return this;
    }

    BitWriter bytes(byte[] more) {
        for (var one : more) {
            bits(one, 8);
        }
        return this;
    }

    BitWriter littleEndian(int value) {
        return bits(Integer.reverseBytes(value), 32);
    }

    /** As UTF-8 codes a character. */
    BitWriter utf8(int value) {
        if (value < 0x80) {
            return bits(value, 8);
        }
        if (value < 0x800) {
            return bits(0xc0 | (value >> 6), 8).bits(0x80 | (value & 0x3f), 8);
        }
        return bits(0xe0 | (value >> 12), 8).bits(0x80 | (value >> 6 & 0x3f), 8).bits(0x80 | (value & 0x3f), 8);
    }

    void rice(int value, int parameter) {
        int quotient = value >>> parameter;
        while (quotient >= 24) {
            bits(0, 24);
            quotient -= 24;
        }
        bits(1, quotient + 1);
        if (parameter > 0) {
            bits(value, parameter);
        }
    }

    void align() {
        if (count > 0) {
            bits(0, 8 - count);
        }
    }

    int position() {
        return position;
    }

    int crc8(int from) {
        int crc = 0;
        for (int i = from; i < position; i++) {
            crc = CRC8[(crc ^ bytes[i]) & 0xff];
        }
        return crc;
    }

    int crc16(int from) {
        int crc = 0;
        for (int i = from; i < position; i++) {
            crc = (crc << 8 ^ CRC16[(crc >> 8 ^ bytes[i]) & 0xff]) & 0xffff;
        }
        return crc;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, position);
    }

    private void put(byte one) {
        if (position == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * position);
        }
        bytes[position++] = one;
    }
}
