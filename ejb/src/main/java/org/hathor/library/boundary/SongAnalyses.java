package org.hathor.library.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.library.control.sound.SoundFindings;
import org.hathor.library.entity.AnalysisRepository;
import org.hathor.library.entity.MusicalKey;
import org.hathor.library.entity.SongAnalysis;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.operations.boundary.JobRequest;
import org.hathor.operations.boundary.Jobs;

/** What is found out about the sound of songs: reading it, asking for it again, and what the job that does it needs. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class SongAnalyses {

    /** The kind of the job. */
    public static final String JOB = "song-analysis";

    private static final String SONG = "song";
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Inject
    private AnalysisRepository analyses;

    @Inject
    private Jobs jobs;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public SongAnalysisView get(UUID song) {
        return analyses.find(song).map(SongAnalyses::view).orElseThrow(() -> new NotFound(SONG));
    }

    public WaveformView waveform(UUID song) {
        var points = analyses.waveform(song).orElseThrow(() -> new NotFound("waveform"));
        return new WaveformView(IntStream.range(0, points.length)
                .map(i -> points[i] & 0xff)
                .boxed()
                .toList());
    }

    /** Has a song listened to once more, before all others. */
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
    public SongAnalysisView again(UUID song) {
        if (!analyses.again(song)) {
            throw new NotFound(SONG);
        }
        jobs.enqueue(new JobRequest(JOB, JobRequest.NORMAL, Map.of(), null));
        audit.record(AuditEntry.succeeded("song.analyse", SONG, song));
        return get(song);
    }

    /** Has the songs listened to that come in with this transaction, when there is nothing else to do. */
    @PermitAll
    public void ask() {
        jobs.enqueue(new JobRequest(JOB, JobRequest.IDLE, Map.of(), null));
    }

    /** The next file to listen to; one that did harm three times is left alone. */
    @PermitAll
    public Optional<AnalysisTask> take() {
        var now = clock.instant();
        var next = analyses.take(now, now.plus(LEASE)).map(AnalysisTask::of);
        if (next.isPresent() && next.get().attempt() > MOST_ATTEMPTS) {
            fail(next.get(), "It was begun three times and never came to an end.");
            return take();
        }
        return next;
    }

    @PermitAll
    public void fail(AnalysisTask task, String reason) {
        analyses.write(
                new SongAnalysis(task.file(), clock.instant()).failed(reason),
                task.media().sha256());
    }

    @PermitAll
    public void succeed(AnalysisTask task, SoundFindings findings) {
        var energy = findings.energy();
        var analysis = new SongAnalysis(task.file(), clock.instant())
                .loud(findings.lufs(), findings.lufsConfidence(), findings.peak())
                .lasting(findings.durationMs(), findings.silenceStartMs(), findings.silenceEndMs(), findings.waveform())
                .lively(energy.value(), energy.confidence());
        var tempo = findings.tempo();
        if (tempo != null) {
            analysis.beating(tempo.value(), tempo.confidence());
        }
        var key = findings.key();
        if (key != null) {
            analysis.in(key.value(), key.confidence());
        }
        analyses.write(analysis, task.media().sha256());
    }

    private static SongAnalysisView view(Tuple row) {
        var key = row.get("musical_key", String.class);
        return new SongAnalysisView(
                SongAnalysisView.State.valueOf(row.get("state", String.class)),
                row.get("analysed_at", Instant.class),
                row.get("reason", String.class),
                row.get("loudness", Double.class),
                row.get("loudness_confidence", Double.class),
                row.get("peak", Double.class),
                row.get("silence_start_ms", Long.class),
                row.get("silence_end_ms", Long.class),
                row.get("tempo", Double.class),
                row.get("tempo_confidence", Double.class),
                key == null ? null : MusicalKey.valueOf(key),
                row.get("key_confidence", Double.class),
                row.get("energy", Double.class),
                row.get("energy_confidence", Double.class));
    }
}
