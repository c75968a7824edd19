package org.hathor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void alternates() throws Exception {
        var order = new ArrayList<String>();
        var contestants = new LinkedHashMap<String, Rounds.Run<Integer>>();
        contestants.put("subject", () -> note(order, "subject"));
        contestants.put("peer", () -> note(order, "peer"));

        var results = Rounds.alternate(3, contestants);

        assertThat(order).containsExactly("subject", "peer", "subject", "peer", "subject", "peer");
        assertThat(results).containsEntry("subject", List.of(1, 3, 5)).containsEntry("peer", List.of(2, 4, 6));
    }

    @Test
    void takesTheMiddleRun() {
        assertThat(Rounds.median(List.of(9.0, 1.0, 2.0), Double::doubleValue)).isEqualTo(2.0);
        assertThat(Rounds.median(List.of(4.0, 1.0, 2.0, 3.0), Double::doubleValue))
                .isEqualTo(2.0);
        assertThatIllegalArgumentException().isThrownBy(() -> Rounds.median(List.<Double>of(), Double::doubleValue));
    }

    @Test
    void tellsHowFarTheRunsLieApart() {
        assertThat(Rounds.spread(List.of(90.0, 100.0, 120.0), Double::doubleValue))
                .isCloseTo(30, within(0.001));
    }

    private static int note(List<String> order, String who) {
        order.add(who);
        return order.size();
    }
}
