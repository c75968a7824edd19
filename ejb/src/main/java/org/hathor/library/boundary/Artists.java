package org.hathor.library.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.entity.ArtistRepository;
import org.jspecify.annotations.Nullable;

/** The artists of the library, for everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Artists {

    private static final int LONGEST = 200;

    @Inject
    private ArtistRepository artists;

    @Inject
    private Mine mine;

    /**
     * A page in the order of the names.
     *
     * @param q words that are in the name
     */
    public Page<ArtistView> page(@Nullable String q, @Nullable Cursor after, Limit limit) {
        if (q != null && q.length() > LONGEST) {
            throw new Invalid("q", "must have up to " + LONGEST + " characters");
        }
        var page = Page.of(artists.page(ArtistRow.class, q, after, limit), limit, ArtistRow::cursor);
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
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(ArtistRow::id).toList();
        var songs = counted(artists.songs(ArtistRow.Count.class, ids));
        var albums = counted(artists.albums(ArtistRow.Count.class, ids));
        var marks = mine.of(ids);
        return rows.stream()
                .map(row -> new ArtistView(
                        row.id(),
                        row.name(),
                        row.musicbrainzId(),
                        albums.getOrDefault(row.id(), 0L),
                        songs.getOrDefault(row.id(), 0L),
                        Mine.mark(marks, row.id()).favourite()))
                .toList();
    }

    private static Map<UUID, Long> counted(List<ArtistRow.Count> counts) {
        return counts.stream().collect(toMap(ArtistRow.Count::artist, ArtistRow.Count::count));
    }
}
