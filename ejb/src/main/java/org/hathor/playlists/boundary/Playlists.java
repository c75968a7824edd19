package org.hathor.playlists.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Stale;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.playlists.entity.Playlist;
import org.hathor.playlists.entity.PlaylistRepository;
import org.jspecify.annotations.Nullable;

/** The playlists of the caller, and those that others share with them. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class Playlists {

    @Inject
    private PlaylistRepository playlists;

    @Inject
    private PlaylistDoors doors;

    @Inject
    private PlaylistViews views;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public PlaylistView create(PlaylistDraft draft) {
        var playlist = new Playlist(
                Ids.next(), Listener.id(), draft.name(), draft.description(), draft.collaborative(), clock.instant());
        playlists.add(playlist);
        return get(playlist.id());
    }

    public PlaylistView get(UUID id) {
        return views.of(doors.see(id));
    }

    /** Changes what its owner says of it, provided that {@code expectedVersion} is still its version. */
    public PlaylistView edit(UUID id, long expectedVersion, PlaylistDraft draft) {
        var playlist = doors.own(id);
        Stale.unlessSame(PlaylistDoors.PLAYLIST, expectedVersion, playlist.version());
        playlist.edit(draft.name(), draft.description(), draft.collaborative(), clock.instant());
        playlists.flush();
        return get(id);
    }

    /** Deletes a playlist, provided that {@code expectedVersion} is still its version. */
    public void delete(UUID id, long expectedVersion) {
        var playlist = doors.own(id);
        Stale.unlessSame(PlaylistDoors.PLAYLIST, expectedVersion, playlist.version());
        playlists.remove(playlist);
        audit.record(AuditEntry.succeeded("playlist.delete", PlaylistDoors.PLAYLIST, id)
                .with("songs", Integer.toString(playlist.songs())));
    }

    /**
     * Those of the caller and those shared with them; what changed last comes first.
     *
     * @param editable only those whose content the caller may change
     * @param containing only those that have this song
     * @param song about which each tells whether it has it
     */
    public Page<PlaylistView> page(
            boolean editable, @Nullable UUID containing, @Nullable UUID song, @Nullable Cursor after, Limit limit) {
        var rows =
                playlists.page(PlaylistRow.class, Listener.id(), editable, containing, NewestFirst.after(after), limit);
        var page = Page.of(rows, limit, PlaylistRow::cursor);
        return new Page<>(views.of(page.items(), song), page.next());
    }
}
