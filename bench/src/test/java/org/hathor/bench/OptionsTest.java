package org.hathor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void readsPairsAndKeepsDefaults() {
        var options = Options.parse(new String[] {"edge", "--connections", "8", "--url", "http://127.0.0.1:1"}, 1);

        assertThat(options.connections()).isEqualTo(8);
        assertThat(options.url()).hasToString("http://127.0.0.1:1");
        assertThat(options.rounds()).isEqualTo(3);
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatIsNotHere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(new String[] {"--colour", "red"}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(new String[] {"--rounds"}, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(new String[] {"--url", "http://192.0.2.1"}, 0)
                        .url());
    }
}
