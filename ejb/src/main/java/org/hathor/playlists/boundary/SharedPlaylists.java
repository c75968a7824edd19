package org.hathor.playlists.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hathor.accounts.boundary.PeopleNames;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.library.boundary.SongStreams;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.library.boundary.StreamLink;
import org.hathor.playlists.control.LinkSecrets;
import org.hathor.playlists.entity.EntryRepository;
import org.hathor.playlists.entity.PlaylistLink;
import org.hathor.playlists.entity.PlaylistRepository;
import org.hathor.playlists.entity.SharingRepository;
import org.jspecify.annotations.Nullable;

/** Playlists for whoever has a link to one, signed in or not. */
@Stateless
@PermitAll
public class SharedPlaylists {

    /** To nobody in particular. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private SharingRepository sharing;

    @Inject
    private PlaylistRepository playlists;

    @Inject
    private EntryRepository entries;

    @Inject
    private Songs songs;

    @Inject
    private SongStreams streams;

    @Inject
    private PeopleNames names;

    @Inject
    private Clock clock;

    public SharedPlaylistView get(String token) {
        var link = open(token);
        var row = playlists
                .find(PlaylistRow.class, link.playlistId(), NOBODY)
                .orElseThrow(() -> new NotFound(PlaylistDoors.PLAYLIST));
        return new SharedPlaylistView(
                row.name(),
                row.description(),
                names.of(List.of(row.ownerId())).getOrDefault(row.ownerId(), ""),
                row.songs(),
                row.durationMs(),
                link.mayListen(),
                link.expiresAt());
    }

    /** In the order of the playlist. */
    public Page<SharedEntryView> entries(String token, @Nullable Cursor after, Limit limit) {
        var link = open(token);
        var rows = entries.page(PlaylistEntries.Row.class, link.playlistId(), PlaylistEntries.position(after), limit);
        var page = Page.of(rows, limit, row -> Cursor.of(row.position()));
        var ids =
                page.items().stream().map(PlaylistEntries.Row::song).distinct().toList();
        var shown = songs.some(ids).stream().collect(toMap(SongView::id, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .flatMap(row -> Stream.ofNullable(shown.get(row.song())))
                        .map(song -> view(song, link))
                        .toList(),
                page.next());
    }

    private SharedEntryView view(SongView song, PlaylistLink link) {
        StreamLink address = link.mayListen() ? streams.sign(song.id(), null, link.expiresAt()) : null;
        var album = song.album();
        return new SharedEntryView(
                song.title(),
                song.artist(),
                album == null ? null : album.name(),
                song.durationMs(),
                address == null ? null : address.url(),
                address == null ? null : address.expiresAt());
    }

    /** A link that never was, is over or was revoked leads nowhere. */
    private PlaylistLink open(String token) {
        return sharing.findLink(LinkSecrets.hash(token))
                .filter(link -> link.isGood(clock.instant()))
                .orElseThrow(() -> new NotFound(PlaylistDoors.PLAYLIST));
    }
}
