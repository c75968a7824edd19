package org.hathor.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.hathor.web.problem.ProblemException;
import org.hathor.web.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

    private static final String TYPE = "multipart/form-data; boundary=xyz";

    @Test
    void partsComeOneAfterTheOther() throws IOException {
        var form =
                form(part("name=\"note\"", "hello") + part("name=\"file\"; filename=\"a.mp3\"", "sound") + "--xyz--");
        var note = next(form);
        assertThat(note.name()).isEqualTo("note");
        assertThat(note.fileName()).isNull();
        assertThat(note.content()).hasContent("hello");
        var file = next(form);
        assertThat(file.fileName()).isEqualTo("a.mp3");
        assertThat(file.content()).hasContent("sound");
        assertThat(form.next()).isNull();
        assertThat(form.next()).isNull();
    }

    @Test
    void aPartThatNobodyReadsIsPassedOver() {
        var form =
                form("a preamble\r\n" + part("name=\"a\"", "x".repeat(200_000)) + part("name=\"b\"", "") + "--xyz--");
        next(form);
        assertThat(next(form).name()).isEqualTo("b");
        assertThat(form.next()).isNull();
    }

    /** Content that is full of what looks like the beginning of a boundary, read in small and large bites. */
    @Test
    void anyContentComesBackAsItWas() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var content = new ByteArrayOutputStream();
            while (content.size() < random.nextInt(150_000)) {
                switch (random.nextInt(4)) {
                    case 0 -> content.writeBytes("\r\n--xy".getBytes(UTF_8));
                    case 1 -> content.writeBytes("\r\n\r\n--".getBytes(UTF_8));
                    default -> {
                        var bytes = new byte[random.nextInt(9_000)];
                        random.nextBytes(bytes);
                        content.writeBytes(bytes);
                    }
                }
            }
            var body = new ByteArrayOutputStream();
            body.writeBytes("--xyz\r\ncontent-disposition: form-data; name=\"f\"\r\n\r\n".getBytes(UTF_8));
            body.writeBytes(content.toByteArray());
            body.writeBytes("\r\n--xyz--\r\n".getBytes(UTF_8));
            var form = MultipartForm.in(TYPE, new Trickle(body.toByteArray(), random));
            assertThat(next(form).content().readAllBytes()).isEqualTo(content.toByteArray());
            assertThat(form.next()).isNull();
        }
    }

    @Test
    void fileNamesAreReadAsBrowsersAndProgramsWriteThem() {
        assertThat(fileName("filename=\"Déjà Vu.mp3\"")).isEqualTo("Déjà Vu.mp3");
        assertThat(fileName("filename=\"x.mp3\"; filename*=UTF-8''D%C3%A9j%C3%A0+Vu.mp3"))
                .isEqualTo("Déjà+Vu.mp3");
        assertThat(fileName("filename=\"a%22b\\\"c.mp3\"")).isEqualTo("a\"b\"c.mp3");
        assertThat(fileName("filename=\"../../etc/passwd\"")).isEqualTo("passwd");
        assertThat(fileName("filename=\"C:\\\\music\\\\x.mp3\"")).isEqualTo("x.mp3");
        assertThat(fileName("filename=\"\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--xyz",
                "no boundary at all",
                "--xyz\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\ncut o",
                "--xyz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename*=UTF-8''%zz\r\n\r\nx\r\n--xyz--"
            })
    void whatIsNoFormIsTheSendersFault(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> next(form(body)).content().readAllBytes())
                .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.FORM_BROKEN));
    }

    @Test
    void aHeadWithoutAnEndIsRefused() {
        var endless = "--xyz\r\n" + "X-Header: y\r\n".repeat(10_000);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> form(endless).next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "multipart/form-data", "multipart/mixed; boundary=xyz"})
    void anotherTypeIsNotUnderstood(String type) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> MultipartForm.in(type, InputStream.nullInputStream()))
                .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }

    private static String fileName(String parameters) {
        return String.valueOf(
                next(form(part("name=\"f\"; " + parameters, "x") + "--xyz--")).fileName());
    }

    private static MultipartForm.Part next(MultipartForm form) {
        return java.util.Objects.requireNonNull(form.next());
    }

    private static MultipartForm form(String body) {
        return MultipartForm.in(TYPE, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static String part(String disposition, String content) {
        return "--xyz\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: audio/mpeg\r\n\r\n"
                + content + "\r\n";
    }

    /** A connection that brings as much as it likes. */
    private static final class Trickle extends ByteArrayInputStream {
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(20_000)));
        }
    }
}
