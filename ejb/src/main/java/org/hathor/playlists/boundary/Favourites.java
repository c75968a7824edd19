package org.hathor.playlists.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.playlists.entity.MarkKind;
import org.hathor.playlists.entity.MarkRepository;
import org.jspecify.annotations.Nullable;

/** What the caller likes, and how much. Doing it twice is the same as doing it once. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Favourites {

    private static final int BEST = 5;

    @Inject
    private MarkRepository marks;

    @Inject
    private Things things;

    @Inject
    private Clock clock;

    /** What the query selects. */
    public record Row(UUID thing, Instant since) {}

    public void add(MarkKind kind, UUID thing) {
        marks.favour(Listener.id(), kind, thing, clock.instant());
    }

    public void remove(MarkKind kind, UUID thing) {
        marks.unfavour(Listener.id(), kind, thing);
    }

    /** The newest first. */
    public Page<FavouriteView> page(MarkKind kind, @Nullable Cursor after, Limit limit) {
        var rows = marks.favourites(Row.class, Listener.id(), kind, NewestFirst.after(after), limit);
        var page = Page.of(rows, limit, row -> new NewestFirst(row.since(), row.thing()).cursor());
        return new Page<>(
                things.views(
                        kind,
                        page.items(),
                        Row::thing,
                        (row, thing) -> new FavouriteView(row.since(), thing.song(), thing.album(), thing.artist())),
                page.next());
    }

    /** Gives a song 1 to 5 stars. */
    public void rate(UUID song, int stars) {
        if (stars < 1 || stars > BEST) {
            throw new Invalid("rating", "must be from 1 to " + BEST);
        }
        marks.rate(Listener.id(), song, stars);
    }

    public void unrate(UUID song) {
        marks.unrate(Listener.id(), song);
    }
}
