package org.hathor.playlists.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.library.boundary.SongBrief;
import org.hathor.library.boundary.Songs;
import org.hathor.playlists.control.PositionKeys;
import org.hathor.playlists.entity.EntryRepository;
import org.hathor.playlists.entity.Playlist;
import org.hathor.playlists.entity.PlaylistRepository;
import org.jspecify.annotations.Nullable;

/** Puts entries where they belong. The playlist is held: nobody else does so meanwhile. */
@ApplicationScoped
class EntryShelf {

    @Inject
    private PlaylistRepository playlists;

    @Inject
    private EntryRepository entries;

    @Inject
    private Songs songs;

    @Inject
    private Clock clock;

    /** Adds songs in their order; one that is not in the library is refused. */
    List<UUID> add(Playlist playlist, List<UUID> added, EntryPlace place) {
        if (playlist.songs() + added.size() > Playlist.MOST_SONGS) {
            throw new Conflict("playlist-full", "A playlist has up to " + Playlist.MOST_SONGS + " songs.");
        }
        Map<UUID, SongBrief> briefs = songs.briefs(added.stream().distinct().toList());
        var ids = Stream.generate(Ids::next).limit(added.size()).toList();
        var durations = added.stream()
                .map(song -> {
                    var brief = briefs.get(song);
                    if (brief == null) {
                        throw new Invalid("songs", "must be songs of the library");
                    }
                    return brief.durationMs();
                })
                .toList();
        var keys = keys(playlist.id(), place, added.size(), List.of());
        entries.add(
                playlist.id(), new EntryRepository.Added(ids, added, durations, keys), Listener.id(), clock.instant());
        changed(playlist, keys);
        return ids;
    }

    /** Moves entries to one place, in the order in which they are given. */
    void move(Playlist playlist, List<UUID> moved, EntryPlace place) {
        if (Stream.<@Nullable UUID>of(place.after(), place.before())
                .filter(Objects::nonNull)
                .anyMatch(moved::contains)) {
            throw new Invalid("entries", "must not have the one that says where they go");
        }
        if (entries.count(playlist.id(), moved) < moved.size()) {
            throw gone();
        }
        var keys = keys(playlist.id(), place, moved.size(), moved);
        entries.move(playlist.id(), moved, keys);
        changed(playlist, keys);
    }

    private List<String> keys(UUID playlist, EntryPlace place, int count, List<UUID> without) {
        var after = place.after();
        if (after != null) {
            var position = entries.position(playlist, after).orElseThrow(EntryShelf::gone);
            return PositionKeys.between(position, entries.next(playlist, position, without), count);
        }
        var before = place.before();
        if (before != null) {
            var position = entries.position(playlist, before).orElseThrow(EntryShelf::gone);
            return PositionKeys.between(entries.previous(playlist, position, without), position, count);
        }
        return place.start()
                ? PositionKeys.between(null, entries.next(playlist, null, without), count)
                : PositionKeys.between(entries.previous(playlist, null, without), null, count);
    }

    /** Somebody else removed it a moment ago; or it never was in this playlist. */
    private static Conflict gone() {
        return new Conflict(
                "playlist-entry-gone",
                "An entry is not in this playlist any more. Load it again, then repeat the change.");
    }

    private void changed(Playlist playlist, List<String> keys) {
        if (keys.stream().anyMatch(key -> key.length() > PositionKeys.LONG)) {
            var all = entries.entries(playlist.id());
            entries.move(playlist.id(), all, PositionKeys.inOrder(all.size()));
        }
        playlists.touch(playlist.id(), clock.instant());
    }
}
