package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hathor.library.boundary.FolderEntries;
import org.hathor.library.boundary.FolderScans;
import org.hathor.library.control.FolderFinding;
import org.hathor.library.entity.FolderFile;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/** Scans the folders: what is new or changed is read and entered, what has gone is missed. */
@ApplicationScoped
public class FolderScanJob implements JobHandler {

    @Inject
    private FolderEntries entries;

    @Inject
    private FolderReading reading;

    @Inject
    private MusicFolders folders;

    @Override
    public String kind() {
        return FolderScans.JOB;
    }

    /** It belongs to a scan, which only {@link FolderScans} makes. */
    @Override
    public boolean startedByHand() {
        return false;
    }

    @Override
    public void run(JobRun run) throws IOException, InterruptedException {
        var scan = UUID.fromString(String.valueOf(run.payload().get("scan")));
        entries.begin(scan);
        var roots = folders.roots();
        for (int i = 0; i < roots.size() && !run.cancelled(); i++) {
            run.progress((double) i / roots.size(), "Looking into " + roots.get(i));
            scan(scan, roots.get(i), run);
        }
        if (!run.cancelled()) {
            entries.finish(scan);
        }
    }

    private void scan(UUID scan, Path root, JobRun run) throws IOException, InterruptedException {
        var folder = root.toString();
        if (!isThere(folder, root)) {
            var reason =
                    "This folder is not there, cannot be read, or is empty though there was music in it. Is it mounted?";
            var place = new FolderFile(folder, 0, Instant.EPOCH, 0);
            entries.enter(scan, List.of(new FolderFinding.Refused(place, reason)));
            return;
        }
        entries.forgive(folder);
        reading.read(scan, root, run);
        for (var last = ""; last != null && !run.cancelled(); ) {
            last = entries.lookAfter(scan, folder, last);
        }
    }

    /** A disk that is not mounted shall not make everybody miss everything. */
    private boolean isThere(String folder, Path root) throws IOException {
        if (!Files.isDirectory(root) || !Files.isReadable(root)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(root)) {
            return files.iterator().hasNext() || !entries.knows(folder);
        }
    }
}
