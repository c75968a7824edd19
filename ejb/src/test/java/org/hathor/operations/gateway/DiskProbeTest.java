package org.hathor.operations.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskProbeTest {

    @Test
    void enough_room_is_well(@TempDir Path directory) throws IOException {
        assertThat(DiskProbe.problem(directory, 1)).isEmpty();
    }

    @Test
    void too_little_room_says_how_much_is_missing(@TempDir Path directory) throws IOException {
        assertThat(DiskProbe.problem(directory, Long.MAX_VALUE))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("Only ").contains("MB are free"));
    }

    @Test
    void a_missing_directory_is_named_as_such(@TempDir Path directory) throws IOException {
        assertThat(DiskProbe.problem(directory.resolve("nowhere"), 1)).contains("The data directory does not exist.");
    }
}
