package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import org.hathor.library.boundary.MediaStore;
import org.hathor.library.entity.FolderRepository;

/** What was uploaded is in the store, what was scanned stays in its folder: whoever wants to hear it need not know. */
@ApplicationScoped
public class LibraryMediaStore implements MediaStore {

    @Inject
    private DirectoryMediaStore store;

    @Inject
    private MusicFolders folders;

    @Inject
    private FolderRepository locations;

    @Override
    public Arrival receive(InputStream content) throws IOException {
        return store.receive(content);
    }

    @Override
    public SeekableByteChannel open(String sha256) throws IOException {
        if (store.holds(sha256)) {
            return store.open(sha256);
        }
        for (var location : locations.of(sha256)) {
            var seen = location.seen();
            if (folders.isUnchanged(seen)) {
                return folders.open(seen);
            }
        }
        throw new NoSuchFileException(sha256);
    }

    @Override
    public boolean holds(String sha256) {
        return store.holds(sha256);
    }

    @Override
    public void delete(String sha256) throws IOException {
        store.delete(sha256);
    }

    @Override
    public List<String> storedBefore(Instant instant) throws IOException {
        return store.storedBefore(instant);
    }

    @Override
    public void clearArrivals(Instant before) throws IOException {
        store.clearArrivals(before);
    }
}
