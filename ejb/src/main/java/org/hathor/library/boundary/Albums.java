package org.hathor.library.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.entity.AlbumRepository;
import org.hathor.library.entity.AlbumSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/** The albums of the library, for everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Albums {

    @Inject
    private AlbumRepository albums;

    public Page<AlbumView> page(
            AlbumFilter filter, AlbumSort sort, SortOrder order, @Nullable Cursor after, Limit limit) {
        var rows = albums.page(AlbumRow.class, filter.criteria(), sort, order, after, limit);
        var page = Page.of(rows, limit, row -> row.cursor(sort));
        return new Page<>(views(page.items()), page.next());
    }

    public AlbumView get(UUID id) {
        var row = albums.find(AlbumRow.class, id).orElseThrow(() -> new NotFound("album"));
        return views(List.of(row)).getFirst();
    }

    private List<AlbumView> views(List<AlbumRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(AlbumRow::id).toList();
        var owners = albums.artists(AlbumRow.Owner.class, ids).stream()
                .collect(groupingBy(
                        AlbumRow.Owner::album,
                        mapping(owner -> new Reference(owner.artist(), owner.name()), toList())));
        var contents = albums.contents(AlbumRow.Contents.class, ids).stream()
                .collect(toMap(AlbumRow.Contents::album, Function.identity()));
        return rows.stream()
                .map(row -> view(
                        row,
                        owners.getOrDefault(row.id(), List.of()),
                        contents.getOrDefault(row.id(), new AlbumRow.Contents(row.id(), 0L, 0L))))
                .toList();
    }

    private static AlbumView view(AlbumRow row, List<Reference> artists, AlbumRow.Contents contents) {
        return new AlbumView(
                row.id(),
                row.title(),
                row.artist(),
                artists,
                row.year(),
                row.variousArtists(),
                contents.songs(),
                contents.durationMs(),
                row.addedAt());
    }
}
