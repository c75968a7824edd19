package org.hathor.library.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SongRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int SONGS = 60;

    /** Stands in for the row of the use case. */
    record Row(
            UUID id,
            String title,
            String artist,
            @Nullable UUID albumId,
            @Nullable String albumTitle,
            @Nullable Integer disc,
            @Nullable Integer track,
            @Nullable Integer year,
            List<String> genres,
            AudioFormat format,
            String codec,
            Long durationMs,
            @Nullable Integer bitRate,
            @Nullable Integer sampleRate,
            @Nullable Integer channels,
            Long size,
            @Nullable String isrc,
            @Nullable UUID musicbrainzId,
            Instant addedAt,
            Long version,
            @Nullable Instant missingSince,
            String sortKey,
            String artistSortKey,
            @Nullable Double loudness,
            @Nullable Double tempo,
            @Nullable MusicalKey key,
            @Nullable Double energy) {

        Cursor cursor(SongSort sort) {
            return switch (sort) {
                case added -> Cursor.of(addedAt, id);
                case title -> Cursor.of(sortKey, id);
                case artist -> Cursor.of(artistSortKey, id);
                case year -> Cursor.of(year == null ? 0 : year, id);
                case duration -> Cursor.of(durationMs, id);
                case track -> Cursor.of((disc == null ? 1 : disc) * 100_000 + (track == null ? 0 : track), id);
            };
        }
    }

    record CreditOf(UUID song, UUID artist, String name, CreditRole role) {}

    record AlbumOf(
            UUID id,
            String title,
            String artist,
            @Nullable Integer year,
            Boolean variousArtists,
            Instant addedAt,
            String sortKey,
            String artistSortKey) {}

    record Contents(UUID album, Long songs, Long durationMs) {}

    record Named(UUID owner, UUID artist, String name) {}

    record ArtistOf(
            UUID id,
            String name,
            @Nullable UUID musicbrainzId,
            Instant addedAt,
            Integer albums,
            Integer songs,
            String sortKey) {}

    record GenreOf(String name, Integer songs, String folded) {}

    @BeforeAll
    static void aShelf() {
        DATABASE.transact(db -> {
            var catalogue = new Catalogue(db);
            for (int i = 0; i < SONGS; i++) {
                var main = catalogue.artist(ArtistName.of("Artist " + i % 5), NOON);
                var guest = catalogue.artist(ArtistName.of("Beyoncé"), NOON);
                var album = i % 3 == 0
                        ? null
                        : catalogue.album(
                                new AlbumName("Album " + i % 4, null, "Artist 0", false, 1990, null),
                                List.of(main),
                                NOON);
                var sound = new Sound(
                        i % 2 == 0 ? AudioFormat.mp3 : AudioFormat.flac, "x", 1_000L * (i % 7), 320, 44_100, 2);
                var file = new MediaFile(Ids.next(), "%064x".formatted(i), 10, sound, NOON);
                var details = new SongDetails(
                        "Song " + i % 10,
                        null,
                        "Artist " + i % 5,
                        1,
                        i % 12,
                        i % 4 == 0 ? null : 1990 + i % 4,
                        i % 2 == 0 ? List.of("Hip-Hop", "Pop") : List.of(),
                        null,
                        null,
                        null,
                        null);
                var credits = List.of(new Credit(main, CreditRole.main), new Credit(guest, CreditRole.featured));
                catalogue.addAll(
                        List.of(new Song(Ids.next(), file, album, details, credits, NOON.plusSeconds(i / 3), null)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void pagesShowEverySongOnceInBothDirections(SongSort sort) {
        var up = walk(sort, SortOrder.ascending);
        var down = walk(sort, SortOrder.descending);
        assertThat(up).hasSize(SONGS).doesNotHaveDuplicates();
        assertThat(down).containsExactlyElementsOf(up.reversed());
    }

    private static List<UUID> walk(SongSort sort, SortOrder order) {
        var seen = new ArrayList<UUID>();
        var limit = new Limit(7);
        Cursor after = null;
        while (true) {
            var from = after;
            var rows = DATABASE.inTransaction(
                    db -> new SongRepository(db).page(Row.class, new Criteria(), sort, order, from, limit));
            rows.stream().limit(limit.value()).forEach(row -> seen.add(row.id()));
            if (rows.size() <= limit.value()) {
                return seen;
            }
            after = Cursor.parse(rows.get(limit.value() - 1).cursor(sort).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "s.format = :x, flac, 30",
        "s.durationMs >= :x, 6000, 8",
        "s.year = :x, 1991, 15",
        "'array_contains(s.genreKeys, :x)', hip hop, 30"
    })
    void filtersFit(String condition, String value, int expected) {
        Object typed = condition.contains("format")
                ? AudioFormat.valueOf(value)
                : condition.contains("duration")
                        ? (Object) Long.valueOf(value)
                        : condition.contains("year") ? (Object) Integer.valueOf(value) : value;
        assertThat(found(new Criteria().and(condition, "x", typed))).hasSize(expected);
    }

    @Test
    void peopleAndAlbumsAreFound() {
        var row = found(new Criteria().words("s", "SONG 1")).getFirst();
        assertThat(row.title()).isEqualTo("Song 1");
        assertThat(row.albumTitle()).isNotEqualTo("");
        var guest = DATABASE.inTransaction(
                db -> new Catalogue(db).artist(ArtistName.of("beyonce"), NOON).id());
        var withGuest = new Criteria().and("exists (select 1 from s.credits c where c.artist.id = :x)", "x", guest);
        assertThat(found(withGuest)).hasSize(SONGS);
        assertThat(found(new Criteria().words("s", "100% _ ' or 1=1 --"))).isEmpty();
    }

    @Test
    void creditsOfManySongsAreOneStatement() {
        var ids = found(new Criteria()).stream().map(Row::id).toList();
        var statements = DATABASE.statementsOf(db -> {
            var credits = new SongRepository(db).credits(CreditOf.class, ids);
            assertThat(credits).hasSize(2 * SONGS);
            assertThat(credits.getFirst().role()).isEqualTo(CreditRole.main);
        });
        assertThat(statements).isEqualTo(1);
    }

    @Test
    void aPageIsOneStatement() {
        var statements = DATABASE.statementsOf(db -> new SongRepository(db)
                .page(Row.class, new Criteria(), SongSort.title, SortOrder.ascending, null, Limit.DEFAULT));
        assertThat(statements).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "added_at desc, '(added_at, id) < (now(), gen_random_uuid())', song_newest",
        "sort_key, '(sort_key, id) > (''m'', gen_random_uuid())', song_sorted",
        "artist_sort_key, '(artist_sort_key, id) > (''m'', gen_random_uuid())', song_by_artist",
        "'coalesce(year, 0)', '(coalesce(year, 0), id) > (1991, gen_random_uuid())', song_by_year",
        "duration_ms, '(duration_ms, id) > (5, gen_random_uuid())', song_by_duration",
        "'coalesce(disc, 1) * 100000 + coalesce(track, 0)', '(coalesce(disc, 1) * 100000 + coalesce(track, 0), id) > (5, gen_random_uuid())', song_by_track"
    })
    void aPageReadsItsIndex(String order, String behind, String index) {
        DATABASE.transact(db -> {
            db.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            db.createNativeQuery("set local enable_bitmapscan = off").executeUpdate();
            var way = order.endsWith("desc") ? "desc" : "asc";
            var plan = db.createNativeQuery("explain select id from song where %s order by %s, id %s limit 51"
                            .formatted(behind, order, way))
                    .getResultList()
                    .toString();
            assertThat(plan).contains(index).doesNotContain("Sort");
        });
    }

    @Test
    void albumsComeWithTheirSums() {
        DATABASE.transact(db -> {
            var albums = new AlbumRepository(db);
            for (var sort : AlbumSort.values()) {
                var rows = albums.page(AlbumOf.class, new Criteria(), sort, sort.usual(), null, Limit.DEFAULT);
                assertThat(rows).hasSize(4);
            }
            var ids = albums
                    .page(AlbumOf.class, new Criteria(), AlbumSort.title, SortOrder.ascending, null, Limit.DEFAULT)
                    .stream()
                    .map(AlbumOf::id)
                    .toList();
            assertThat(albums.contents(Contents.class, ids).stream()
                            .mapToLong(Contents::songs)
                            .sum())
                    .isEqualTo(40);
            assertThat(albums.artists(Named.class, ids)).hasSize(4);
            assertThat(albums.find(AlbumOf.class, ids.getFirst())).isPresent();
        });
    }

    @Test
    void artistsComeWithTheirSumsInOneStatement() {
        var statements = DATABASE.statementsOf(db -> {
            var artists = new ArtistRepository(db);
            for (var sort : ArtistSort.values()) {
                assertThat(artists.page(ArtistOf.class, new Criteria(), sort, sort.usual(), null, Limit.DEFAULT))
                        .hasSize(6);
            }
            var most = artists.page(
                    ArtistOf.class, new Criteria(), ArtistSort.songs, SortOrder.descending, null, Limit.DEFAULT);
            assertThat(most.getFirst().name()).isEqualTo("Beyoncé");
            assertThat(most.getFirst().songs()).isEqualTo(SONGS);
            assertThat(most.get(1).songs()).isEqualTo(12);
        });
        assertThat(statements).isEqualTo(ArtistSort.values().length + 1);
        DATABASE.transact(db -> assertThat(new ArtistRepository(db)
                        .page(
                                ArtistOf.class,
                                new Criteria().words("r", "ART"),
                                ArtistSort.name,
                                SortOrder.ascending,
                                null,
                                Limit.DEFAULT))
                .extracting(ArtistOf::name)
                .containsExactly("Artist 0", "Artist 1", "Artist 2", "Artist 3", "Artist 4"));
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfArtistsFollowEachOther(ArtistSort sort) {
        var seen = new ArrayList<UUID>();
        Cursor after = null;
        do {
            var from = after;
            var rows = DATABASE.inTransaction(db -> new ArtistRepository(db)
                    .page(ArtistOf.class, new Criteria(), sort, sort.usual(), from, new Limit(2)));
            rows.stream().limit(2).forEach(row -> seen.add(row.id()));
            var last = rows.size() > 2 ? rows.get(1) : null;
            after = last == null
                    ? null
                    : switch (sort) {
                        case name -> Cursor.of(last.sortKey(), last.id());
                        case added -> Cursor.of(last.addedAt(), last.id());
                        case songs -> Cursor.of(last.songs(), last.id());
                    };
        } while (after != null);
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void genresAreCounted() {
        DATABASE.transact(db -> {
            var genres = new GenreRepository(db);
            var page = genres.page(GenreOf.class, null, GenreSort.name, SortOrder.ascending, null, new Limit(1));
            assertThat(page).extracting(GenreOf::name).containsExactly("Hip-Hop", "Pop");
            assertThat(page.getFirst().songs()).isEqualTo(30);
            var behind = Cursor.of("hip hop", "hip hop");
            assertThat(genres.page(GenreOf.class, null, GenreSort.name, SortOrder.ascending, behind, new Limit(1)))
                    .extracting(GenreOf::name)
                    .containsExactly("Pop");
            assertThat(genres.page(GenreOf.class, "HIP", GenreSort.songs, SortOrder.descending, null, new Limit(9)))
                    .hasSize(1);
            assertThat(genres.page(
                            GenreOf.class,
                            null,
                            GenreSort.songs,
                            SortOrder.descending,
                            Cursor.of(30, "pop"),
                            new Limit(9)))
                    .extracting(GenreOf::name)
                    .containsExactly("Hip-Hop");
        });
    }

    @Test
    void albumsAreFoundByTheGenresOfTheirSongs() {
        var ofGenre = new Criteria().and("exists (select 1 from a.genreKeys g where g = :x)", "x", "pop");
        var none = new Criteria().and("exists (select 1 from a.genreKeys g where g = :x)", "x", "jazz");
        DATABASE.transact(db -> {
            var albums = new AlbumRepository(db);
            assertThat(albums.page(AlbumOf.class, ofGenre, AlbumSort.title, SortOrder.ascending, null, Limit.DEFAULT))
                    .extracting(AlbumOf::title)
                    .containsExactly("Album 0", "Album 2");
            assertThat(albums.page(AlbumOf.class, none, AlbumSort.title, SortOrder.ascending, null, Limit.DEFAULT))
                    .isEmpty();
        });
    }

    @Test
    void whatHasNoYearIsInNoRange() {
        assertThat(found(new Criteria().years("s.year", null, 2_100))).hasSize(45);
        assertThat(found(new Criteria().years("s.year", 0, null))).hasSize(45);
        assertThat(found(new Criteria().years("s.year", 1991, 1992))).hasSize(30);
        assertThat(found(new Criteria().years("s.year", null, null))).hasSize(SONGS);
    }

    private static List<Row> found(Criteria criteria) {
        return DATABASE.inTransaction(db -> new SongRepository(db)
                .page(Row.class, criteria, SongSort.title, SortOrder.ascending, null, new Limit(100)));
    }
}
