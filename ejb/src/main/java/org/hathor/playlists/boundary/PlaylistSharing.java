package org.hathor.playlists.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hathor.accounts.boundary.PeopleNames;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.hathor.playlists.entity.PlaylistPerson;
import org.hathor.playlists.entity.SharingRepository;

/** Sharing playlists with people who have an account here. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class PlaylistSharing {

    @Inject
    private SharingRepository sharing;

    @Inject
    private PlaylistDoors doors;

    @Inject
    private PeopleNames names;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What the query selects. */
    public record Row(UUID person, Boolean mayEdit, Instant since) {}

    /** With whom it is shared, for all of them. */
    public List<ShareView> people(UUID playlist) {
        doors.see(playlist);
        var rows = sharing.people(Row.class, playlist);
        var known = names.of(rows.stream().map(Row::person).toList());
        return rows.stream()
                .map(row -> new ShareView(
                        new PersonName(row.person(), known.getOrDefault(row.person(), "")), row.mayEdit(), row.since()))
                .toList();
    }

    /** Shares it with somebody, or changes what they may do. */
    public ShareView share(UUID playlist, String userName, boolean mayEdit) {
        var held = doors.own(playlist);
        var person = names.find(userName).orElseThrow(() -> new Invalid("username", "must be that of somebody here"));
        if (person.equals(held.ownerId())) {
            throw new Invalid("username", "must be that of somebody else");
        }
        var share = sharing.find(playlist, person).orElseGet(() -> {
            var added = new PlaylistPerson(playlist, person, mayEdit, clock.instant());
            sharing.add(added);
            return added;
        });
        share.allow(mayEdit);
        audit.record(AuditEntry.succeeded("playlist.share", PlaylistDoors.PLAYLIST, playlist)
                .with("person", person.toString())
                .with("mayEdit", Boolean.toString(mayEdit)));
        return new ShareView(
                new PersonName(person, names.of(List.of(person)).getOrDefault(person, "")), mayEdit, share.since());
    }

    /** Shares it with somebody no longer. Everybody may do so for themselves. */
    public void unshare(UUID playlist, UUID person) {
        if (person.equals(Listener.id())) {
            doors.see(playlist);
        } else {
            doors.own(playlist);
        }
        sharing.remove(sharing.find(playlist, person).orElseThrow(() -> new NotFound("person")));
        audit.record(AuditEntry.succeeded("playlist.unshare", PlaylistDoors.PLAYLIST, playlist)
                .with("person", person.toString()));
    }
}
