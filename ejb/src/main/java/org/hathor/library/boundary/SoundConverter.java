package org.hathor.library.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Turns the bytes of a song into another form; a program of its own does it, so that a hostile file harms nobody else. */
public interface SoundConverter {

    /** Why it cannot, as a sentence; empty when it can. */
    Optional<String> problem();

    /**
     * Begins; what comes out is read as it is made.
     *
     * @throws org.hathor.kernel.Unavailable if it cannot
     */
    Conversion start(SongMedia song, Target target) throws IOException;

    /** What is wanted. */
    sealed interface Target {

        /** Samples: floats of 32 bits, the lowest byte first, two channels. */
        record Samples(int rate) implements Target {}

        /** A file that is played while it comes. */
        record Encoded(StreamVariant variant) implements Target {}
    }

    /** A conversion that is going on. */
    interface Conversion extends Closeable {

        InputStream output();

        /**
         * Waits for its end once all is read.
         *
         * @return why it failed, as a sentence; empty when it did not
         */
        Optional<String> failure() throws InterruptedException;

        /** Ends it, finished or not, and leaves nothing behind. */
        @Override
        void close();
    }
}
