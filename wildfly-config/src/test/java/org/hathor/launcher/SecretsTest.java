package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void the_first_start_makes_them_and_the_second_keeps_them() {
        assertThat(new Secrets(directory).generate()).isTrue();
        var password = new Secrets(directory).read(Secrets.ADMINISTRATOR);

        assertThat(new Secrets(directory).generate()).isFalse();
        assertThat(new Secrets(directory).read(Secrets.ADMINISTRATOR)).isEqualTo(password);
    }

    @Test
    void the_owner_alone_reads_them() throws IOException {
        new Secrets(directory).generate();

        try (var files = Files.list(directory)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void two_instances_have_nothing_in_common() {
        var one = new Secrets(directory.resolve("..").resolve(directory.getFileName()));
        one.generate();

        assertThat(one.read(Secrets.DATABASE)).isNotEqualTo(one.read(Secrets.DATABASE_OWNER));
        assertThat(one.read(Secrets.ADMINISTRATOR)).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    }

    @Test
    void the_secret_of_the_accounts_cannot_be_guessed() {
        new Secrets(directory).generate();

        assertThat(new Secrets(directory).read(Secrets.SECRET)).matches("([a-z2-9]{5}-){11}[a-z2-9]{5}");
    }

    @Test
    void a_start_that_was_cut_leaves_no_half_secret() throws IOException {
        Files.writeString(directory.resolve("." + Secrets.DATABASE), "ha");

        new Secrets(directory).generate();

        assertThat(new Secrets(directory).read(Secrets.DATABASE)).hasSizeGreaterThan(30);
    }
}
