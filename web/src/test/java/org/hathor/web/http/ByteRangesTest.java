package org.hathor.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hathor.web.http.ByteRanges.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangesTest {

    @TempDir
    private Path directory;

    /** The examples of RFC 9110, 14.1.2, for 10000 bytes, and the corners around them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-499      | 0-499",
                "bytes=500-999    | 500-999",
                "bytes=-500       | 9500-9999",
                "bytes=9500-      | 9500-9999",
                "bytes=0-0,-1     | 0-0 9999-9999",
                "bytes= 0-999, 4500-5499, -1000 | 0-999 4500-5499 9000-9999",
                "bytes=,0-1 , ,   | 0-1",
                "BYTES=0-1        | 0-1",
                "bytes=0-99999    | 0-9999",
                "bytes=-99999     | 0-9999",
                "bytes=00-0001    | 0-1",
                "bytes=0-99999999999999999999999999 | 0-9999",
                "bytes=20000-,5-6 | 5-6"
            })
    void rangesAreThoseOfTheStandard(String header, String expected) {
        var ranges = ByteRanges.of(header, 10_000).orElseThrow();
        assertThat(ranges.stream()
                        .map(range -> range.first() + "-" + range.last())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=-0", "bytes=99999999999999999999-", "bytes=10000-10001,-0"})
    void whatLiesBehindTheEndCannotBeSatisfied(String header) {
        assertThat(ByteRanges.of(header, 10_000)).hasValue(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=0-1-2",
                "bytes=+1-2",
                "bytes=0x1-2",
                "bytes 0-1",
                "seconds=0-1",
                "bytes=0-1;2-3",
                "bytes=0-,0-,0-",
                "bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8,9-9,10-10,11-11,12-12,13-13,14-14,15-15,16-16"
            })
    void whatIsNoRangeOrTooManyIsTheWhole(String header) {
        assertThat(ByteRanges.of(header, 10_000)).isEmpty();
    }

    @Test
    void withoutAHeaderItIsTheWhole() {
        assertThat(ByteRanges.of(null, 10_000)).isEmpty();
    }

    /** Whatever is asked for, what is sent is what an array of the same bytes has there. */
    @Test
    void contentIsWhatTheModelHas() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var bytes = new byte[1 + random.nextInt(200_000)];
            random.nextBytes(bytes);
            var header = "bytes="
                    + IntStream.range(0, 1 + random.nextInt(4))
                            .mapToObj(i -> spec(random, bytes.length))
                            .collect(Collectors.joining(","));
            var asked = ByteRanges.of(header, bytes.length);
            assertThat(asked.isPresent() && asked.get().stream().anyMatch(range -> range.last() >= bytes.length))
                    .isFalse();
            if (asked.isPresent() && !asked.get().isEmpty()) {
                var sent = sent(bytes, asked.get());
                assertThat(sent.equals(model(bytes, asked.get()))).as(header).isTrue();
            }
        }
    }

    private static String spec(Random random, int size) {
        int a = random.nextInt(size + size / 4 + 1);
        int b = random.nextInt(size + size / 4 + 1);
        return switch (random.nextInt(3)) {
            case 0 -> "-" + a;
            case 1 -> a + "-";
            default -> Math.min(a, b) + "-" + Math.max(a, b);
        };
    }

    private String sent(byte[] bytes, List<Range> ranges) throws IOException {
        var file = Files.write(directory.resolve("content"), bytes);
        var out = new ByteArrayOutputStream();
        try (var content = new RangedContent(FileChannel.open(file), "audio/flac", bytes.length, ranges)) {
            content.writeTo(out);
            assertThat(content.length()).as("the length that is told").isEqualTo(out.size());
        }
        return out.toString(ISO_8859_1);
    }

    private static String model(byte[] bytes, List<Range> ranges) {
        if (ranges.size() == 1) {
            return part(bytes, ranges.getFirst());
        }
        return ranges.stream()
                .map(range ->
                        "\r\n--hathor-byteranges-3d6b6a416f9b5\r\nContent-Type: audio/flac\r\nContent-Range: bytes "
                                + range.first() + "-" + range.last() + "/" + bytes.length + "\r\n\r\n"
                                + part(bytes, range))
                .collect(Collectors.joining("", "", "\r\n--hathor-byteranges-3d6b6a416f9b5--\r\n"));
    }

    private static String part(byte[] bytes, Range range) {
        return new String(Arrays.copyOfRange(bytes, (int) range.first(), (int) range.last() + 1), ISO_8859_1);
    }
}
