package org.hathor.library.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known about the sound of files, and which files wait to be listened to. */
@ApplicationScoped
public class AnalysisRepository {

    @PersistenceContext
    private EntityManager entityManager;

    protected AnalysisRepository() {}

    public AnalysisRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A file that is to be analysed.
     *
     * @param attempt 1 for the first
     */
    public record Waiting(UUID file, String sha256, long size, AudioFormat format, long durationMs, int attempt) {}

    /** Takes the next file for a while; whoever asks meanwhile gets another. */
    public Optional<Waiting> take(Instant now, Instant until) {
        var next = tuples("""
                select id, sha256, size, format, duration_ms, analysis_attempts + 1 as attempt
                from media_file
                where analysis = 'pending' and (analysis_lease is null or analysis_lease < :asked)
                order by analysis_first desc, added_at, id
                limit 1
                for update skip locked
                """, "asked", now).stream().findFirst().map(AnalysisRepository::waiting);
        next.ifPresent(waiting -> entityManager
                .createNativeQuery(
                        "update media_file set analysis_lease = :until, analysis_attempts = :attempt where id = :id")
                .setParameter("until", until)
                .setParameter("attempt", waiting.attempt())
                .setParameter("id", waiting.file())
                .executeUpdate());
        return next;
    }

    @SuppressWarnings("unchecked") // A native query knows its type only at run time.
    private List<Tuple> tuples(String sql, String name, Object value) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter(name, value)
                .getResultList();
    }

    private static Waiting waiting(Tuple row) {
        return new Waiting(
                row.get("id", UUID.class),
                row.get("sha256", String.class),
                row.get("size", Long.class),
                AudioFormat.valueOf(row.get("format", String.class)),
                row.get("duration_ms", Long.class),
                row.get("attempt", Integer.class));
    }

    /** Puts the file of a song at the head of the queue; false when there is no such song. */
    public boolean again(UUID song) {
        return entityManager.createNativeQuery("""
                                update media_file
                                set analysis = 'pending', analysis_first = true, analysis_attempts = 0, analysis_lease = null
                                where id = (select file_id from song where id = :song)
                                """).setParameter("song", song).executeUpdate() == 1;
    }

    /** Writes down what was found out, unless the file is another meanwhile. */
    public void write(SongAnalysis analysis, String sha256) {
        int same = entityManager
                .createNativeQuery("""
                        update media_file set analysis = :state, analysis_first = false, analysis_lease = null
                        where id = :file and sha256 = :sha256
                        """)
                .setParameter("state", analysis.isOfSound() ? "done" : "failed")
                .setParameter("file", analysis.id())
                .setParameter("sha256", sha256)
                .executeUpdate();
        if (same == 0) {
            return;
        }
        entityManager.merge(analysis);
        entityManager.flush();
        entityManager.createNativeQuery("""
                        update song s
                        set loudness = a.loudness, tempo = a.tempo, musical_key = a.musical_key, energy = a.energy
                        from song_analysis a
                        where a.id = :file and s.file_id = a.id
                        """).setParameter("file", analysis.id()).executeUpdate();
    }

    /** What is known about a song, by the names of the columns; the state is always there. */
    public Optional<Tuple> find(UUID song) {
        return tuples("""
                select f.analysis as state, a.analysed_at, a.reason, a.loudness, a.loudness_confidence, a.peak,
                       a.silence_start_ms, a.silence_end_ms, a.tempo, a.tempo_confidence, a.musical_key,
                       a.key_confidence, a.energy, a.energy_confidence
                from song s join media_file f on f.id = s.file_id left join song_analysis a on a.id = f.id
                where s.id = :song
                """, "song", song).stream().findFirst();
    }

    /** The waveform of a song, as it was written. */
    public Optional<byte[]> waveform(UUID song) {
        return tuples("""
                select a.waveform
                from song s join song_analysis a on a.id = s.file_id
                where s.id = :song and a.waveform is not null
                """, "song", song).stream().findFirst().map(row -> row.get("waveform", byte[].class));
    }
}
