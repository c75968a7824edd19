package org.hathor.library.boundary;

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
import org.hathor.library.entity.ArtistRepository;
import org.hathor.library.entity.ArtistSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/** The artists of the library, for everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Artists {

    @Inject
    private ArtistRepository artists;

    @Inject
    private Mine mine;

    public Page<ArtistView> page(
            ArtistFilter filter, ArtistSort sort, SortOrder order, @Nullable Cursor after, Limit limit) {
        var rows = artists.page(ArtistRow.class, filter.criteria(), sort, order, after, limit);
        var page = Page.of(rows, limit, row -> row.cursor(sort));
        return new Page<>(views(page.items()), page.next());
    }

    public ArtistView get(UUID id) {
        var row = artists.find(ArtistRow.class, id).orElseThrow(() -> new NotFound("artist"));
        return views(List.of(row)).getFirst();
    }

    /** These artists in this order, without those that are not there. */
    public List<ArtistView> some(Collection<UUID> ids) {
        var views = views(ids.isEmpty() ? List.of() : artists.some(ArtistRow.class, ids));
        return Mine.inOrder(ids, views.stream().collect(toMap(ArtistView::id, Function.identity())));
    }

    private List<ArtistView> views(List<ArtistRow> rows) {
        var marks = mine.of(rows.stream().map(ArtistRow::id).toList());
        return rows.stream()
                .map(row -> row.view(Mine.mark(marks, row.id()).favourite()))
                .toList();
    }
}
