package org.hathor.library.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.entity.GenreRepository;
import org.hathor.library.entity.GenreSort;
import org.hathor.library.entity.SortOrder;
import org.jspecify.annotations.Nullable;

/** The genres of the songs, for everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Genres {

    private static final int LONGEST = 200;

    @Inject
    private GenreRepository genres;

    /**
     * A page of those that songs have.
     *
     * @param q with which the name begins
     */
    public Page<GenreView> page(
            @Nullable String q, GenreSort sort, SortOrder order, @Nullable Cursor after, Limit limit) {
        if (q != null && q.length() > LONGEST) {
            throw new Invalid("q", "must have up to " + LONGEST + " characters");
        }
        var page = Page.of(genres.page(GenreRow.class, q, sort, order, after, limit), limit, row -> row.cursor(sort));
        return new Page<>(page.items().stream().map(GenreRow::view).toList(), page.next());
    }
}
