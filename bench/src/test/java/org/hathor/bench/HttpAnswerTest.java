package org.hathor.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {

    @Test
    void endsAfterItsContentLength() {
        var text = "HTTP/1.1 200 OK\r\nX-A: 1\r\nContent-Length: 5\r\n\r\nhello";

        assertThat(parse(text)).isEqualTo(new HttpAnswer(200, text.length(), 0));
        assertThat(parse(text + "HTTP/1.1")).isEqualTo(new HttpAnswer(200, text.length(), 0));
    }

    @Test
    void endsAfterItsLastChunk() {
        var text =
                "HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\nA\r\n0123456789\r\n0\r\n\r\n";

        assertThat(parse(text)).isEqualTo(new HttpAnswer(404, text.length(), 0));
    }

    @Test
    void endsWithItsHeadWhenItHasNoBody() {
        var text = "HTTP/1.1 204 No Content\r\n\r\n";

        assertThat(parse(text)).isEqualTo(new HttpAnswer(204, text.length(), 0));
    }

    @Test
    void isIncompleteUntilItsLastByte() {
        for (var text : new String[] {
            "HTTP/1.1 200 OK\r\nCONTENT-LENGTH: 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
        }) {
            for (var end = 0; end < text.length(); end++) {
                assertThat(parse(text.substring(0, end)).complete())
                        .as("%d of %s", end, text)
                        .isFalse();
            }
            assertThat(parse(text).complete()).isTrue();
        }
    }

    private static HttpAnswer parse(String text) {
        return HttpAnswer.parse(ByteBuffer.wrap(text.getBytes(US_ASCII)), text.length());
    }
}
