package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {

    @Test
    void theNumberMayStandAnywhere() {
        var command = DemoCommand.parse(List.of("--port", "9000", "--songs", "1000"), Progress.silent());
        assertThat(command.songs()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--songs", "--songs 0", "--songs 1000001", "--songs many", "--songs 5 --sing"})
    void whatIsNoNumberOfSongsIsRefused(String arguments) {
        var words = List.of(arguments.split(" ", -1));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DemoCommand.parse(words, Progress.silent()))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains("--s"));
    }
}
