package org.hathor.library.gateway;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hathor.library.boundary.SoundConverter.Conversion;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A song that is being transcoded into a file, from which any number of listeners read as it grows. */
final class Transcode {

    private static final Logger LOG = Logger.getLogger(Transcode.class);
    private static final int CHUNK = 1 << 14;

    private final Conversion conversion;
    private final Path draft;
    private final FileChannel file;
    private long written;
    private int listeners;
    private boolean over;
    private @Nullable String failure;

    Transcode(Conversion conversion, Path draft) throws IOException {
        this.conversion = conversion;
        this.draft = draft;
        this.file = FileChannel.open(draft, CREATE_NEW, READ, WRITE);
    }

    /** Takes a listener on; false when it is too late for that. */
    synchronized boolean join() {
        if (failure != null || (over && listeners == 0)) {
            return false;
        }
        listeners++;
        return true;
    }

    /** The last listener ends it: what nobody hears is not made. */
    synchronized void leave() {
        listeners--;
        if (listeners == 0) {
            if (over) {
                closeFile();
            } else {
                failure = "Nobody listens any more.";
                conversion.close();
                notifyAll();
            }
        }
    }

    /**
     * Reads what is there, and waits where nothing is yet.
     *
     * @return -1 at the end
     */
    int read(ByteBuffer into, long position) throws IOException {
        synchronized (this) {
            while (written <= position && !over) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
            if (failure != null) {
                throw new IOException(failure);
            }
            if (written <= position) {
                return -1;
            }
        }
        return file.read(into, position);
    }

    /** Why it failed, once it is over. */
    synchronized @Nullable String failure() {
        return failure;
    }

    /** Does the work, on the caller's thread. */
    void run(String key, SoundCache cache) {
        try (conversion) {
            var hash = MessageDigest.getInstance("SHA-256");
            pump(hash);
            var trouble = conversion.failure();
            if (trouble.isEmpty()) {
                cache.keep(key, draft, HexFormat.of().formatHex(hash.digest()));
            }
            end(trouble.orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end("The server is going down.");
        } catch (IOException | NoSuchAlgorithmException | RuntimeException e) {
            LOG.debug("A song was not transcoded to its end", e);
            end("The song could not be transcoded.");
        }
    }

    private void pump(MessageDigest hash) throws IOException {
        var chunk = new byte[CHUNK];
        var in = conversion.output();
        long position = 0;
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            hash.update(chunk, 0, count);
            var buffer = ByteBuffer.wrap(chunk, 0, count);
            while (buffer.hasRemaining()) {
                position += file.write(buffer, position);
            }
            synchronized (this) {
                written = position;
                notifyAll();
            }
        }
    }

    private synchronized void end(@Nullable String trouble) {
        over = true;
        if (failure == null) {
            failure = trouble;
        }
        notifyAll();
        if (failure != null) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                LOG.debugf(e, "%s cannot be removed", draft);
            }
        }
        if (listeners == 0) {
            closeFile();
        }
    }

    private void closeFile() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("A file cannot be closed", e);
        }
    }
}
