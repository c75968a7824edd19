package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void nothing_said_means_port_8080_on_the_loopback_address() {
        var options = Options.parse(List.of());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.demo()).isTrue();
        assertThat(options.data()).isEqualTo(options.home().resolve("data"));
    }

    @Test
    void every_option_is_read() {
        var options = Options.parse(List.of(
                "--port", "9000", "--data", "/var/lib/hathor", "--host", "0.0.0.0", "--verbose", "--sso", "--no-demo"));

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).isEqualTo(Path.of("/var/lib/hathor"));
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.verbose()).isTrue();
        assertThat(options.sso()).isTrue();
        assertThat(options.demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "63001", "eighty", ""})
    void a_port_that_is_none_is_refused_with_a_sentence(String port) {
        assertThatThrownBy(() -> Options.parse(List.of("--port", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--port takes a number");
    }

    @Test
    void what_is_unknown_or_incomplete_leads_to_the_help() {
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "80"))).hasMessageContaining("./hathor help");
        assertThatThrownBy(() -> Options.parse(List.of("--data"))).hasMessageContaining("./hathor help");
    }
}
