package org.hathor.playlists.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final long ENOUGH = 120_000;

    private UUID person = new UUID(0, 0);
    private List<UUID> songs = List.of();

    record Row(
            UUID thing,
            @Nullable Instant favouriteAt,
            @Nullable Integer rating,
            Long plays,
            @Nullable Instant lastPlayed) {}

    record Favourite(UUID thing, Instant since) {}

    record Sum(UUID thing, Long plays, Instant lastPlayed) {}

    record Heard(UUID id, UUID song, Instant startedAt, Long listenedMs, Boolean counted) {}

    @BeforeEach
    void somebodyAndAnAlbum() {
        DATABASE.transact(db -> {
            person = Shelf.person(db);
            songs = Shelf.songs(db, 7);
        });
    }

    @Test
    void aFavouriteStaysOneSinceThen() {
        favour(songs.getFirst(), NOON);
        favour(songs.getFirst(), NOON.plusSeconds(5));
        assertThat(mark(songs.getFirst()).favouriteAt()).isEqualTo(NOON);
        DATABASE.transact(db -> {
            new MarkRepository(db).rate(person, songs.getFirst(), 4);
            new MarkRepository(db).unfavour(person, MarkKind.songs, songs.getFirst());
        });
        assertThat(mark(songs.getFirst()).favouriteAt()).isNull();
        assertThat(mark(songs.getFirst()).rating()).isEqualTo(4);
    }

    @Test
    void whatIsNotThereCannotBeMarked() {
        var album = DATABASE.inTransaction(db -> Shelf.albumOf(db, songs.getFirst()));
        assertThatThrownBy(() -> favour(album, NOON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> favour(Ids.next(), NOON)).isInstanceOf(NotFound.class);
        DATABASE.transact(db -> new MarkRepository(db).favour(person, MarkKind.albums, album, NOON));
        assertThatThrownBy(() -> favour(album, NOON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> DATABASE.transact(db -> new MarkRepository(db).rate(person, album, 3)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void favouritesArePagedTheNewestFirst() {
        for (int i = 0; i < songs.size(); i++) {
            favour(songs.get(i), NOON.plusSeconds(i / 2));
        }
        var seen = new ArrayList<UUID>();
        var from = NewestFirst.after(null);
        while (true) {
            var before = from;
            var rows = DATABASE.inTransaction(db ->
                    new MarkRepository(db).favourites(Favourite.class, person, MarkKind.songs, before, new Limit(2)));
            rows.stream().limit(2).forEach(row -> seen.add(row.thing()));
            if (rows.size() <= 2) {
                break;
            }
            from = new NewestFirst(rows.get(1).since(), rows.get(1).thing());
        }
        assertThat(seen).hasSize(songs.size()).doesNotHaveDuplicates().startsWith(songs.getLast());
    }

    @Test
    void aPlayCountsOnceForTheSongItsAlbumAndItsArtist() {
        var song = songs.getFirst();
        play(song, NOON, ENOUGH - 1);
        assertThat(marks(song)).isEmpty();
        play(song, NOON, ENOUGH);
        play(song, NOON, ENOUGH + 1);
        play(songs.get(1), NOON.plusSeconds(240), ENOUGH);
        assertThat(mark(song).plays()).isEqualTo(1);
        var album = DATABASE.inTransaction(db -> Shelf.albumOf(db, song));
        var artist = DATABASE.inTransaction(db -> Shelf.artistOf(db, song));
        assertThat(mark(album)).isEqualTo(new Row(album, null, null, 2L, NOON.plusSeconds(240)));
        assertThat(mark(artist).plays()).isEqualTo(2);
        assertThat(history()).extracting(Heard::song).containsExactly(songs.get(1), song);
    }

    @Test
    void playsAtOnceAreAllCounted() throws Exception {
        var song = songs.getFirst();
        atOnce(IntStream.range(0, 40)
                .<Callable<UUID>>mapToObj(i -> () -> play(song, NOON.plusSeconds(i % 20), ENOUGH))
                .toList());
        assertThat(mark(song).plays()).isEqualTo(20);
        assertThat(history()).hasSize(20);
    }

    @Test
    void whatIsForgottenIsNotCountedAnyMore() {
        var song = songs.getFirst();
        play(song, NOON, ENOUGH);
        var second = play(song, NOON.plusSeconds(300), ENOUGH);
        var skipped = play(song, NOON.plusSeconds(900), 1);
        forget(skipped);
        assertThat(mark(song)).isEqualTo(new Row(song, null, null, 2L, NOON.plusSeconds(300)));
        forget(second);
        assertThat(mark(song)).isEqualTo(new Row(song, null, null, 1L, NOON));
        var album = DATABASE.inTransaction(db -> Shelf.albumOf(db, song));
        assertThat(mark(album).lastPlayed()).isEqualTo(NOON);
        favour(song, NOON);
        DATABASE.transact(db -> new PlayRepository(db).removeAll(person));
        assertThat(mark(song)).isEqualTo(new Row(song, NOON, null, 0L, null));
        assertThat(history()).isEmpty();
    }

    @Test
    void playsWhileAllIsForgottenAreCountedOrForgotten() throws Exception {
        var song = songs.getFirst();
        var work = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < 30; i++) {
            var at = NOON.plusSeconds(i);
            work.add(() -> play(song, at, ENOUGH));
            if (i % 10 == 5) {
                work.add(() -> DATABASE.inTransaction(db -> {
                    var plays = new PlayRepository(db);
                    plays.takeThePen(person);
                    plays.removeAll(person);
                    return person;
                }));
            }
        }
        atOnce(work);
        var counted = marks(song).stream().mapToLong(Row::plays).sum();
        assertThat(counted).isEqualTo(history().size());
    }

    @Test
    void whatLeavesTheLibraryIsForgotten() {
        var song = songs.getFirst();
        play(song, NOON, ENOUGH);
        favour(song, NOON);
        DATABASE.transact(db -> Shelf.removeSong(db, song));
        assertThat(marks(song)).isEmpty();
        assertThat(history()).isEmpty();
    }

    @Test
    void whatIsHeardMostAndLast() {
        play(songs.get(0), NOON, ENOUGH);
        play(songs.get(0), NOON.plusSeconds(1), ENOUGH);
        play(songs.get(1), NOON.plusSeconds(2), ENOUGH);
        DATABASE.transact(db -> {
            var marks = new MarkRepository(db);
            var most = marks.most(Sum.class, person, MarkKind.songs, Long.MAX_VALUE, new UUID(-1, -1), Limit.DEFAULT);
            assertThat(most).extracting(Sum::thing).containsExactly(songs.get(0), songs.get(1));
            assertThat(marks.most(Sum.class, person, MarkKind.songs, 2, songs.get(0), Limit.DEFAULT))
                    .extracting(Sum::thing)
                    .containsExactly(songs.get(1));
            assertThat(marks.latest(Sum.class, person, MarkKind.songs, NewestFirst.after(null), Limit.DEFAULT))
                    .extracting(Sum::thing)
                    .containsExactly(songs.get(1), songs.get(0));
            assertThat(marks.latest(Sum.class, person, MarkKind.artists, NewestFirst.after(null), Limit.DEFAULT))
                    .extracting(Sum::plays)
                    .containsExactly(3L);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mark_favourites, thing_id, 'mark where account_id = :p and kind = ''songs'' and favourite_at is not null', favourite_at",
        "mark_most, thing_id, 'mark where account_id = :p and kind = ''songs'' and plays > 0', plays",
        "mark_latest, thing_id, 'mark where account_id = :p and kind = ''songs'' and plays > 0', last_played",
        "play_newest, id, 'play where account_id = :p', started_at"
    })
    void aPageReadsItsIndex(String index, String id, String rows, String order) {
        DATABASE.transact(db -> {
            db.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            db.createNativeQuery("set local enable_bitmapscan = off").executeUpdate();
            var plan = explain(
                    db,
                    "select %2$s from %3$s order by %4$s desc, %2$s desc limit 51".formatted(index, id, rows, order));
            assertThat(plan).contains(index).doesNotContain("Sort");
        });
    }

    private String explain(EntityManager db, String query) {
        return db.createNativeQuery("explain " + query.replace(":p", "'" + person + "'"))
                .getResultList()
                .toString();
    }

    private static void atOnce(List<Callable<UUID>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private void favour(UUID song, Instant at) {
        DATABASE.transact(db -> new MarkRepository(db).favour(person, MarkKind.songs, song, at));
    }

    private UUID play(UUID song, Instant at, long millis) {
        return DATABASE.inTransaction(db -> {
            var plays = new PlayRepository(db);
            plays.takeThePen(person);
            var play = plays.find(person, song, at).orElseGet(() -> {
                var begun = new Play(Ids.next(), person, song, Shelf.albumOf(db, song), Shelf.artistOf(db, song), at);
                plays.add(begun);
                return begun;
            });
            if (play.heard(millis, ENOUGH)) {
                plays.count(play);
            }
            return play.id();
        });
    }

    private void forget(UUID play) {
        DATABASE.transact(db -> {
            var plays = new PlayRepository(db);
            plays.remove(plays.find(play).orElseThrow());
        });
    }

    private List<Row> marks(UUID thing) {
        return DATABASE.inTransaction(db -> new MarkRepository(db).of(Row.class, person, List.of(thing)));
    }

    private Row mark(UUID thing) {
        return marks(thing).getFirst();
    }

    private List<Heard> history() {
        return DATABASE.inTransaction(
                db -> new PlayRepository(db).page(Heard.class, person, NewestFirst.after(null), new Limit(200)));
    }
}
