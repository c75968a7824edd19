package org.hathor.library.boundary;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Unavailable;
import org.hathor.library.control.Newcomer;
import org.hathor.library.control.SongEntry;
import org.hathor.library.control.TagEdits;
import org.hathor.library.entity.Album;
import org.hathor.library.entity.Catalogue;
import org.hathor.library.entity.Credit;
import org.hathor.library.entity.MediaFile;
import org.hathor.library.entity.Roster;
import org.hathor.library.entity.Song;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file onto its shelf and its song into the catalogue: both, or neither. The bytes are kept before the row that
 * tells of them commits. Its callers have asked whether the person may.
 */
@Stateless
@PermitAll
public class Shelving {

    private static final Logger LOG = Logger.getLogger(Shelving.class);

    @Inject
    private Catalogue catalogue;

    @Inject
    private MediaStore store;

    @Inject
    private Audit audit;

    @Inject
    private SongAnalyses analyses;

    @Inject
    private Clock clock;

    /** Which song a file became, and whether it was there before. */
    public record Shelved(UUID song, boolean isNew) {}

    public Optional<UUID> songOf(String sha256) {
        return catalogue.songOf(sha256);
    }

    /** What a person brings. Bytes that were known and lost are found again by it. */
    public Shelved add(MediaStore.Arrival arrival, Newcomer newcomer) {
        catalogue.takeThePen();
        var known = catalogue.songOf(arrival.sha256());
        if (known.isPresent()) {
            findAgain(arrival);
            return new Shelved(known.get(), false);
        }
        keep(arrival);
        var song = enter(List.of(newcomer)).getFirst();
        audit.record(AuditEntry.succeeded("song.upload", "song", song.id()).with("title", song.title()));
        return new Shelved(song.id(), true);
    }

    private void findAgain(MediaStore.Arrival arrival) {
        catalogue.filesOf(List.of(arrival.sha256())).stream()
                .filter(MediaFile::isMissing)
                .forEach(file -> {
                    keep(arrival);
                    file.find();
                });
    }

    /** What stays in its folder; the hashes are new, and each is there once. The ids of the files, in their order. */
    public List<UUID> addAll(List<Newcomer> newcomers) {
        catalogue.takeThePen();
        return enter(newcomers).stream().map(song -> song.file().id()).toList();
    }

    /** The file of a song has other bytes now: it stays the song, and its tags are read anew. */
    public void replace(UUID file, Newcomer newcomer) {
        catalogue.takeThePen();
        catalogue.file(file).ifPresent(known -> known.become(newcomer.sha256(), newcomer.size(), newcomer.sound()));
        catalogue.songIn(file).ifPresent(song -> {
            var entry = song.edits().isEmpty()
                    ? newcomer.entry()
                    : TagEdits.entry(newcomer.tags(), song.edits(), song.title() + ".x");
            tell(Map.of(song, entry));
        });
    }

    /** The one door: every song that comes in comes in here. */
    private List<Song> enter(List<Newcomer> newcomers) {
        var now = clock.instant();
        var roster = roster(newcomers.stream().map(Newcomer::entry).toList());
        var songs = newcomers.stream()
                .map(newcomer -> {
                    var entry = newcomer.entry();
                    var file = new MediaFile(Ids.next(), newcomer.sha256(), newcomer.size(), newcomer.sound(), now);
                    return new Song(
                            Ids.next(),
                            file,
                            album(roster, entry),
                            entry.details(),
                            credits(roster, entry),
                            now,
                            CallContext.current().personId());
                })
                .toList();
        catalogue.addAll(songs);
        analyses.ask();
        return songs;
    }

    /** What people say of some songs by hand, with the entries that follow from it. */
    public void edit(Map<UUID, Map<String, List<String>>> edits, Map<UUID, SongEntry> entries) {
        catalogue.takeThePen();
        var songs = catalogue.songs(edits.keySet());
        songs.forEach(song -> song.remember(edits.getOrDefault(song.id(), song.edits())));
        tell(songs.stream()
                .filter(song -> entries.containsKey(song.id()))
                .collect(toMap(Function.identity(), song -> requireNonNull(entries.get(song.id())))));
    }

    /** The other door: what is told of songs that are here already. Albums and artists that nobody needs any more go. */
    private void tell(Map<Song, SongEntry> entries) {
        var artists = new HashSet<UUID>();
        var albums = new HashSet<UUID>();
        for (var song : entries.keySet()) {
            song.credits().forEach(credit -> artists.add(credit.artist().id()));
            var album = song.album();
            if (album != null) {
                albums.add(album.id());
                album.artists().forEach(artist -> artists.add(artist.id()));
            }
        }
        var roster = roster(List.copyOf(entries.values()));
        entries.forEach((song, entry) -> song.tell(entry.details(), album(roster, entry), credits(roster, entry)));
        catalogue.removeEmpty(albums, artists);
    }

    /** Those of some files that no row tells of. */
    public List<String> strays(List<String> sha256s) {
        var known = catalogue.filesAmong(sha256s);
        return sha256s.stream().filter(sha256 -> !known.contains(sha256)).toList();
    }

    /** Removes bytes whose row never came to be. While the pen is held, nobody else brings the same ones. */
    public void discard(String sha256) {
        catalogue.takeThePen();
        if (!catalogue.filesAmong(List.of(sha256)).isEmpty()) {
            return;
        }
        try {
            store.delete(sha256);
        } catch (IOException e) {
            LOG.warnf(e, "Media file %s belongs to no song and cannot be removed", sha256);
        }
    }

    private Roster roster(List<SongEntry> entries) {
        var artists = entries.stream()
                .flatMap(entry -> Stream.concat(
                        entry.albumArtists().stream(),
                        entry.contributions().stream().map(SongEntry.Contribution::artist)))
                .toList();
        var albums = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.album()))
                .toList();
        var roster = catalogue.roster(artists, albums, clock.instant());
        // All artists before all albums before all songs: what is alike goes to the database together.
        artists.forEach(roster::artist);
        entries.forEach(entry -> album(roster, entry));
        return roster;
    }

    private static List<Credit> credits(Roster roster, SongEntry entry) {
        return entry.contributions().stream()
                .map(part -> new Credit(roster.artist(part.artist()), part.role()))
                .toList();
    }

    private static @Nullable Album album(Roster roster, SongEntry entry) {
        var name = entry.album();
        return name == null
                ? null
                : roster.album(
                        name,
                        entry.albumArtists().stream()
                                .map(roster::artist)
                                .distinct()
                                .toList());
    }

    private void keep(MediaStore.Arrival arrival) {
        try {
            arrival.keep();
        } catch (IOException e) {
            LOG.error("A media file cannot be stored", e);
            throw new Unavailable("storage-unavailable", "The file cannot be stored just now.");
        }
    }
}
