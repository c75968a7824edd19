package org.hathor.library.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hathor.kernel.Ids;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogueTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID NUMBER = UUID.fromString("a74b1b7f-71a5-4011-9441-d0b5e4122711");
    private static final Sound SOUND = new Sound(AudioFormat.flac, "FLAC 16 bit", 1_000, 900, 44_100, 2);

    @BeforeEach
    void emptyShelves() {
        DATABASE.transact(db -> db.createNativeQuery("truncate artist, album, media_file, song cascade")
                .executeUpdate());
    }

    @Test
    void oneNameIsOneArtistHoweverItIsSpelled() {
        var first = artist(ArtistName.of("Beyoncé"));
        assertThat(artist(ArtistName.of("BEYONCE"))).isEqualTo(first);
        assertThat(artist(ArtistName.of("Björk"))).isNotEqualTo(first);
    }

    @Test
    void twoNumbersAreTwoArtistsOfOneName() {
        var named = artist(ArtistName.of("Nirvana"));
        var numbered = artist(new ArtistName("Nirvana", null, NUMBER));
        var other = artist(new ArtistName("Nirvana", null, UUID.randomUUID()));

        assertThat(numbered).as("the name got its number").isEqualTo(named);
        assertThat(other).isNotEqualTo(named);
        assertThat(artist(new ArtistName("Kurt's band", null, NUMBER))).isEqualTo(named);
        assertThat(artist(ArtistName.of("Nirvana"))).as("the one known first").isEqualTo(named);
    }

    @Test
    void albumsOfOneTitleByDifferentArtistsAreDifferent() {
        var queen = album("Greatest Hits", "Queen", false, null);
        assertThat(album("Greatest hits", "QUEEN", false, null)).isEqualTo(queen);
        assertThat(album("Greatest Hits", "ABBA", false, null)).isNotEqualTo(queen);
    }

    @Test
    void aCompilationIsOneAlbumHoweverItsArtistsAreCalled() {
        assertThat(album("Hits 97", "Various Artists", true, null)).isEqualTo(album("Hits 97", "VA", true, null));
        assertThat(album("Hits 97", "Various Artists", true, NUMBER))
                .as("it got its number")
                .isEqualTo(album("Hits 97", "Verschiedene", true, null));
        assertThat(album("Hits 97", "Various Artists", true, UUID.randomUUID()))
                .as("another edition")
                .isNotEqualTo(album("Hits 97", "Various Artists", true, NUMBER));
    }

    @Test
    void aSongComesBackAsItWasEntered() {
        var id = DATABASE.inTransaction(db -> {
            var catalogue = new Catalogue(db);
            catalogue.takeThePen();
            var bey = catalogue.artist(ArtistName.of("Beyoncé"), NOON);
            var jay = catalogue.artist(ArtistName.of("Jay-Z"), NOON);
            var name = new AlbumName("B'Day", null, "Beyoncé", false, 2006, null);
            var song = song(
                    file("a"),
                    catalogue.album(name, List.of(bey), NOON),
                    List.of(
                            new Credit(bey, CreditRole.main),
                            new Credit(jay, CreditRole.featured),
                            new Credit(bey, CreditRole.composer)));
            catalogue.addAll(List.of(song));
            return song.id();
        });

        DATABASE.transact(db -> {
            var song = db.find(Song.class, id);
            assertThat(song.title()).isEqualTo("Déjà Vu");
            assertThat(song.genres()).containsExactly("R&B", "Pop");
            assertThat(song.credits())
                    .extracting(credit -> credit.artist().name() + " " + credit.role())
                    .containsExactly("Beyoncé main", "Jay-Z featured", "Beyoncé composer");
            assertThat(new Catalogue(db).songOf("a".repeat(64))).hasValue(id);
            assertThat(new Catalogue(db).filesAmong(List.of("a".repeat(64), "b".repeat(64))))
                    .containsExactly("a".repeat(64));
        });
    }

    @Test
    void theSameBytesAreThereOnce() {
        DATABASE.transact(db -> add(db, "c"));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.transact(db -> add(db, "c")))
                .withStackTraceContaining("media_file_sha256_key");
    }

    @Test
    void thePenIsInOneHand() {
        DATABASE.transact(db -> {
            new Catalogue(db).takeThePen();
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> DATABASE.transact(other -> {
                        other.createNativeQuery("set local lock_timeout = '50ms'")
                                .executeUpdate();
                        new Catalogue(other).takeThePen();
                    }));
        });
    }

    private static void add(EntityManager db, String digit) {
        var song = song(file(digit), null, List.of());
        new Catalogue(db).addAll(List.of(song));
    }

    private static MediaFile file(String digit) {
        return new MediaFile(Ids.next(), digit.repeat(64), 10, SOUND, NOON);
    }

    private static Song song(MediaFile file, @Nullable Album album, List<Credit> credits) {
        var details = new SongDetails(
                "Déjà Vu", null, "Beyoncé feat. Jay-Z", 1, 1, 2006, List.of("R&B", "Pop"), null, null, null, null);
        return new Song(Ids.next(), file, album, details, credits, NOON, null);
    }

    private static UUID artist(ArtistName name) {
        return entered(catalogue -> catalogue.artist(name, NOON).id());
    }

    private static UUID album(String title, String artist, boolean various, @Nullable UUID number) {
        var name = new AlbumName(title, null, artist, various, null, number);
        return entered(catalogue -> catalogue.album(name, List.of(), NOON).id());
    }

    private static UUID entered(Function<Catalogue, UUID> work) {
        return DATABASE.inTransaction(db -> work.apply(new Catalogue(db)));
    }
}
