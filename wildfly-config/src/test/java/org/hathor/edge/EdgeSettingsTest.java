package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeSettingsTest {

    @Test
    void hasDefaultsForEverything() {
        var settings = EdgeSettings.from(key -> null);
        assertThat(settings.maxJsonBytes()).isEqualTo(1024 * 1024);
        assertThat(settings.bodyDeadline()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeSettings.from(Map.of("hathor.edge.max-uploads", "many")::get))
                .withMessage("hathor.edge.max-uploads cannot be \"many\"");
    }

    @Test
    void knowsTheNameOfAnEnvironmentVariable() {
        assertThat(EdgeSettings.environmentName("hathor.web.max-json-bytes")).isEqualTo("HATHOR_WEB_MAX_JSON_BYTES");
    }
}
