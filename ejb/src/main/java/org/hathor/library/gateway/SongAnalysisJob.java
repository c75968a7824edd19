package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hathor.kernel.Unavailable;
import org.hathor.library.boundary.AnalysisTask;
import org.hathor.library.boundary.SongAnalyses;
import org.hathor.library.boundary.SoundConverter;
import org.hathor.library.boundary.SoundConverter.Target;
import org.hathor.library.control.sound.SoundAnalysis;
import org.hathor.library.control.sound.SoundFindings;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;
import org.jboss.logging.Logger;

/**
 * Listens to the songs that wait for it, one at a time on each node. After some seconds it makes room for other jobs and asks
 * to go on later, so that a library of a hundred thousand songs hinders nobody.
 */
@ApplicationScoped
public class SongAnalysisJob implements JobHandler {

    private static final Logger LOG = Logger.getLogger(SongAnalysisJob.class);
    private static final Duration SLICE = Duration.ofSeconds(20);
    private static final int FRAME = 8;

    @Inject
    private SongAnalyses analyses;

    @Inject
    private SoundConverter converter;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger wishes = new AtomicInteger();

    @Override
    public String kind() {
        return SongAnalyses.JOB;
    }

    /** Finds what was left when there was no converter, or a node died. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(JobRun run) {
        wishes.incrementAndGet();
        int heard = 0;
        int seen;
        do {
            if (!busy.compareAndSet(false, true)) {
                return; // Whoever is at it looks once more before it ends.
            }
            seen = wishes.get();
            try {
                heard += listen(run);
            } finally {
                busy.set(false);
            }
        } while (seen != wishes.get());
        run.result(Map.of("songs", heard));
    }

    private int listen(JobRun run) {
        if (converter.problem().isPresent()) {
            return 0;
        }
        long end = System.nanoTime() + SLICE.toNanos();
        int heard = 0;
        while (!run.cancelled()) {
            if (System.nanoTime() > end) {
                analyses.ask();
                break;
            }
            var next = analyses.take();
            if (next.isEmpty()) {
                break;
            }
            listen(next.get());
            heard++;
            run.progress(0, heard + " songs");
        }
        return heard;
    }

    private void listen(AnalysisTask task) {
        try (var conversion = converter.start(task.media(), new Target.Samples(SoundAnalysis.RATE))) {
            var findings = findings(conversion.output());
            var failure = conversion.failure();
            if (failure.isEmpty() && findings.durationMs() > 0) {
                analyses.succeed(task, findings);
            } else {
                analyses.fail(task, failure.orElse("There is no sound in this file."));
            }
        } catch (IOException | Unavailable e) {
            LOG.debugf(e, "Media file %s cannot be analysed", task.media().sha256());
            analyses.fail(task, "The file of this song cannot be read.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SoundFindings findings(InputStream samples) throws IOException {
        var analysis = new SoundAnalysis();
        var bytes = new byte[FRAME << 12];
        var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int count = samples.readNBytes(bytes, 0, bytes.length);
                count > 0;
                count = samples.readNBytes(bytes, 0, bytes.length)) {
            for (int at = 0; at + FRAME <= count; at += FRAME) {
                analysis.add(sound(floats.getFloat(at)), sound(floats.getFloat(at + FRAME / 2)));
            }
        }
        return analysis.findings();
    }

    /** A broken file may hold anything. */
    private static float sound(float sample) {
        return Float.isFinite(sample) ? Math.clamp(sample, -8f, 8f) : 0;
    }
}
