package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.hathor.library.boundary.MediaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryMediaStoreTest extends MediaStoreContract {

    @TempDir
    private Path directory;

    @Override
    MediaStore store() {
        return new DirectoryMediaStore(directory.resolve("media"));
    }

    @Override
    long filesInPlace() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatACrashLeftIsCleared() throws IOException {
        var store = new DirectoryMediaStore(directory.resolve("media"));
        var left = store.receive(new ByteArrayInputStream("half".getBytes(UTF_8)));
        store.clearArrivals(Instant.EPOCH);
        assertThat(left.file()).exists();
        store.clearArrivals(Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(left.file()).doesNotExist();
    }
}
