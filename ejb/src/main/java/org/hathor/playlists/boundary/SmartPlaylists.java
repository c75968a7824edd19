package org.hathor.playlists.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Stale;
import org.hathor.library.boundary.SongFilter;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.library.boundary.SoundFilter;
import org.hathor.playlists.entity.SmartPlaylist;
import org.hathor.playlists.entity.SmartPlaylistRepository;
import org.hathor.playlists.entity.SmartRules;

/** The caller's playlists that are made of rules. What fits is looked for whenever it is asked for. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class SmartPlaylists {

    private static final int MOST = 200;

    @Inject
    private SmartPlaylistRepository playlists;

    @Inject
    private Songs songs;

    @Inject
    private Clock clock;

    /** All of them, in the order in which they were made. */
    public List<SmartPlaylistView> list() {
        return playlists.of(Listener.id()).stream().map(SmartPlaylistView::of).toList();
    }

    public SmartPlaylistView create(SmartPlaylistDraft draft) {
        if (playlists.of(Listener.id()).size() >= MOST) {
            throw new Conflict("playlist-full", "Somebody has up to " + MOST + " smart playlists. Delete one first.");
        }
        var playlist = new SmartPlaylist(Ids.next(), Listener.id(), draft.name(), draft.rules(), clock.instant());
        playlists.add(playlist);
        return SmartPlaylistView.of(playlist);
    }

    public SmartPlaylistView get(UUID id) {
        return SmartPlaylistView.of(mine(id));
    }

    /** Changes it, provided that {@code expectedVersion} is still its version. */
    public SmartPlaylistView edit(UUID id, long expectedVersion, SmartPlaylistDraft draft) {
        var playlist = toChange(id, expectedVersion);
        playlist.edit(draft.name(), draft.rules());
        playlists.flush();
        return SmartPlaylistView.of(playlist);
    }

    /** Deletes it, provided that {@code expectedVersion} is still its version. */
    public void delete(UUID id, long expectedVersion) {
        playlists.remove(toChange(id, expectedVersion));
    }

    /** The songs that fit now, in its order. */
    public List<SongView> songs(UUID id) {
        var rules = mine(id).rules();
        return songs.page(filter(rules), rules.sort(), rules.sortOrder(), null, new Limit(rules.most()))
                .items();
    }

    private SongFilter filter(SmartRules rules) {
        var days = rules.addedWithinDays();
        return new SongFilter(
                null,
                null,
                rules.genre(),
                rules.yearFrom(),
                rules.yearTo(),
                null,
                null,
                null,
                days == null ? null : clock.instant().minus(Duration.ofDays(days)),
                null,
                rules.favourite(),
                rules.unplayed(),
                rules.minRating(),
                SoundFilter.ANY);
    }

    private SmartPlaylist mine(UUID id) {
        return playlists
                .find(id)
                .filter(found -> found.ownerId().equals(Listener.id()))
                .orElseThrow(() -> new NotFound(PlaylistDoors.PLAYLIST));
    }

    private SmartPlaylist toChange(UUID id, long expectedVersion) {
        mine(id);
        var playlist = playlists.findForChange(id).orElseThrow(() -> new NotFound(PlaylistDoors.PLAYLIST));
        Stale.unlessSame(PlaylistDoors.PLAYLIST, expectedVersion, playlist.version());
        return playlist;
    }
}
