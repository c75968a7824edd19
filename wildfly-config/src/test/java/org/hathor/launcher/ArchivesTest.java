package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    @TempDir
    Path temporary;

    @Test
    void modules_are_unpacked_in_place_and_libraries_are_not() throws IOException {
        var page = Files.createDirectories(temporary.resolve("war")).resolve("page.xhtml");
        Files.writeString(page, "hello");
        var content = Files.createDirectories(temporary.resolve("content/lib"))
                .resolve("..")
                .normalize();
        Archives.pack(temporary.resolve("war"), content.resolve("app.war"));
        Archives.pack(temporary.resolve("war"), content.resolve("lib/some.jar"));
        Archives.pack(content, temporary.resolve("some.ear"));

        var unpacked = temporary.resolve("unpacked");
        Archives.unpackNested(temporary.resolve("some.ear"), unpacked);

        assertThat(unpacked.resolve("app.war/page.xhtml")).hasContent("hello");
        assertThat(unpacked.resolve("lib/some.jar")).isRegularFile();
        assertThat(unpacked.resolve("app.war.packed")).doesNotExist();
    }

    @Test
    void an_archive_that_leads_outside_is_refused() throws IOException {
        var archive = temporary.resolve("bad.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(archive))) {
            jar.putNextEntry(new JarEntry("../outside"));
        }

        assertThatThrownBy(() -> Archives.unpack(archive, temporary.resolve("inside")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
    }
}
