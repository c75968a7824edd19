package org.hathor.library.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.hathor.kernel.Invalid;
import org.hathor.library.boundary.SoundConverter.Target;
import org.hathor.library.boundary.StreamFormat;
import org.hathor.library.boundary.StreamVariant;
import org.hathor.library.entity.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegCommandTest {

    private static final Path INPUT = Path.of("sound", "0b5a").toAbsolutePath();

    @ParameterizedTest
    @EnumSource(AudioFormat.class)
    void theKindOfTheInputIsToldAndOnlyFilesAreRead(AudioFormat format) {
        var command = FfmpegCommand.of("ffmpeg", INPUT, format, new Target.Samples(44_100));
        var input = command.indexOf("-i");
        assertThat(command.subList(0, input))
                .contains("-f", "-nostdin")
                .containsSequence("-protocol_whitelist", "file,pipe");
        assertThat(command.get(input + 1)).isEqualTo("file:" + INPUT);
        assertThat(command.getLast()).isEqualTo("pipe:1");
    }

    @Test
    void whatAListenerChoosesBecomesNumbersAndWordsOfOurs() {
        var variant = new StreamVariant(StreamFormat.mp3, 96, 30_500);
        var command = FfmpegCommand.of("ffmpeg", INPUT, AudioFormat.flac, new Target.Encoded(variant));
        assertThat(command)
                .containsSequence("-ss", "30.500")
                .containsSequence("-b:a", "96k")
                .contains("libmp3lame");
        assertThat(command.indexOf("-ss")).isLessThan(command.indexOf("-i"));
    }

    @Test
    void withoutAnOffsetNothingIsSkipped() {
        var variant = Objects.requireNonNull(StreamVariant.of(StreamFormat.opus, null, null));
        assertThat(FfmpegCommand.of("ffmpeg", INPUT, AudioFormat.wav, new Target.Encoded(variant)))
                .doesNotContain("-ss")
                .containsSequence("-b:a", "128k");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e9})
    void anOffsetThatIsNoPlaceInASongIsRefused(double offset) {
        assertThatThrownBy(() -> StreamVariant.of(StreamFormat.opus, 96, offset))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 15, 257, Integer.MAX_VALUE})
    void aBitRateThatOpusDoesNotHaveIsRefused(int bitRate) {
        assertThatThrownBy(() -> StreamVariant.of(StreamFormat.opus, bitRate, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aBitRateOrAnOffsetNeedsAFormat() {
        assertThatThrownBy(() -> StreamVariant.of(null, 96, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> StreamVariant.of(null, null, 1.0)).isInstanceOf(Invalid.class);
        assertThat(StreamVariant.of(null, null, null)).isNull();
    }
}
