package org.hathor.playlists.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaylistRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final long LENGTH = 240_000;

    private UUID owner = new UUID(0, 0);
    private UUID other = new UUID(0, 0);
    private List<UUID> songs = List.of();

    record Row(
            UUID id,
            UUID ownerId,
            String name,
            @Nullable String description,
            Boolean collaborative,
            Integer songs,
            Long durationMs,
            Instant createdAt,
            Instant changedAt,
            Long version,
            @Nullable Boolean sharedToEdit) {}

    record Entry(
            UUID id, UUID song, String position, @Nullable UUID addedBy, Instant addedAt) {}

    record Beginning(UUID playlist, UUID song) {}

    record Person(UUID person, Boolean mayEdit, Instant since) {}

    @BeforeEach
    void twoPeopleAndAnAlbum() {
        DATABASE.transact(db -> {
            owner = Shelf.person(db);
            other = Shelf.person(db);
            songs = Shelf.songs(db, 9);
        });
    }

    @Test
    void whatIsInItAddsUp() {
        var playlist = playlist("Sums", songs);
        assertThat(row(playlist).songs()).isEqualTo(9);
        assertThat(row(playlist).durationMs()).isEqualTo(9 * LENGTH);
        var first = entries(playlist).getFirst();
        DATABASE.transact(db -> new EntryRepository(db).remove(playlist, List.of(first.id(), Ids.next())));
        assertThat(row(playlist).songs()).isEqualTo(8);
        DATABASE.transact(db -> Shelf.removeSong(db, songs.get(4)));
        assertThat(row(playlist).songs()).isEqualTo(7);
        assertThat(row(playlist).durationMs()).isEqualTo(7 * LENGTH);
        assertThat(entries(playlist)).extracting(Entry::song).doesNotContain(songs.get(4), songs.get(0));
        assertThat(row(playlist).version()).isZero();
    }

    @Test
    void entriesChangePlacesInOneStatement() {
        var playlist = playlist("Order", songs);
        var before = entries(playlist).stream().map(Entry::id).toList();
        var turned = new ArrayList<>(before);
        Collections.reverse(turned);
        var positions = entries(playlist).stream().map(Entry::position).toList();
        assertThat(DATABASE.statementsOf(db -> new EntryRepository(db).move(playlist, turned, positions)))
                .isEqualTo(1);
        assertThat(entries(playlist)).extracting(Entry::id).containsExactlyElementsOf(turned);
        assertThatThrownBy(() -> DATABASE.transact(
                        db -> new EntryRepository(db).move(playlist, turned.subList(0, 2), List.of("b00", "b00"))))
                .hasMessageContaining("playlist_entry_position");
    }

    @Test
    void neighboursAreFoundWithoutThoseThatMove() {
        var playlist = playlist("Neighbours", songs);
        var all = entries(playlist);
        DATABASE.transact(db -> {
            var entries = new EntryRepository(db);
            assertThat(entries.next(playlist, null, List.of()))
                    .isEqualTo(all.getFirst().position());
            assertThat(entries.previous(playlist, null, List.of()))
                    .isEqualTo(all.getLast().position());
            assertThat(entries.next(
                            playlist, all.get(2).position(), List.of(all.get(3).id())))
                    .isEqualTo(all.get(4).position());
            assertThat(entries.previous(
                            playlist, all.get(2).position(), List.of(all.get(1).id())))
                    .isEqualTo(all.get(0).position());
            assertThat(entries.next(playlist, all.getLast().position(), List.of()))
                    .isNull();
            assertThat(entries.position(Ids.next(), all.getFirst().id())).isEmpty();
            assertThat(entries.count(playlist, List.of(all.getFirst().id(), Ids.next())))
                    .isEqualTo(1);
        });
    }

    @Test
    void entriesArePaged() {
        var twice = Stream.concat(songs.stream(), songs.stream()).toList();
        var playlist = playlist("Pages", twice);
        var seen = new ArrayList<UUID>();
        String after = null;
        while (true) {
            var from = after;
            var page = DATABASE.inTransaction(
                    db -> new EntryRepository(db).page(Entry.class, playlist, from, new Limit(4)));
            page.stream().limit(4).forEach(entry -> seen.add(entry.song()));
            if (page.size() <= 4) {
                break;
            }
            after = page.get(3).position();
        }
        assertThat(seen).containsExactlyElementsOf(twice);
    }

    @Test
    void whoSeesWhat() {
        var mine = playlist("Mine", songs.subList(0, 1));
        var shared = playlist("Shared", songs);
        share(shared, other, false);
        assertThat(names(owner, false, null)).containsExactlyInAnyOrder("Mine", "Shared");
        assertThat(names(other, false, null)).containsExactly("Shared");
        assertThat(names(other, true, null)).isEmpty();
        assertThat(names(owner, true, null)).hasSize(2);
        assertThat(names(owner, false, songs.get(5))).containsExactly("Shared");
        var stranger = DATABASE.inTransaction(Shelf::person);
        assertThat(names(stranger, false, null)).isEmpty();
        DATABASE.transact(db ->
                new PlaylistRepository(db).findForChange(shared).orElseThrow().edit("Shared", null, true, NOON));
        assertThat(names(other, true, null)).containsExactly("Shared");
        DATABASE.transact(db -> {
            assertThat(new PlaylistRepository(db).having(songs.get(0), List.of(mine, shared)))
                    .containsExactlyInAnyOrder(mine, shared);
            var beginnings = new EntryRepository(db).beginnings(Beginning.class, List.of(mine, shared), 2);
            assertThat(beginnings).hasSize(3);
            assertThat(beginnings).contains(new Beginning(mine, songs.get(0)), new Beginning(shared, songs.get(1)));
        });
    }

    @Test
    void whoLeavesHandsOverToWhoEditsLongest() {
        var late = DATABASE.inTransaction(Shelf::person);
        var viewer = DATABASE.inTransaction(Shelf::person);
        var lonely = playlist("Lonely", songs);
        var seen = playlist("Seen", songs);
        var edited = playlist("Edited", songs);
        share(seen, viewer, false);
        share(edited, viewer, false);
        share(edited, other, true);
        share(edited, late, true);
        DATABASE.transact(db -> new PlaylistRepository(db).handOver(owner));
        DATABASE.transact(db -> db.createNativeQuery("delete from account where id = :id")
                .setParameter("id", owner)
                .executeUpdate());
        var people = DATABASE.inTransaction(db -> new SharingRepository(db).people(Person.class, edited));
        assertThat(row(edited).ownerId()).isEqualTo(other);
        assertThat(people).extracting(Person::person).containsExactlyInAnyOrder(viewer, late);
        assertThat(entries(edited)).hasSize(9).extracting(Entry::addedBy).containsOnlyNulls();
        DATABASE.transact(db -> {
            assertThat(new PlaylistRepository(db).findForChange(lonely)).isEmpty();
            assertThat(new PlaylistRepository(db).findForChange(seen)).isEmpty();
        });
    }

    @Test
    void aNameIsNeverEmptyOrEndless() {
        for (var name : List.of("", "  ", "x".repeat(201))) {
            assertThatThrownBy(() -> new Playlist(Ids.next(), owner, name, null, false, NOON))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(new Playlist(Ids.next(), owner, " x ", "  ", false, NOON).description())
                .isNull();
    }

    @Test
    void linksAreFoundByTheirHash() {
        var playlist = playlist("Linked", songs);
        DATABASE.transact(db -> new SharingRepository(db)
                .add(new PlaylistLink(Ids.next(), playlist, new byte[] {1, 2, 3}, true, NOON, NOON.plusSeconds(9))));
        DATABASE.transact(db -> {
            var link = new SharingRepository(db).findLink(new byte[] {1, 2, 3}).orElseThrow();
            assertThat(link.isGood(NOON)).isTrue();
            assertThat(link.isGood(NOON.plusSeconds(9))).isFalse();
            assertThat(new SharingRepository(db).findLink(new byte[] {3, 2, 1})).isEmpty();
        });
    }

    private UUID playlist(String name, List<UUID> some) {
        return DATABASE.inTransaction(db -> {
            var playlist = new Playlist(Ids.next(), owner, name, null, false, NOON);
            new PlaylistRepository(db).add(playlist);
            fill(db, playlist.id(), some);
            return playlist.id();
        });
    }

    private void fill(EntityManager db, UUID playlist, List<UUID> some) {
        var added = new EntryRepository.Added(
                some.stream().map(song -> Ids.next()).toList(),
                some,
                some.stream().map(song -> LENGTH).toList(),
                IntStream.range(0, some.size()).mapToObj("b%02d"::formatted).toList());
        new EntryRepository(db).add(playlist, added, owner, NOON);
    }

    private static void share(UUID playlist, UUID person, boolean mayEdit) {
        DATABASE.transact(
                db -> new SharingRepository(db).add(new PlaylistPerson(playlist, person, mayEdit, Instant.now())));
    }

    private static List<String> names(UUID person, boolean editable, @Nullable UUID containing) {
        return DATABASE.inTransaction(db -> new PlaylistRepository(db)
                .page(Row.class, person, editable, containing, NewestFirst.after(null), Limit.DEFAULT).stream()
                        .map(Row::name)
                        .toList());
    }

    private Row row(UUID playlist) {
        return DATABASE.inTransaction(db -> new PlaylistRepository(db).find(Row.class, playlist, owner))
                .orElseThrow();
    }

    private static List<Entry> entries(UUID playlist) {
        return DATABASE.inTransaction(db -> new EntryRepository(db).page(Entry.class, playlist, null, new Limit(200)));
    }
}
