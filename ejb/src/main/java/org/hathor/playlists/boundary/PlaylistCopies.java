package org.hathor.playlists.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.playlists.entity.EntryRepository;
import org.hathor.playlists.entity.PlaylistRepository;
import org.jspecify.annotations.Nullable;

/** Copies of playlists, which belong to who makes them and are shared with nobody. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class PlaylistCopies {

    @Inject
    private Playlists playlists;

    @Inject
    private PlaylistRepository rows;

    @Inject
    private EntryRepository entries;

    @Inject
    private PlaylistDoors doors;

    @Inject
    private EntryShelf shelf;

    /**
     * Makes one.
     *
     * @param name null: the same
     */
    public PlaylistView copy(UUID id, @Nullable String name) {
        var original = doors.see(id);
        var copy = playlists.create(
                new PlaylistDraft(name == null ? original.name() : name, original.description(), false));
        var songs = entries.songs(id);
        if (!songs.isEmpty()) {
            var held = rows.findForChange(copy.id()).orElseThrow(() -> new NotFound(PlaylistDoors.PLAYLIST));
            shelf.add(held, songs, EntryPlace.END);
        }
        return playlists.get(copy.id());
    }
}
