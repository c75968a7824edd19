package org.hathor.playlists.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hathor.accounts.boundary.PeopleNames;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.playlists.control.PositionKeys;
import org.hathor.playlists.entity.EntryRepository;
import org.hathor.playlists.entity.PlaylistRepository;
import org.jspecify.annotations.Nullable;

/** What is in playlists, and in which order. Several people may change one at once: nothing is lost or doubled. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class PlaylistEntries {

    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    private EntryRepository entries;

    @Inject
    private PlaylistRepository playlists;

    @Inject
    private PlaylistDoors doors;

    @Inject
    private EntryShelf shelf;

    @Inject
    private Songs songs;

    @Inject
    private PeopleNames names;

    @Inject
    private Clock clock;

    /** What the query of a page selects. */
    public record Row(
            UUID id, UUID song, String position, @Nullable UUID addedBy, Instant addedAt) {}

    /** In the order of the playlist. */
    public Page<EntryView> page(UUID playlist, @Nullable Cursor after, Limit limit) {
        doors.see(playlist);
        var rows = entries.page(Row.class, playlist, position(after), limit);
        var page = Page.of(rows, limit, row -> Cursor.of(row.position()));
        return new Page<>(views(page.items()), page.next());
    }

    /** The place in the list that a cursor names; it comes from a client, who may have made it up. */
    static @Nullable String position(@Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        var position = after.text(0);
        if (!PositionKeys.isOne(position)) {
            throw new Invalid("after", "is not a cursor of this list; use the value of \"next\" from the page before");
        }
        return position;
    }

    private List<EntryView> views(List<Row> rows) {
        var shown = songs.some(rows.stream().map(Row::song).distinct().toList()).stream()
                .collect(toMap(SongView::id, Function.identity()));
        var people = names.of(rows.stream()
                .map(Row::addedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(shown.get(row.song()))
                        .map(song -> new EntryView(row.id(), song, row.addedAt(), person(row.addedBy(), people))))
                .toList();
    }

    private static @Nullable PersonName person(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new PersonName(id, names.getOrDefault(id, ""));
    }

    /**
     * Adds songs, or an album.
     *
     * @param album whose songs are added behind the others, in their order
     */
    public EntriesAdded add(UUID playlist, List<UUID> some, @Nullable UUID album, EntryPlace place) {
        var held = doors.edit(playlist);
        var added = new ArrayList<>(some);
        if (album != null) {
            added.addAll(songs.ofAlbum(album));
        }
        check(added, "songs");
        return answer(playlist, shelf.add(held, added, place));
    }

    /** Moves entries to one place, in the order in which they are given. */
    public EntriesAdded move(UUID playlist, List<UUID> moved, EntryPlace place) {
        var held = doors.edit(playlist);
        check(moved, "entries");
        if (new HashSet<>(moved).size() < moved.size()) {
            throw new Invalid("entries", "must not have one twice");
        }
        shelf.move(held, moved, place);
        return answer(playlist, moved);
    }

    /** Removes entries; those that somebody else removed meanwhile are no error. */
    public void remove(UUID playlist, List<UUID> removed) {
        doors.edit(playlist);
        check(removed, "entries");
        if (entries.remove(playlist, removed) > 0) {
            playlists.touch(playlist, clock.instant());
        }
    }

    /** Removes one entry, which has to be there. */
    public void remove(UUID playlist, UUID entry) {
        doors.edit(playlist);
        if (entries.remove(playlist, List.of(entry)) == 0) {
            throw new NotFound("entry");
        }
        playlists.touch(playlist, clock.instant());
    }

    private EntriesAdded answer(UUID playlist, List<UUID> changed) {
        var now = doors.see(playlist);
        return new EntriesAdded(changed, now.songs(), now.durationMs());
    }

    private static void check(List<UUID> ids, String field) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE || ids.stream().anyMatch(Objects::isNull)) {
            throw new Invalid(field, "must be 1 to " + MOST_AT_ONCE);
        }
    }
}
