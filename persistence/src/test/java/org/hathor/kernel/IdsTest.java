package org.hathor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_says_its_version_and_variant() {
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void an_id_carries_the_time() {
        var before = System.currentTimeMillis();
        var stamp = Ids.next().getMostSignificantBits() >>> 16;

        // The counter may run ahead of the clock by the ids that other tests made within the same millisecond.
        assertThat(stamp).isBetween(before, before + 60_000);
    }

    @Test
    void ids_grow_within_a_millisecond_beyond_the_counter_and_when_the_clock_is_set_back() {
        var now = System.currentTimeMillis();
        var ids = Stream.concat(
                        Stream.generate(() -> Ids.next(now)).limit(10_000),
                        Stream.generate(() -> Ids.next(now - 5_000)).limit(10))
                .map(UUID::toString)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ids_of_many_threads_differ() {
        var ids = IntStream.range(0, 50_000)
                .parallel()
                .mapToObj(i -> Ids.next())
                .distinct()
                .count();

        assertThat(ids).isEqualTo(50_000);
    }
}
