package org.hathor.web.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Greeting(String words) {}

    @Test
    void readsARecord() throws IOException {
        assertThat(read("{\"words\":\"hail\"}")).isEqualTo(new Greeting("hail"));
    }

    /** Byte order marks of encodings that nobody writes, characters beyond the last, half of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00fe\u00ff\0\0\0{\0}",
                "\0\0\u00ff\u00fe{}",
                "\0\0\0{\u007f\u00ff\u00ff\u00ff",
                "{\"words\":\"\u00c3\"}",
                "{\"words\":\"\u00ed\u00a0\u0080\"}",
                "\0{\0",
                ""
            })
    void refusesBytesThatAreNoText(String bytes) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(bytes));
    }

    private static @Nullable Object read(String bytes) throws IOException {
        return Json.read(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)), Greeting.class);
    }
}
