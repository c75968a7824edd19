package org.hathor.library.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Unavailable;
import org.hathor.library.control.SongEntry;
import org.hathor.library.entity.Album;
import org.hathor.library.entity.Catalogue;
import org.hathor.library.entity.Credit;
import org.hathor.library.entity.MediaFile;
import org.hathor.library.entity.Song;
import org.hathor.library.entity.Sound;
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

    public Shelved add(MediaStore.Arrival arrival, Sound sound, SongEntry entry) {
        catalogue.takeThePen();
        var known = catalogue.songOf(arrival.sha256());
        if (known.isPresent()) {
            return new Shelved(known.get(), false);
        }
        var song = song(arrival, sound, entry);
        keep(arrival);
        catalogue.add(song.file(), song);
        analyses.ask();
        audit.record(AuditEntry.succeeded("song.upload", "song", song.id()).with("title", song.title()));
        return new Shelved(song.id(), true);
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

    private Song song(MediaStore.Arrival arrival, Sound sound, SongEntry entry) {
        var now = clock.instant();
        var file = new MediaFile(Ids.next(), arrival.sha256(), arrival.size(), sound, now);
        var credits = entry.contributions().stream()
                .map(part -> new Credit(catalogue.artist(part.artist(), now), part.role()))
                .toList();
        return new Song(
                Ids.next(),
                file,
                album(entry),
                entry.details(),
                credits,
                now,
                CallContext.current().personId());
    }

    private @Nullable Album album(SongEntry entry) {
        var name = entry.album();
        if (name == null) {
            return null;
        }
        var now = clock.instant();
        var artists = entry.albumArtists().stream()
                .map(artist -> catalogue.artist(artist, now))
                .distinct()
                .toList();
        return catalogue.album(name, artists, now);
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
