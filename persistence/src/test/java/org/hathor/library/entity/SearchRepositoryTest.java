package org.hathor.library.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hathor.kernel.Ids;
import org.hathor.library.entity.SearchQuery.Meaning;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private int entered;

    @BeforeEach
    void aShelf() {
        DATABASE.transact(
                db -> db.createNativeQuery("truncate artist, album, media_file, song, genre, search_word cascade")
                        .executeUpdate());
        song("Halo", "Beyoncé", "I Am", "Pop");
        song("Déjà Vu", "Beyoncé", "B'Day", "R&B");
        song("Thunderstruck", "AC/DC", "The Razors Edge", "Hard Rock");
        song("丸ノ内サディスティック", "椎名林檎", "無罪モラトリアム", "J-Pop");
    }

    @Test
    void eachKindIsOneStatementHoweverMuchIsFound() {
        var query = asked("beyonce");
        var statements = DATABASE.statementsOf(db -> {
            var search = new SearchRepository(db);
            assertThat(search.artists(query)).extracting(SearchRow::name).containsExactly("Beyoncé");
            assertThat(search.albums(query)).extracting(SearchRow::name).containsExactlyInAnyOrder("B'Day", "I Am");
            assertThat(search.songs(query)).extracting(SearchRow::name).containsExactlyInAnyOrder("Halo", "Déjà Vu");
            assertThat(search.genres(asked("pop")))
                    .extracting(SearchRow::name)
                    .containsExactlyInAnyOrder("Pop", "J-Pop");
        });
        assertThat(statements).isEqualTo(4);
    }

    @Test
    void aSongLeadsToItsAlbumAndArtist() {
        var halo = songs("halo").getFirst();
        assertThat(halo.artist()).isEqualTo("Beyoncé");
        assertThat(halo.albumTitle()).isEqualTo("I Am");
        assertThat(halo.durationMs()).isEqualTo(1_000);
        assertThat(halo.known()).isEqualTo(2);
        assertThat(artists("beyonce").getFirst().id()).isEqualTo(halo.artistId());
    }

    @Test
    void namesAreFoundWrittenAsOneWord() {
        assertThat(artists("acdc")).extracting(SearchRow::name).containsExactly("AC/DC");
    }

    @Test
    void charactersThatStandTogetherAreFoundInsideOfAName() {
        assertThat(artists("林檎")).hasSize(1);
        assertThat(artists("檎林")).isEmpty();
        assertThat(songs("サディ")).hasSize(1);
    }

    @Test
    void theVocabularyIsLearnedWithEachSongAndEachChange() {
        DATABASE.transact(db -> {
            var vocabulary = new Vocabulary(db);
            assertThat(vocabulary.known(List.of("beyonce", "halo", "nothing")))
                    .containsExactlyInAnyOrder("beyonce", "halo");
            assertThat(vocabulary.beginnings(List.of("thund", "x"))).containsExactly("thund");
            assertThat(vocabulary.alike("thunderstrukk")).contains("thunderstruck");
            db.createNativeQuery("update song set search_text = 'renamed entirely' where sort_key = 'halo'")
                    .executeUpdate();
            assertThat(vocabulary.known(List.of("renamed"))).containsExactly("renamed");
        });
        assertThat(songs("renamed")).hasSize(1);
    }

    @Test
    void talliesFollowWhatIsEnteredChangedAndRemoved() {
        assertThat(tally("beyonce")).isEqualTo("2/2");
        DATABASE.transact(db -> {
            var halo = "(select id from song where sort_key = 'halo')";
            var acdc = "(select id from artist where search_text = 'ac dc')";
            // A second part of the same person is no second song.
            db.createNativeQuery(
                            "insert into song_credit (song_id, position, artist_id, role) select song_id, 1, artist_id,"
                                    + " 'composer' from song_credit where song_id = " + halo)
                    .executeUpdate();
            db.createNativeQuery(
                            "update song_credit set artist_id = " + acdc + " where position = 0 and song_id = " + halo)
                    .executeUpdate();
        });
        assertThat(tally("beyonce")).as("still a composer of it").isEqualTo("2/2");
        assertThat(tally("ac dc")).isEqualTo("2/1");
        DATABASE.transact(db ->
                db.createNativeQuery("delete from song where sort_key = 'halo'").executeUpdate());
        assertThat(tally("beyonce")).isEqualTo("1/2");
        assertThat(tally("ac dc")).isEqualTo("1/1");
        assertThat(genres("pop")).extracting(SearchRow::name).containsExactly("J-Pop");
    }

    @Test
    void commonWordsReadABoundedNumberOfRows() {
        for (int i = 0; i < 150; i++) {
            song("Love " + i, "Lover " + i, "Lovely " + i, "Love");
        }
        assertThat(songs("love")).hasSizeBetween(100, 150);
    }

    @Test
    void whatLooksLikeAQueryIsText() {
        for (var text : List.of("' | '", "q & !x", "x:*", "\\", "!", "%", "_", "'';drop table song")) {
            DATABASE.transact(db -> {
                var search = new SearchRepository(db);
                assertThat(search.artists(asked(text))).isEmpty();
                assertThat(search.songs(asked(text))).isEmpty();
            });
        }
    }

    private static List<SearchRow> artists(String text) {
        return DATABASE.inTransaction(db -> new SearchRepository(db).artists(asked(text)));
    }

    private static List<SearchRow> songs(String text) {
        return DATABASE.inTransaction(db -> new SearchRepository(db).songs(asked(text)));
    }

    private static List<SearchRow> genres(String text) {
        return DATABASE.inTransaction(db -> new SearchRepository(db).genres(asked(text)));
    }

    private static SearchQuery asked(String text) {
        var terms = SearchTerms.of(text);
        return new SearchQuery(
                terms,
                terms.words().stream()
                        .map(word -> new Meaning(List.of(), List.of(word)))
                        .toList());
    }

    private static String tally(String artist) {
        return DATABASE.inTransaction(db -> (String) db.createNativeQuery(
                        "select t.songs || '/' || t.albums from artist_tally t join artist a on a.id = t.artist_id where a.search_text = :key",
                        String.class)
                .setParameter("key", artist)
                .getSingleResult());
    }

    private void song(String title, String by, String albumTitle, String genre) {
        var number = entered++;
        DATABASE.transact(db -> {
            var catalogue = new Catalogue(db);
            catalogue.takeThePen();
            var artist = catalogue.artist(ArtistName.of(by), NOON);
            var album = catalogue.album(new AlbumName(albumTitle, null, by, false, 2001, null), List.of(artist), NOON);
            var sound = new Sound(AudioFormat.mp3, "MP3", 1_000, 320, 44_100, 2);
            var file = new MediaFile(Ids.next(), "%064x".formatted(number), 10, sound, NOON);
            var details = new SongDetails(title, null, by, 1, 1, 2001, List.of(genre), null, null, null, null);
            var credits = List.of(new Credit(artist, CreditRole.main));
            catalogue.addAll(
                    List.of(new Song(Ids.next(), file, album, details, credits, NOON.plusSeconds(number), null)));
        });
    }
}
