package org.hathor.playlists.boundary;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.SongDescription;
import org.hathor.library.boundary.SongFinder;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.playlists.control.ListedSong;
import org.hathor.playlists.control.ListedSongs;
import org.hathor.playlists.entity.EntryRepository;
import org.hathor.playlists.entity.Playlist;
import org.hathor.playlists.entity.PlaylistRepository;
import org.hathor.playlists.gateway.PlaylistFiles;
import org.jspecify.annotations.Nullable;

/** Playlists from and to other programs, as files. What a file names is looked for in the library, and nowhere else. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class PlaylistTransfer {

    private static final String UNNAMED = "Playlist";
    private static final int LONGEST_NAME = 200;
    private static final int AT_ONCE = 1_000;

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

    @Inject
    private Songs songs;

    @Inject
    private SongFinder finder;

    /** The playlist as a file. */
    public ExportedPlaylist export(UUID id, PlaylistFormat format) {
        var row = doors.see(id);
        var ids = entries.songs(id);
        var listed = new ArrayList<ListedSong>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var views = songs.some(some.stream().distinct().toList()).stream()
                    .collect(toMap(SongView::id, Function.identity()));
            some.stream()
                    .flatMap(song -> Stream.ofNullable(views.get(song)))
                    .map(song -> listed(song, format))
                    .forEach(listed::add);
        }
        var file = PlaylistFiles.write(format, new ListedSongs(row.name(), row.description(), listed));
        return new ExportedPlaylist(fileName(row.name()) + '.' + format, file, format);
    }

    /** Only M3U8 needs a place for the file; it is the name that a download would have. */
    private static ListedSong listed(SongView song, PlaylistFormat format) {
        var album = song.album();
        return new ListedSong(
                song.title(),
                song.artist(),
                album == null ? null : album.name(),
                song.durationMs(),
                song.musicbrainzId(),
                song.isrc(),
                format == PlaylistFormat.m3u8
                        ? fileName(song.artist() + " - " + song.title()) + '.' + song.format()
                        : null);
    }

    private static String fileName(String text) {
        return text.replaceAll("[\\p{C}\\\\/:*?\"<>|#]+", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /**
     * Makes a playlist of a file, with those of its songs that are here.
     *
     * @param name null: the one in the file
     */
    public ImportReport take(byte[] file, @Nullable String name) {
        var listed = PlaylistFiles.read(file, Playlist.MOST_SONGS);
        if (listed.songs().isEmpty()) {
            throw new Invalid("file", "must have songs");
        }
        var found = finder.find(
                listed.songs().stream().map(PlaylistTransfer::description).toList());
        var matched = new ArrayList<UUID>();
        var unmatched = new ArrayList<ImportReport.Unmatched>();
        for (int i = 0; i < listed.songs().size(); i++) {
            var song = found.get(i);
            if (song != null) {
                matched.add(song);
            } else {
                var one = listed.songs().get(i);
                unmatched.add(new ImportReport.Unmatched(i + 1, one.title(), one.artist(), one.location()));
            }
        }
        var made = playlists.create(new PlaylistDraft(name(name, listed), listed.description(), false));
        fill(made.id(), matched);
        return new ImportReport(playlists.get(made.id()), matched.size(), unmatched);
    }

    private void fill(UUID playlist, List<UUID> matched) {
        if (!matched.isEmpty()) {
            var held = rows.findForChange(playlist).orElseThrow(() -> new NotFound(PlaylistDoors.PLAYLIST));
            shelf.add(held, matched, EntryPlace.END);
        }
    }

    private static String name(@Nullable String asked, ListedSongs listed) {
        if (asked != null) {
            return asked;
        }
        var name = requireNonNullElse(listed.name(), UNNAMED);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static SongDescription description(ListedSong song) {
        return new SongDescription(
                song.musicbrainzId(), song.isrc(), song.artist(), song.title(), song.durationMs(), song.fileName());
    }
}
