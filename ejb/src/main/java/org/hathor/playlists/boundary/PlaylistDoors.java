package org.hathor.playlists.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.NotFound;
import org.hathor.playlists.entity.Playlist;
import org.hathor.playlists.entity.PlaylistRepository;

/** Who may do what with a playlist. To whoever may not see it, it is not there. */
@ApplicationScoped
class PlaylistDoors {

    static final String PLAYLIST = "playlist";

    @Inject
    private PlaylistRepository playlists;

    PlaylistRow see(UUID id) {
        var row = playlists.find(PlaylistRow.class, id, Listener.id()).orElseThrow(() -> new NotFound(PLAYLIST));
        if (row.access(Listener.id()).isEmpty()) {
            throw new NotFound(PLAYLIST);
        }
        return row;
    }

    /** Lets one in who may change what is in it, and nobody else until the transaction ends. */
    Playlist edit(UUID id) {
        if (see(id).access(Listener.id()).orElseThrow() == PlaylistAccess.viewer) {
            throw new Forbidden(
                    "playlist-read-only", "This playlist is shared with you to be seen, not to be changed.");
        }
        return held(id);
    }

    /** Lets its owner in, and nobody else until the transaction ends. */
    Playlist own(UUID id) {
        if (see(id).access(Listener.id()).orElseThrow() != PlaylistAccess.owner) {
            throw new Forbidden("playlist-read-only", "Only whose playlist it is may do this.");
        }
        return held(id);
    }

    private Playlist held(UUID id) {
        return playlists.findForChange(id).orElseThrow(() -> new NotFound(PLAYLIST));
    }
}
