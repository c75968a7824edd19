package org.hathor.accounts.gateway;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as the EXIF data of a JPEG say (tag 0x0112): cameras write the rows as the sensor has them and
 * leave the turning to whoever shows them.
 *
 * @param code 1 to 8; 1 is upright
 */
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    static Orientation of(byte[] picture) {
        try {
            return inJpeg(ByteBuffer.wrap(picture));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation inJpeg(ByteBuffer file) {
        if ((file.getShort() & 0xffff) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        for (var marker = next(file); marker != START_OF_SCAN; marker = next(file)) {
            var length = next(file);
            var end = file.position() + length - Short.BYTES;
            if (marker == APP1 && file.getInt(file.position()) == EXIF) {
                return inExif(file.position(file.position() + 6).slice());
            }
            file.position(end);
        }
        return UPRIGHT;
    }

    /** A TIFF header, and at the place that it names a list of entries of twelve bytes. */
    private static Orientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        for (var entries = next(tiff); entries > 0; entries--) {
            var entry = tiff.position();
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                var code = tiff.getShort(entry + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
            tiff.position(entry + ENTRY_BYTES);
        }
        return UPRIGHT;
    }

    private static int next(ByteBuffer buffer) {
        return buffer.getShort() & 0xffff;
    }

    boolean isOnItsSide() {
        return code >= 5;
    }

    /** From the rows as they are to the picture as it was seen. */
    AffineTransform transform(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
