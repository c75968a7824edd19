package org.hathor.library.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A song in another format. */
public sealed interface TranscodedSong {

    /** All of it is here. */
    non-sealed interface Whole extends TranscodedSong {

        /** Of the content. */
        String sha256();

        long size();

        SeekableByteChannel open() throws IOException;
    }

    /** It is being made; whoever has it closes it. */
    non-sealed interface Live extends TranscodedSong, Closeable {

        /**
         * Reads on, and waits for more where there is none yet.
         *
         * @return how many bytes, -1 at the end
         */
        int read(byte[] into) throws IOException;

        /** The listener leaves. */
        @Override
        void close();
    }

    /** Nobody has asked for it yet. */
    record Unmade() implements TranscodedSong {}
}
