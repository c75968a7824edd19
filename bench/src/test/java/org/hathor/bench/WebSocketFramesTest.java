package org.hathor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketFramesTest {

    /** The masked "Hello" of RFC 6455, section 5.7. */
    @Test
    void masksAsTheSpecificationShows() {
        var frame = WebSocketFrames.encode(WebSocketFrames.TEXT, "Hello".getBytes(UTF_8), 0x37fa213d);

        assertThat(HexFormat.of().formatHex(frame)).isEqualTo("818537fa213d7f9f4d5158");
    }

    @ParameterizedTest
    @CsvSource({"125,6", "126,8", "65535,8", "65536,14"})
    void writesTheLengthInAsFewBytesAsItTakes(int payload, int head) {
        assertThat(WebSocketFrames.encode(WebSocketFrames.TEXT, new byte[payload], 1))
                .hasSize(head + payload);
    }

    @ParameterizedTest
    @CsvSource({"8105 48656c6c6f,5", "817e0005 48656c6c6f,5", "817f0000000000000005 48656c6c6f,5"})
    void readsEveryLength(String hex, int length) throws IOException {
        var frame = WebSocketFrames.read(stream(hex));

        assertThat(frame.opcode()).isEqualTo(WebSocketFrames.TEXT);
        assertThat(frame.text()).isEqualTo("Hello").hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({"0105 48656c6c6f", "8185 37fa213d 7f9f4d5158", "817f7fffffffffffffff"})
    void refusesFragmentsMasksAndGiants(String hex) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WebSocketFrames.read(stream(hex)));
    }

    private static DataInputStream stream(String hex) {
        return new DataInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }
}
