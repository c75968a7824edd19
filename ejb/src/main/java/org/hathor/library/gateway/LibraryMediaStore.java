package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hathor.library.boundary.MediaStore;
import org.hathor.library.entity.FolderFile;
import org.hathor.library.entity.FolderRepository;
import org.hathor.library.entity.MediaLocation;

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
        return store.holds(sha256) ? store.open(sha256) : folders.open(place(sha256));
    }

    @Override
    public Path locate(String sha256) throws IOException {
        return store.holds(sha256) ? store.locate(sha256) : folders.real(place(sha256));
    }

    private FolderFile place(String sha256) throws NoSuchFileException {
        return locations.of(sha256).stream()
                .map(MediaLocation::seen)
                .filter(folders::isUnchanged)
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(sha256));
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
