package org.hathor.operations.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_message_has_one_to_five_hundred_characters_without_the_space_around_it() {
        assertThat(notice("  Back at ten ", null).message()).isEqualTo("Back at ten");
        assertThat(notice("x".repeat(500), null).message()).hasSize(500);
        assertRefused("message", "   ", null);
        assertRefused("message", "x".repeat(501), null);
    }

    @Test
    void an_end_is_later_than_the_start() {
        assertThat(notice("Back at ten", NOON.plusMillis(1)).endsAt()).isEqualTo(NOON.plusMillis(1));
        assertRefused("endsAt", "Back at ten", NOON);
        assertRefused("endsAt", "Back at ten", NOON.minusSeconds(1));
    }

    @Test
    void an_edit_keeps_the_rules_and_a_refused_one_changes_nothing() {
        var notice = notice("Back at ten", null);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> notice.edit("Back at eleven", NoticeSeverity.info, NOON, NOON));

        assertThat(notice.message()).isEqualTo("Back at ten");
    }

    private static void assertRefused(String field, String message, @Nullable Instant endsAt) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> notice(message, endsAt))
                .satisfies(refused -> assertThat(refused.errors())
                        .singleElement()
                        .extracting(Invalid.FieldError::field)
                        .isEqualTo(field));
    }

    private static Notice notice(String message, @Nullable Instant endsAt) {
        return new Notice(Ids.next(), message, NoticeSeverity.info, NOON, endsAt, NOON);
    }
}
