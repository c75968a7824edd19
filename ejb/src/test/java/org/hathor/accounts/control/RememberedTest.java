package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final Remembered<Integer, String> remembered = new Remembered<>(100);

    @Test
    void what_was_put_is_there() {
        remembered.put(1, "one");

        assertThat(remembered.get(1)).isEqualTo("one");
        assertThat(remembered.get(2)).isNull();
    }

    @Test
    void a_crowd_pushes_out_what_nobody_asks_for() {
        remembered.put(-1, "asked for");
        remembered.put(-2, "forgotten");
        IntStream.range(0, 1_000).forEach(i -> {
            remembered.put(i, "one of many");
            assertThat(remembered.get(-1)).isEqualTo("asked for");
        });

        assertThat(remembered.get(-2)).isNull();
        assertThat(IntStream.range(0, 1_000).filter(i -> remembered.get(i) != null))
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void everything_can_be_forgotten_at_once() {
        IntStream.range(0, 150).forEach(i -> remembered.put(i, "one"));
        remembered.clear();

        assertThat(IntStream.range(0, 150).filter(i -> remembered.get(i) != null))
                .isEmpty();
    }
}
