package org.hathor.playlists.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionKeysTest {

    @ParameterizedTest
    @CsvSource({
        ",, a0",
        ", a0, Zz",
        "a0,, a1",
        "az,, b00",
        "a0, a1, a0V",
        "a1, a2, a1V",
        "a0V, a1, a0l",
        "Zz, a0, ZzV",
        "Zz, a1, a0",
        ", Y00, Xzzz",
        "bzz,, c000",
        "a0, a0V, a0G",
        "a0, a0G, a08",
        "b125, b129, b127",
        "a0, a1V, a1",
        "Zz, a01, a0",
        ", a0V, a0",
        ", b999, b99"
    })
    void oneBetweenTwo(@Nullable String before, @Nullable String after, String between) {
        assertThat(PositionKeys.between(before, after)).isEqualTo(between);
    }

    @Test
    void nothingIsBetweenTheSameOrTheWrongWayRound() {
        assertThatThrownBy(() -> PositionKeys.between("a1", "a1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PositionKeys.between("a2", "a1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whereverSomebodyGoesAllStayInOrder(long seed) {
        var random = new Random(seed);
        var keys = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            // Most insert near the last place, as people do; some anywhere; some at the ends.
            int place = switch (random.nextInt(4)) {
                case 0 -> keys.size();
                case 1 -> 0;
                case 2 -> keys.isEmpty() ? 0 : Math.min(keys.size(), 7);
                default -> random.nextInt(keys.size() + 1);
            };
            int count = random.nextInt(10) == 0 ? 1 + random.nextInt(20) : 1;
            var before = place == 0 ? null : keys.get(place - 1);
            var after = place == keys.size() ? null : keys.get(place);
            keys.addAll(place, PositionKeys.between(before, after, count));
            if (keys.stream().anyMatch(key -> key.length() > PositionKeys.LONG)) {
                keys = new ArrayList<>(PositionKeys.inOrder(keys.size()));
            }
        }
        assertThat(keys).isSorted().doesNotHaveDuplicates();
        assertThat(keys).allMatch(key -> key.matches("[0-9A-Za-z]{1,200}"));
        assertThat(keys).noneMatch(key -> key.length() > 2 && key.endsWith("0") && key.startsWith("a"));
    }

    @Test
    void addingAtTheEndsKeepsThemShort() {
        var keys = new ArrayList<>(PositionKeys.inOrder(10_000));
        assertThat(keys).hasSize(10_000).isSorted().doesNotHaveDuplicates();
        assertThat(keys.getLast()).hasSizeLessThanOrEqualTo(4);
        var first = keys.getFirst();
        for (int i = 0; i < 10_000; i++) {
            first = PositionKeys.between(null, first);
        }
        assertThat(first).hasSizeLessThanOrEqualTo(4).isLessThan("a0");
    }

    @Test
    void manyBetweenTwoAreShort() {
        List<String> keys = PositionKeys.between("a0", "a1", 10_000);
        assertThat(keys).hasSize(10_000).isSorted().doesNotHaveDuplicates();
        assertThat(keys.getFirst()).isGreaterThan("a0");
        assertThat(keys.getLast()).isLessThan("a1");
        assertThat(keys).allMatch(key -> key.length() <= 8);
    }

    @Test
    void whoAlwaysGoesToTheSamePlaceMakesThemLongSlowly() {
        var before = "a0";
        var after = "a1";
        int times = 0;
        while (after.length() <= PositionKeys.LONG) {
            after = PositionKeys.between(before, after);
            times++;
        }
        assertThat(times).isGreaterThan(250);
    }
}
