package org.hathor.library.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.hathor.library.boundary.FolderEntries;
import org.hathor.library.control.FolderFinding;
import org.hathor.library.entity.FolderFile;
import org.hathor.operations.boundary.JobRun;

/**
 * Reads the files of a folder: several at once on the container's threads, while those that were read before are entered,
 * many in one transaction.
 */
@ApplicationScoped
public class FolderReading {

    /** So many files are asked for in one query. */
    private static final int SEEN_AT_ONCE = 1_000;

    /** So many are read by a thread before it may do something else. */
    private static final int READ_AT_ONCE = 25;

    /** So many commit together; nobody else enters anything meanwhile. */
    private static final int ENTERED_AT_ONCE = 250;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private FolderEntries entries;

    @Inject
    private FolderReader reader;

    void read(UUID scan, Path root, JobRun run) throws IOException, InterruptedException {
        var pass = new Pass(scan, run);
        FolderWalk.through(root, pass);
        pass.end();
    }

    private final class Pass implements FolderWalk.Listener {

        private final int readers = Math.max(2, Runtime.getRuntime().availableProcessors());
        private final UUID scan;
        private final JobRun run;
        private final List<FolderFile> seen = new ArrayList<>();
        private final List<FolderFinding> findings = new ArrayList<>();
        private final Queue<Future<List<FolderFinding>>> underWay = new ArrayDeque<>();

        Pass(UUID scan, JobRun run) {
            this.scan = scan;
            this.run = run;
        }

        @Override
        public boolean found(FolderFile file) throws IOException {
            seen.add(file);
            if (seen.size() == SEEN_AT_ONCE) {
                open();
            }
            return !run.cancelled();
        }

        @Override
        public boolean unreadable(FolderFile folder) {
            findings.add(FolderReader.later(folder, "This folder cannot be read."));
            return !run.cancelled();
        }

        private void open() throws IOException {
            var paths = entries.unread(scan, seen);
            var unread =
                    seen.stream().filter(file -> paths.contains(file.path())).toList();
            seen.clear();
            for (int from = 0; from < unread.size() && !run.cancelled(); from += READ_AT_ONCE) {
                var some = List.copyOf(unread.subList(from, Math.min(unread.size(), from + READ_AT_ONCE)));
                underWay.add(
                        executor.submit(() -> some.stream().map(reader::read).toList()));
                if (underWay.size() > 2 * readers) {
                    await();
                }
            }
        }

        private void await() throws IOException {
            try {
                findings.addAll(underWay.remove().get());
            } catch (InterruptedException e) {
                // The run says why.
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IOException("A file of the folders could not be looked into", e);
            }
            if (findings.size() >= ENTERED_AT_ONCE) {
                enter();
            }
        }

        private void enter() {
            if (!findings.isEmpty() && !run.cancelled()) {
                entries.enter(scan, findings);
            }
            findings.clear();
        }

        void end() throws IOException {
            if (!seen.isEmpty() && !run.cancelled()) {
                open();
            }
            while (!underWay.isEmpty() && !run.cancelled()) {
                await();
            }
            underWay.forEach(future -> future.cancel(false));
            enter();
        }
    }
}
