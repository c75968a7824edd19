package org.hathor.playlists.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.hathor.kernel.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 2", "200_000, 100_000", "480_000, 240_000", "480_002, 240_000", "7_200_000, 240_000"
    })
    void halfOfItOrFourMinutesAreEnough(String duration, String enough) {
        assertThat(PlayRules.enoughMillis(Long.parseLong(duration.replace("_", ""))))
                .isEqualTo(Long.parseLong(enough.replace("_", "")));
    }

    @Test
    void nobodyHearsTheFutureOrMoreThanTimeAllows() {
        var minute = Duration.ofMinutes(1);
        assertThatCode(() -> PlayRules.check(NOON, 0, NOON)).doesNotThrowAnyException();
        assertThatCode(() -> PlayRules.check(NOON.plus(minute), 0, NOON)).doesNotThrowAnyException();
        assertThatCode(() -> PlayRules.check(NOON.minus(minute), minute.toMillis(), NOON))
                .doesNotThrowAnyException();
        refused(NOON.plus(minute.multipliedBy(3)), 0, "startedAt");
        refused(Instant.parse("1999-12-31T00:00:00Z"), 0, "startedAt");
        refused(NOON.minus(minute), minute.multipliedBy(4).toMillis(), "listenedMs");
        refused(NOON, -1, "listenedMs");
    }

    private static void refused(Instant startedAt, long listenedMillis, String field) {
        assertThatThrownBy(() -> PlayRules.check(startedAt, listenedMillis, NOON))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Invalid.FieldError::field)
                                .containsExactly(field));
    }
}
