package org.hathor.library.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hathor.library.control.FolderFinding;
import org.hathor.library.entity.Catalogue;
import org.hathor.library.entity.FolderFile;
import org.hathor.library.entity.FolderRepository;
import org.hathor.library.entity.FolderScan;
import org.hathor.library.entity.MediaFile;
import org.hathor.library.entity.MediaLocation;
import org.hathor.library.entity.Tally;
import org.hathor.library.gateway.MusicFolders;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a scan, each a transaction: many files at once, and what was counted with what was entered. For the job;
 * a step that is done again finds that nothing is left to do.
 */
@Stateless
@PermitAll
public class FolderEntries {

    private static final int AT_ONCE = 1_000;

    @Inject
    private FolderRepository folders;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Shelving shelving;

    @Inject
    private MediaStore store;

    @Inject
    private MusicFolders disk;

    @Inject
    private Clock clock;

    public void begin(UUID scan) {
        with(scan, FolderScan::begin);
    }

    public void finish(UUID scan) {
        with(scan, found -> found.finish(clock.instant()));
    }

    /** The paths of those of some files that have to be opened: the others are as they were when they were read. */
    public Set<String> unread(UUID scan, List<FolderFile> seen) {
        var known = folders.at(seen.stream().map(FolderFile::path).toList()).stream()
                .collect(toMap(MediaLocation::path, Function.identity()));
        var unread = new HashSet<String>();
        var tally = Tally.found(seen.size());
        for (var file : seen) {
            var location = known.get(file.path());
            if (location == null || !location.isStill(file)) {
                unread.add(file.path());
            } else if (location.isRefused()) {
                tally = tally.plus(Tally.oneRefused());
            }
        }
        count(scan, tally);
        return unread;
    }

    /** Enters what was found in some files. */
    public void enter(UUID scan, List<FolderFinding> findings) {
        catalogue.takeThePen();
        var batch = new FolderBatch(folders, catalogue, shelving, store, disk);
        batch.enter(findings);
        miss(batch.lost());
        count(scan, batch.tally());
    }

    /**
     * Looks after some of the files that were below a folder when it was last scanned.
     *
     * @param after the path of the last one that was looked after
     * @return the path of the last one of these; null if there was none
     */
    public @Nullable String lookAfter(UUID scan, String folder, String after) {
        var known = folders.below(folder, after, AT_ONCE);
        if (known.isEmpty()) {
            return null;
        }
        var gone =
                known.stream().filter(location -> disk.isGone(location.seen())).toList();
        if (!gone.isEmpty()) {
            catalogue.takeThePen();
            gone.forEach(folders::remove);
            miss(gone.stream()
                    .flatMap(location -> Stream.ofNullable(location.fileId()))
                    .toList());
            count(scan, gone.stream().map(location -> Tally.oneGone()).reduce(Tally.NOTHING, Tally::plus));
        }
        return known.getLast().path();
    }

    /** Whether there was anything below a folder. */
    public boolean knows(String folder) {
        return !folders.below(folder, "", 1).isEmpty();
    }

    /** What was wrong with a folder itself is so no longer. */
    public void forgive(String folder) {
        folders.at(List.of(folder)).forEach(folders::remove);
    }

    /** What is nowhere any more is missed, and not forgotten: one day it may be found again. */
    private void miss(Collection<UUID> files) {
        if (!files.isEmpty()) {
            folders.nowhere(files).stream()
                    .filter(file -> !store.holds(file.sha256()))
                    .forEach(file -> miss(file));
        }
    }

    private void miss(MediaFile file) {
        file.miss(clock.instant());
    }

    private void count(UUID scan, Tally tally) {
        with(scan, found -> found.count(tally));
    }

    private void with(UUID scan, Consumer<FolderScan> work) {
        folders.scanForChange(scan).ifPresent(work);
    }
}
