package org.hathor.playlists.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.library.entity.SongSort;
import org.hathor.library.entity.SortOrder;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmartPlaylistRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void rulesAreKeptAsTheyWere() {
        var full = new SmartRules("Jazz", 1950, 1969, true, false, 3, 30, SongSort.year, SortOrder.descending, 50);
        var empty = rules(null, 100);
        var owner = DATABASE.inTransaction(Shelf::person);
        var id = Ids.next();
        DATABASE.transact(db -> {
            new SmartPlaylistRepository(db).add(new SmartPlaylist(id, owner, " Old ", full, NOON));
            new SmartPlaylistRepository(db).add(new SmartPlaylist(Ids.next(), owner, "All", empty, NOON));
        });
        DATABASE.transact(db -> {
            var kept = new SmartPlaylistRepository(db).of(owner);
            assertThat(kept).extracting(SmartPlaylist::name).containsExactly("Old", "All");
            assertThat(kept).extracting(SmartPlaylist::rules).containsExactly(full, empty);
        });
        DATABASE.transact(db ->
                new SmartPlaylistRepository(db).findForChange(id).orElseThrow().edit("New", empty));
        DATABASE.transact(db -> {
            var edited = new SmartPlaylistRepository(db).find(id).orElseThrow();
            assertThat(edited.rules()).isEqualTo(empty);
            assertThat(edited.version()).isEqualTo(1);
        });
    }

    @Test
    void whatNothingFitsIsRefused() {
        var owner = new UUID(0, 0);
        for (var rules : new SmartRules[] {rules(6, 100), rules(0, 100), rules(null, 0), rules(null, 201)}) {
            assertThatThrownBy(() -> new SmartPlaylist(Ids.next(), owner, "x", rules, NOON))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> new SmartPlaylist(Ids.next(), owner, " ", rules(null, 1), NOON))
                .isInstanceOf(Invalid.class);
    }

    private static SmartRules rules(@Nullable Integer minRating, int most) {
        return new SmartRules(
                null, null, null, null, null, minRating, null, SongSort.added, SortOrder.descending, most);
    }
}
