package org.hathor.library.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
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

    @Inject
    private Mine mine;

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

    /** These albums in this order, without those that are not there. */
    public List<AlbumView> some(Collection<UUID> ids) {
        var views = views(ids.isEmpty() ? List.of() : albums.some(AlbumRow.class, ids));
        return Mine.inOrder(ids, views.stream().collect(toMap(AlbumView::id, Function.identity())));
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
        var marks = mine.of(ids);
        return rows.stream()
                .map(row -> view(
                        row,
                        owners.getOrDefault(row.id(), List.of()),
                        contents.getOrDefault(row.id(), new AlbumRow.Contents(row.id(), 0L, 0L)),
                        Mine.mark(marks, row.id()).favourite()))
                .toList();
    }

    private static AlbumView view(
            AlbumRow row, List<Reference> artists, AlbumRow.Contents contents, boolean favourite) {
        return new AlbumView(
                row.id(),
                row.title(),
                row.artist(),
                artists,
                row.year(),
                row.variousArtists(),
                contents.songs(),
                contents.durationMs(),
                row.addedAt(),
                favourite);
    }
}
