package org.hathor.library.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Where the bytes of media files are, each known by its SHA-256 in 64 hexadecimal digits. They never change. */
public interface MediaStore {

    /** Takes bytes in as they come, never all of them in memory; an arrival that nobody keeps leaves nothing behind. */
    Arrival receive(InputStream content) throws IOException;

    /**
     * Opens what is stored for reading.
     *
     * @throws java.nio.file.NoSuchFileException if it is not
     */
    SeekableByteChannel open(String sha256) throws IOException;

    /**
     * The file, for those who can read nothing else; nobody writes to it.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there, or no longer the same
     */
    Path locate(String sha256) throws IOException;

    /** Whether the bytes are kept here, wherever else they may be as well. */
    boolean holds(String sha256);

    /** Removes what no row tells of; removing what is not there is no error. */
    void delete(String sha256) throws IOException;

    /** What is stored for longer than since an instant: to be compared with the rows. */
    List<String> storedBefore(Instant instant) throws IOException;

    /** Removes what arrived before an instant and nobody kept: a crash leaves such files. */
    void clearArrivals(Instant before) throws IOException;

    /** Bytes that are here, and not yet part of the library. */
    interface Arrival extends Closeable {

        String sha256();

        long size();

        /** The file, to look into it. */
        Path file();

        /** Keeps the bytes: they survive a crash when this returns, and a row may tell of them. */
        void keep() throws IOException;

        /** Forgets the bytes, unless they were kept. */
        @Override
        void close() throws IOException;
    }
}
