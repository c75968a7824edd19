package org.hathor.playlists.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hathor.accounts.boundary.PeopleNames;
import org.hathor.library.boundary.Songs;
import org.hathor.playlists.entity.EntryRepository;
import org.hathor.playlists.entity.PlaylistRepository;
import org.jspecify.annotations.Nullable;

/** Makes of rows what is shown: as many statements for a page as for one. */
@ApplicationScoped
class PlaylistViews {

    /** The first four albums are looked for among so many songs. */
    private static final int LOOKED_AT = 20;

    private static final int COVERS = 4;

    @Inject
    private PlaylistRepository playlists;

    @Inject
    private EntryRepository entries;

    @Inject
    private Songs songs;

    @Inject
    private PeopleNames names;

    /** One of the first songs of a playlist. */
    public record Beginning(UUID playlist, UUID song) {}

    PlaylistView of(PlaylistRow row) {
        return of(List.of(row), null).getFirst();
    }

    /**
     * The rows as they are shown.
     *
     * @param song whose presence is told
     */
    List<PlaylistView> of(List<PlaylistRow> rows, @Nullable UUID song) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(PlaylistRow::id).toList();
        var owners = names.of(rows.stream().map(PlaylistRow::ownerId).distinct().toList());
        var covers = covers(ids);
        var having = song == null ? null : new HashSet<>(playlists.having(song, ids));
        return rows.stream()
                .map(row -> new PlaylistView(
                        row.id(),
                        row.name(),
                        row.description(),
                        new PersonName(row.ownerId(), owners.getOrDefault(row.ownerId(), "")),
                        row.collaborative(),
                        row.access(Listener.id()).orElse(PlaylistAccess.viewer),
                        row.songs(),
                        row.durationMs(),
                        covers.getOrDefault(row.id(), List.of()),
                        having == null ? null : having.contains(row.id()),
                        row.createdAt(),
                        row.changedAt(),
                        row.version()))
                .toList();
    }

    private Map<UUID, List<UUID>> covers(List<UUID> ids) {
        var beginnings = entries.beginnings(Beginning.class, ids, LOOKED_AT);
        var briefs =
                songs.briefs(beginnings.stream().map(Beginning::song).distinct().toList());
        var inOrder = beginnings.stream()
                .collect(groupingBy(
                        Beginning::playlist,
                        mapping(
                                beginning -> {
                                    var brief = briefs.get(beginning.song());
                                    return brief == null ? null : brief.album();
                                },
                                toList())));
        inOrder.replaceAll((playlist, albums) -> albums.stream()
                .filter(Objects::nonNull)
                .distinct()
                .limit(COVERS)
                .toList());
        return inOrder;
    }
}
