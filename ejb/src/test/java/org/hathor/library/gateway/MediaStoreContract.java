package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Random;
import org.hathor.library.boundary.MediaStore;
import org.junit.jupiter.api.Test;

/** What every place for media files promises. */
abstract class MediaStoreContract {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    abstract MediaStore store();

    /** Everything that it holds, finished or not. */
    abstract long filesInPlace() throws IOException;

    @Test
    void whatIsKeptComesBack() throws IOException {
        var bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        var sha256 = keep(new ByteArrayInputStream(bytes));
        try (var in = Channels.newInputStream(store().open(sha256))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(store().storedBefore(LATER)).containsExactly(sha256);
        assertThat(store().storedBefore(Instant.EPOCH)).isEmpty();
    }

    @Test
    void bytesAreKnownByTheirHash() throws IOException {
        try (var arrival = store().receive(stream("hello"))) {
            assertThat(arrival.sha256()).isEqualTo(HELLO);
            assertThat(arrival.size()).isEqualTo(5);
            assertThat(arrival.file()).hasContent("hello");
        }
    }

    @Test
    void whatNobodyKeepsLeavesNothing() throws IOException {
        store().receive(stream("hello")).close();
        assertThat(filesInPlace()).isZero();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().open(HELLO));
    }

    @Test
    void whatBreaksOffLeavesNothing() throws IOException {
        var breaking = new SequenceInputStream(stream("hel"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store().receive(breaking))
                .withMessage("gone");
        assertThat(filesInPlace()).isZero();
    }

    @Test
    void theSameBytesTwiceAreThereOnce() throws IOException {
        keep(stream("hello"));
        keep(stream("hello"));
        assertThat(filesInPlace()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        keep(stream("hello"));
        store().delete(HELLO);
        store().delete(HELLO);
        assertThat(filesInPlace()).isZero();
    }

    @Test
    void aNameThatIsNoHashIsNothing() {
        for (var name :
                new String[] {"", "../../../etc/passwd", HELLO.toUpperCase(java.util.Locale.ROOT), HELLO + "0"}) {
            assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().open(name));
        }
    }

    private String keep(InputStream content) throws IOException {
        try (var arrival = store().receive(content)) {
            arrival.keep();
            return arrival.sha256();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
