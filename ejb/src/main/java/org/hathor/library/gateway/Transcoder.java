package org.hathor.library.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedExecutors;
import jakarta.enterprise.concurrent.ManagedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.hathor.kernel.Unavailable;
import org.hathor.library.boundary.SongMedia;
import org.hathor.library.boundary.SoundConfig;
import org.hathor.library.boundary.SoundConverter.Target;
import org.hathor.library.boundary.StreamVariant;
import org.hathor.library.boundary.TranscodedSong;

/** Transcodes songs for listeners: a bounded number at once, each once however many hear it, and keeps what is whole. */
@ApplicationScoped
public class Transcoder {

    /** It waits for a program most of the time, and must not take a thread of the pool from others. */
    private static final Map<String, String> LONG = Map.of(ManagedTask.LONGRUNNING_HINT, "true");

    private static final String BUSY = "transcoder-busy";

    @Inject
    private Ffmpeg ffmpeg;

    @Inject
    private SoundCache cache;

    @Inject
    private SoundConfig config;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService executor;

    private final Map<String, Transcode> running = new HashMap<>();
    private Semaphore slots = new Semaphore(0);

    @PostConstruct
    void start() {
        slots = new Semaphore(config.transcodeSlots());
        try {
            ffmpeg.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there, without making anything. */
    public TranscodedSong look(SongMedia song, StreamVariant variant) {
        return cache.find(key(song, variant)).<TranscodedSong>map(Stored::new).orElseGet(TranscodedSong.Unmade::new);
    }

    /** What is there, or what is being made from now on. The first bytes are there when this returns. */
    public TranscodedSong open(SongMedia song, StreamVariant variant) throws IOException {
        var key = key(song, variant);
        var whole = cache.find(key);
        if (whole.isPresent()) {
            return new Stored(whole.get());
        }
        var live = new Listening(joined(key, song, variant));
        try {
            live.begin();
            return live;
        } catch (IOException e) {
            live.close();
            throw new Unavailable("not-transcodable", "This song cannot be transcoded: its file seems to be damaged.");
        }
    }

    private synchronized Transcode joined(String key, SongMedia song, StreamVariant variant) throws IOException {
        var known = running.get(key);
        if (known != null && known.join()) {
            return known;
        }
        if (!slots.tryAcquire()) {
            throw new Unavailable(BUSY, "As many songs as can be are being transcoded.");
        }
        try {
            var transcode = new Transcode(ffmpeg.start(song, new Target.Encoded(variant)), cache.draft());
            transcode.join();
            running.put(key, transcode);
            executor.execute(ManagedExecutors.managedTask(() -> work(key, transcode), LONG, null));
            return transcode;
        } catch (RejectedExecutionException e) {
            running.remove(key);
            slots.release();
            throw new Unavailable(BUSY, "As many songs as can be are being transcoded.");
        } catch (IOException | RuntimeException e) {
            slots.release();
            throw e;
        }
    }

    private void work(String key, Transcode transcode) {
        try {
            transcode.run(key, cache);
        } finally {
            slots.release();
            synchronized (this) {
                running.remove(key, transcode);
            }
        }
    }

    private static String key(SongMedia song, StreamVariant variant) {
        return song.sha256() + '-' + variant.key();
    }

    private record Stored(SoundCache.Kept kept) implements TranscodedSong.Whole {

        @Override
        public String sha256() {
            return kept.sha256();
        }

        @Override
        public long size() {
            return kept.size();
        }

        @Override
        public SeekableByteChannel open() throws IOException {
            return FileChannel.open(kept.file(), StandardOpenOption.READ);
        }
    }

    /** One listener's place in what is being made. */
    private static final class Listening implements TranscodedSong.Live {

        private final Transcode transcode;
        private final ByteBuffer first = ByteBuffer.allocate(1);
        private long position;
        private boolean left;

        Listening(Transcode transcode) {
            this.transcode = transcode;
        }

        void begin() throws IOException {
            if (transcode.read(first, 0) <= 0) {
                throw new IOException("Nothing came out");
            }
        }

        @Override
        public int read(byte[] into) throws IOException {
            int count = transcode.read(ByteBuffer.wrap(into), position);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public synchronized void close() {
            if (!left) {
                left = true;
                transcode.leave();
            }
        }
    }
}
