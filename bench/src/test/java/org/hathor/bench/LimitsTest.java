package org.hathor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:18800", "http://127.9.9.9/a", "http://localhost:8080/x?y=1", "http://[::1]:1"})
    void drivesThisMachine(String url) {
        assertThat(Limits.local(URI.create(url))).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1",
                "http://192.0.2.7:8080/",
                "https://127.0.0.1",
                "http://0.0.0.0:80",
                "file:///x"
            })
    void drivesNothingElse(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.local(URI.create(url)));
    }

    @Test
    void isBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.connections(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.connections(1_001));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.run(Duration.ofMinutes(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.run(Duration.ZERO));
    }
}
