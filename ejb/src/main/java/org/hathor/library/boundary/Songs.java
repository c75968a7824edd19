package org.hathor.library.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.entity.SongRepository;
import org.hathor.library.entity.SongSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/** The songs of the library, for everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Songs {

    @Inject
    private SongRepository songs;

    @Inject
    private Mine mine;

    public Page<SongView> page(SongFilter filter, SongSort sort, SortOrder order, @Nullable Cursor after, Limit limit) {
        var rows = songs.page(SongRow.class, mine.narrow(filter.criteria(), filter), sort, order, after, limit);
        var page = Page.of(rows, limit, row -> row.cursor(sort));
        return new Page<>(views(page.items()), page.next());
    }

    public SongView get(UUID id) {
        var row = songs.find(SongRow.class, id).orElseThrow(() -> new NotFound("song"));
        return views(List.of(row)).getFirst();
    }

    /** These songs in this order, without those that are not there. Its callers have asked whether the person may. */
    @PermitAll
    public List<SongView> some(Collection<UUID> ids) {
        var views = views(ids.isEmpty() ? List.of() : songs.some(SongRow.class, ids));
        return Mine.inOrder(ids, views.stream().collect(toMap(SongView::id, Function.identity())));
    }

    /** A few words about these songs. Its callers have asked whether the person may. */
    @PermitAll
    public Map<UUID, SongBrief> briefs(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : songs.briefs(SongBrief.class, ids).stream().collect(toMap(SongBrief::id, Function.identity()));
    }

    /** The songs of an album in their order. */
    public List<UUID> ofAlbum(UUID album) {
        return songs.ofAlbum(album);
    }

    private List<SongView> views(List<SongRow> rows) {
        var ids = rows.stream().map(SongRow::id).toList();
        var credits = credits(ids);
        var marks = mine.of(ids);
        return rows.stream()
                .map(row -> SongView.of(row, credits.getOrDefault(row.id(), List.of()), Mine.mark(marks, row.id())))
                .toList();
    }

    private Map<UUID, List<ArtistCredit>> credits(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : songs.credits(CreditRow.class, ids).stream()
                        .collect(groupingBy(CreditRow::song, mapping(ArtistCredit::of, toList())));
    }
}
