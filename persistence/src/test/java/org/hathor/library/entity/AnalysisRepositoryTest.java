package org.hathor.library.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.Ids;
import org.hathor.library.entity.AnalysisRepository.Waiting;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnalysisRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private UUID song = new UUID(0, 0);

    @BeforeEach
    void aSongThatWaits() {
        song = Ids.next();
        DATABASE.transact(db -> {
            db.createNativeQuery("update media_file set analysis = 'done'").executeUpdate();
            var sound = new Sound(AudioFormat.flac, "x", 1_000, 320, 44_100, 2);
            var file = new MediaFile(Ids.next(), (song + "" + song).replace("-", ""), 10, sound, NOON);
            var details = new SongDetails("Song", null, "Artist", 1, 1, null, List.of(), null, null, null, null);
            new Catalogue(db).addAll(List.of(new Song(song, file, null, details, List.of(), NOON, null)));
        });
    }

    @Test
    void aFileIsTakenByOneAndByAnotherWhenTheFirstIsSilent() {
        assertThat(take(NOON))
                .hasValueSatisfying(taken -> assertThat(taken.attempt()).isEqualTo(1));
        assertThat(take(NOON.plusSeconds(59))).isEmpty();
        assertThat(take(NOON.plusSeconds(61)))
                .hasValueSatisfying(taken -> assertThat(taken.attempt()).isEqualTo(2));
    }

    @Test
    void whatWasFoundOutStandsBesideTheSong() {
        var taken = take(NOON).orElseThrow();
        write(
                taken,
                new SongAnalysis(taken.file(), NOON)
                        .loud(-14.2, 1, -1)
                        .lasting(1_000, 5, 10, new byte[] {1, 2, 3})
                        .beating(120.5, 0.9)
                        .in(MusicalKey.a_minor, 0.4)
                        .lively(0.6, 1));
        DATABASE.transact(db -> {
            var known = new AnalysisRepository(db).find(song).orElseThrow();
            assertThat(known.get("state", String.class)).isEqualTo("done");
            assertThat(known.get("musical_key", String.class)).isEqualTo("a_minor");
            assertThat(known.get("analysed_at", Instant.class)).isEqualTo(NOON);
            assertThat(new AnalysisRepository(db).waveform(song)).contains(new byte[] {1, 2, 3});
            var tempo = db.createNativeQuery("select tempo from song where id = :song", Double.class)
                    .setParameter("song", song)
                    .getSingleResult();
            assertThat((Double) tempo).isEqualTo(120.5, within(1e-9));
        });
        assertThat(take(NOON.plusSeconds(1_000))).isEmpty();
    }

    @Test
    void otherBytesAreListenedToAnewAndWhatWasHeardOfTheOldIsDropped() {
        var taken = take(NOON).orElseThrow();
        DATABASE.transact(db -> db.createNativeQuery("update media_file set sha256 = :other where id = :id")
                .setParameter("other", "f".repeat(32) + song.toString().replace("-", ""))
                .setParameter("id", taken.file())
                .executeUpdate());
        write(taken, new SongAnalysis(taken.file(), NOON).failed("Too late"));
        var again = take(NOON.plusSeconds(1)).orElseThrow();
        assertThat(again.sha256()).isNotEqualTo(taken.sha256());
        assertThat(again.attempt()).isEqualTo(1);
    }

    @Test
    void whatFailedSaysWhyAndIsTakenAgainWhenSomebodyWishes() {
        var taken = take(NOON).orElseThrow();
        write(taken, new SongAnalysis(taken.file(), NOON).failed("x".repeat(1_000)));
        assertThat(take(NOON.plusSeconds(100))).isEmpty();
        DATABASE.transact(db -> {
            assertThat(new AnalysisRepository(db).find(song).orElseThrow().get("reason", String.class))
                    .hasSize(500);
            assertThat(new AnalysisRepository(db).again(song)).isTrue();
            assertThat(new AnalysisRepository(db).again(Ids.next())).isFalse();
        });
        assertThat(take(NOON.plusSeconds(101))).isPresent();
    }

    private static Optional<Waiting> take(Instant now) {
        return DATABASE.inTransaction(db -> new AnalysisRepository(db).take(now, now.plusSeconds(60)));
    }

    private static void write(Waiting taken, SongAnalysis analysis) {
        DATABASE.transact((EntityManager db) -> new AnalysisRepository(db).write(analysis, taken.sha256()));
    }
}
