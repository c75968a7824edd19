package org.hathor.library.boundary;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hathor.kernel.Ids;
import org.hathor.library.control.FolderFinding;
import org.hathor.library.control.FolderFinding.Music;
import org.hathor.library.control.Newcomer;
import org.hathor.library.entity.Catalogue;
import org.hathor.library.entity.FolderFile;
import org.hathor.library.entity.FolderRepository;
import org.hathor.library.entity.MediaFile;
import org.hathor.library.entity.MediaLocation;
import org.hathor.library.entity.Tally;
import org.hathor.library.gateway.MusicFolders;
import org.jspecify.annotations.Nullable;

/** Some files of a scan on their way into the tables: which are new, which are others than before, which only moved. */
final class FolderBatch {

    private final FolderRepository folders;
    private final Catalogue catalogue;
    private final Shelving shelving;
    private final MediaStore store;
    private final MusicFolders disk;

    private final Map<String, MediaLocation> locations = new HashMap<>();
    private final Map<String, UUID> files = new HashMap<>();
    private final Map<UUID, MediaFile> known = new HashMap<>();
    private final Map<UUID, List<MediaLocation>> places = new HashMap<>();
    private final Set<UUID> lost = new HashSet<>();
    private Tally tally = Tally.NOTHING;

    FolderBatch(FolderRepository folders, Catalogue catalogue, Shelving shelving, MediaStore store, MusicFolders disk) {
        this.folders = folders;
        this.catalogue = catalogue;
        this.shelving = shelving;
        this.store = store;
        this.disk = disk;
    }

    Tally tally() {
        return tally;
    }

    /** Files of the library that may be nowhere now. */
    Set<UUID> lost() {
        return lost;
    }

    void enter(List<FolderFinding> findings) {
        var music = findings.stream()
                .filter(Music.class::isInstance)
                .map(Music.class::cast)
                .toList();
        load(findings, music);
        var entered = newcomers(music);
        for (var finding : findings) {
            switch (finding) {
                case Music found -> settle(found, entered);
                case FolderFinding.Refused refused -> {
                    holdsNoMusic(refused.file(), refused.reason());
                    count(Tally.oneRefused());
                }
                case FolderFinding.Other other -> holdsNoMusic(other.file(), null);
            }
        }
    }

    private void load(List<FolderFinding> findings, List<Music> music) {
        locations.putAll(folders
                .at(findings.stream().map(finding -> finding.file().path()).toList())
                .stream()
                .collect(toMap(MediaLocation::path, Function.identity())));
        if (music.isEmpty()) {
            return;
        }
        catalogue
                .filesOf(music.stream().map(found -> found.newcomer().sha256()).toList())
                .forEach(file -> {
                    files.put(file.sha256(), file.id());
                    known.put(file.id(), file);
                });
        if (!known.isEmpty()) {
            folders.of(known.keySet())
                    .forEach(place -> places.computeIfAbsent(
                                    requireNonNull(place.fileId()), missing -> new ArrayList<>())
                            .add(place));
        }
    }

    /** What nobody knows becomes a song, or the new sound of the one that was at this place. The hashes of the songs. */
    private Set<String> newcomers(List<Music> music) {
        var newcomers = new LinkedHashMap<String, Newcomer>();
        for (var found : music) {
            var newcomer = found.newcomer();
            if (!files.containsKey(newcomer.sha256()) && !newcomers.containsKey(newcomer.sha256())) {
                var changed = onlyFileAt(found.file());
                if (changed == null) {
                    newcomers.put(newcomer.sha256(), newcomer);
                } else {
                    shelving.replace(changed, newcomer);
                    files.put(newcomer.sha256(), changed);
                    count(Tally.oneChanged());
                }
            }
        }
        var ids = shelving.addAll(List.copyOf(newcomers.values()));
        var hashes = new ArrayList<>(newcomers.keySet());
        for (int i = 0; i < ids.size(); i++) {
            files.put(hashes.get(i), ids.get(i));
        }
        return new HashSet<>(hashes);
    }

    /** The file of the library that is at this place and nowhere else. */
    private @Nullable UUID onlyFileAt(FolderFile seen) {
        var location = locations.get(seen.path());
        var file = location == null ? null : location.fileId();
        if (file == null) {
            return null;
        }
        var alone = folders.of(List.of(file)).size() == 1
                && catalogue.file(file).filter(it -> !store.holds(it.sha256())).isPresent();
        return alone ? file : null;
    }

    private void settle(Music found, Collection<String> entered) {
        var sha256 = found.newcomer().sha256();
        var file = requireNonNull(files.get(sha256));
        var location = locations.get(found.file().path());
        var before = location == null ? null : location.fileId();
        if (entered.remove(sha256)) {
            count(Tally.oneAdded());
        } else if (!file.equals(before)) {
            count(isFoundAgain(file) ? Tally.oneMoved() : Tally.oneDuplicate());
        }
        at(found.file(), place -> place.holds(found.file(), file));
        if (before != null && !before.equals(file)) {
            lost.add(before);
        }
    }

    /** Whether it was missed, or is not where it was: those places are forgotten. */
    private boolean isFoundAgain(UUID file) {
        var left = places.getOrDefault(file, List.of()).stream()
                .filter(place -> disk.isGone(place.seen()))
                .toList();
        left.forEach(place -> {
            folders.remove(place);
            locations.remove(place.path());
        });
        places.getOrDefault(file, new ArrayList<>()).removeAll(left);
        var media = known.get(file);
        if (media != null && media.isMissing()) {
            media.find();
            return true;
        }
        return !left.isEmpty();
    }

    private void holdsNoMusic(FolderFile seen, @Nullable String reason) {
        var location = locations.get(seen.path());
        var before = location == null ? null : location.fileId();
        at(seen, place -> place.holdsNoMusic(seen, reason));
        if (before != null) {
            lost.add(before);
        }
    }

    /** A row that is new is filled before it is added: one statement for all of them, and no second one for each. */
    private void at(FolderFile seen, Consumer<MediaLocation> what) {
        var known = locations.get(seen.path());
        var location = known == null ? new MediaLocation(Ids.next(), seen) : known;
        what.accept(location);
        if (known == null) {
            locations.put(seen.path(), location);
            folders.add(location);
        }
    }

    private void count(Tally more) {
        tally = tally.plus(more);
    }
}
