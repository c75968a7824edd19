package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {

    @TempDir
    Path sources;

    @Test
    void what_is_written_made_and_removed_is_told_once() throws IOException {
        var kept = Files.writeString(sources.resolve("kept"), "1");
        var removed = Files.writeString(sources.resolve("removed"), "1");
        var watch = new SourceWatch(List.of(sources, sources.resolve("nowhere")));
        assertThat(watch.changes()).isEmpty();

        Files.writeString(kept, "more than before");
        Files.delete(removed);
        var made = Files.writeString(
                Files.createDirectories(sources.resolve("deep")).resolve("made"), "1");

        assertThat(watch.changes()).containsExactlyInAnyOrder(kept, removed, made);
        assertThat(watch.changes()).isEmpty();
    }
}
