package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void it_is_made_for_the_owner_alone() throws IOException {
        try (var data = DataDirectory.take(temporary.resolve("some/data"))) {
            for (var directory : new Path[] {data.root(), data.secrets(), data.logs()}) {
                assertThat(Files.getPosixFilePermissions(directory))
                        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void two_instances_never_share_it() {
        var root = temporary.resolve("data");
        try (var first = DataDirectory.take(root)) {
            assertThat(DataDirectory.at(root).inUse()).isTrue();
            assertThatThrownBy(() -> DataDirectory.take(first.root()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--data");
        }
        assertThat(DataDirectory.at(root).inUse()).isFalse();
    }

    @Test
    void a_directory_that_never_was_is_not_in_use() {
        assertThat(DataDirectory.at(temporary.resolve("nowhere")).inUse()).isFalse();
    }

    @Test
    void a_place_that_cannot_be_a_directory_is_refused_with_a_sentence() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "in the way");

        assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
    }

    @Test
    void a_full_disk_is_refused_with_what_is_missing() {
        try (var data = DataDirectory.take(temporary.resolve("data"))) {
            assertThatThrownBy(() -> data.requireSpace(Long.MAX_VALUE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("almost full");
        }
    }

    @Test
    void deleting_takes_everything_along() throws IOException {
        var root = Files.createDirectories(temporary.resolve("data/deep/down"));
        Files.writeString(root.resolve("file"), "");

        DataDirectory.delete(temporary.resolve("data"));
        DataDirectory.delete(temporary.resolve("data"));

        assertThat(temporary.resolve("data")).doesNotExist();
    }
}
