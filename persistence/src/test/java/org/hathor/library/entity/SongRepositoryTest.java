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
            String sortKey,
            String artistSortKey) {

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

    record ArtistOf(UUID id, String name, @Nullable UUID musicbrainzId, String sortKey) {}

    record Count(UUID artist, Long count) {}

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
                catalogue.add(file, new Song(Ids.next(), file, album, details, credits, NOON.plusSeconds(i / 3), null));
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
        var row = found(new Criteria().words("s.searchText", "SONG 1")).getFirst();
        assertThat(row.title()).isEqualTo("Song 1");
        assertThat(row.albumTitle()).isNotEqualTo("");
        var guest = DATABASE.inTransaction(
                db -> new Catalogue(db).artist(ArtistName.of("beyonce"), NOON).id());
        var withGuest = new Criteria().and("exists (select 1 from s.credits c where c.artist.id = :x)", "x", guest);
        assertThat(found(withGuest)).hasSize(SONGS);
        assertThat(found(new Criteria().words("s.searchText", "100% _ ' or 1=1 --")))
                .isEmpty();
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
        "duration_ms, '(duration_ms, id) > (5, gen_random_uuid())', song_by_duration"
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
    void albumsAndArtistsComeWithTheirSums() {
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
            var artists = new ArtistRepository(db);
            var found = artists.page(ArtistOf.class, "ARTIST", null, Limit.DEFAULT);
            assertThat(found)
                    .extracting(ArtistOf::name)
                    .containsExactly("Artist 0", "Artist 1", "Artist 2", "Artist 3", "Artist 4");
            var artistIds = found.stream().map(ArtistOf::id).toList();
            assertThat(artists.songs(Count.class, artistIds))
                    .extracting(Count::count)
                    .containsOnly(12L);
            assertThat(artists.albums(Count.class, artistIds)).isNotEmpty();
        });
    }

    private static List<Row> found(Criteria criteria) {
        return DATABASE.inTransaction(db -> new SongRepository(db)
                .page(Row.class, criteria, SongSort.title, SortOrder.ascending, null, new Limit(100)));
    }
}
