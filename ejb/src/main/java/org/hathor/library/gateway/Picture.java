package org.hathor.library.gateway;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a file: where it is, or what it is where it had to be unwrapped.
 *
 * @param length in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares pictures.
record Picture(long position, int length, byte @Nullable [] unwrapped) {

    /** Its bytes, of whatever kind they are. */
    byte[] in(Path file) throws IOException {
        if (unwrapped != null) {
            return unwrapped;
        }
        try (var bytes = MediaBytes.of(file)) {
            return bytes.bytes(position, length);
        }
    }
}
