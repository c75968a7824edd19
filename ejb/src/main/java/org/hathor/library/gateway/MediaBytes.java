package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file at any place, through a window. Nothing that a file says of itself makes it take more memory than
 * its reader allows, and what would be behind its end is not there.
 */
final class MediaBytes implements Closeable {

    private static final int WINDOW = 1 << 15;

    private final @Nullable FileChannel channel;
    private final long size;
    private byte[] window;
    private long start;

    private MediaBytes(@Nullable FileChannel channel, long size, byte[] window) {
        this.channel = channel;
        this.size = size;
        this.window = window;
    }

    static MediaBytes of(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        return new MediaBytes(channel, channel.size(), new byte[0]);
    }

    static MediaBytes of(byte[] bytes) {
        return new MediaBytes(null, bytes.length, bytes);
    }

    /** Whether what was read can be read again from the file itself. */
    boolean isFile() {
        return channel != null;
    }

    long size() {
        return size;
    }

    /** One byte; less than nothing behind the end. */
    int at(long position) throws IOException {
        if (position < 0 || position >= size) {
            return -1;
        }
        if (position < start || position >= start + window.length) {
            window = load(position, (int) Math.min(WINDOW, size - position));
            start = position;
            if (window.length == 0) {
                return -1;
            }
        }
        return window[(int) (position - start)] & 0xff;
    }

    /** As many bytes as there are, up to a length. */
    byte[] bytes(long position, long length) throws IOException {
        if (position < 0 || position >= size || length <= 0) {
            return new byte[0];
        }
        var count = (int) Math.min(length, Math.min(size - position, Integer.MAX_VALUE - 8));
        if (position >= start && position + count <= start + window.length) {
            var from = (int) (position - start);
            return Arrays.copyOfRange(window, from, from + count);
        }
        if (count < WINDOW && at(position) >= 0) {
            var from = (int) (position - start);
            if (from + count <= window.length) {
                return Arrays.copyOfRange(window, from, from + count);
            }
        }
        return load(position, count);
    }

    private byte[] load(long position, int length) throws IOException {
        var file = channel;
        if (file == null) {
            return new byte[0];
        }
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) > 0) {
            // A read may bring less than was asked for.
        }
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    /** An unsigned number, the most significant byte first. */
    long number(long position, int bytes) throws IOException, UnreadableMedia {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | one(position + i);
        }
        return number;
    }

    /** An unsigned number, the least significant byte first. */
    long little(long position, int bytes) throws IOException, UnreadableMedia {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | one(position + i);
        }
        return number;
    }

    private int one(long position) throws IOException, UnreadableMedia {
        var one = at(position);
        if (one < 0) {
            throw new UnreadableMedia("This file ends before it has said what it is.");
        }
        return one;
    }

    boolean has(long position, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (at(position + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A name of four letters, or however many. */
    String name(long position, int length) throws IOException {
        return new String(bytes(position, length), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
