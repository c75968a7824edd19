package org.hathor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PgBenchTest {

    @Test
    void theRateIsReadFromWhatItSays() {
        assertThat(PgBench.rate("latency average = 0.5 ms\ntps = 12345.678 (without initial connection time)\n"))
                .isEqualTo(12345.678);
        assertThatIllegalStateException().isThrownBy(() -> PgBench.rate("connection refused"));
    }

    @Test
    void aSongIsComparedWithASelect() {
        var selects = new PgBench(OptionalDouble.of(20_000), "pgbench 15");
        assertThat(selects.compare(3_000, 0.1)).contains("0.15").contains("met");
        assertThat(selects.compare(1_000, 0.1)).contains("0.05").contains("missed");
        assertThat(new PgBench(OptionalDouble.empty(), "").compare(1, 1)).contains("no pgbench");
    }
}
