package org.hathor.playlists.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.playlists.control.LinkSecrets;
import org.hathor.playlists.entity.PlaylistLink;
import org.hathor.playlists.entity.SharingRepository;
import org.jspecify.annotations.Nullable;

/** Links by which everybody may see a playlist. Only its owner makes them, sees them and revokes them. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class PlaylistLinks {

    private static final int MOST = 50;

    @Inject
    private SharingRepository sharing;

    @Inject
    private PlaylistDoors doors;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public List<LinkView> list(UUID playlist) {
        doors.own(playlist);
        return sharing.links(LinkView.class, playlist);
    }

    /**
     * Makes one. Its secret is told now, and never again.
     *
     * @param expiresAt null: it is good until it is revoked
     * @param mayListen whether whoever has it may hear the songs, and not only read their names
     */
    public IssuedLink create(UUID playlist, boolean mayListen, @Nullable Instant expiresAt) {
        doors.own(playlist);
        var now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new Invalid("expiresAt", "must be in the future");
        }
        if (sharing.links(LinkView.class, playlist).size() >= MOST) {
            throw new Conflict("playlist-full", "A playlist has up to " + MOST + " links. Revoke one first.");
        }
        var secret = LinkSecrets.next();
        var link = new PlaylistLink(Ids.next(), playlist, LinkSecrets.hash(secret), mayListen, now, expiresAt);
        sharing.add(link);
        audit.record(AuditEntry.succeeded("playlist.link-create", PlaylistDoors.PLAYLIST, playlist)
                .with("link", link.id().toString())
                .with("mayListen", Boolean.toString(mayListen)));
        return new IssuedLink(
                new LinkView(link.id(), mayListen, now, expiresAt), secret, "/api/shared/playlists/" + secret);
    }

    public void revoke(UUID playlist, UUID id) {
        doors.own(playlist);
        var link = sharing.findLink(id)
                .filter(found -> found.playlistId().equals(playlist))
                .orElseThrow(() -> new NotFound("link"));
        sharing.remove(link);
        audit.record(AuditEntry.succeeded("playlist.link-revoke", PlaylistDoors.PLAYLIST, playlist)
                .with("link", id.toString()));
    }
}
