package org.hathor.kernel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void the_last_page_has_no_next() {
        var page = Page.of(List.of("a", "b"), new Limit(2), Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isNull();
    }

    @Test
    void the_row_too_many_becomes_the_cursor_of_the_last_item_shown() {
        var page = Page.of(List.of("a", "b", "c"), new Limit(2), Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(requireNonNull(Cursor.parse(page.next())).text(0)).isEqualTo("b");
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        var at = Instant.parse("2026-11-20T08:00:00.123456Z");
        var id = Ids.next();

        var cursor = requireNonNull(Cursor.parse(Cursor.of(at, id, 7L).toString()));

        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "bm90IGEgZGF0ZQ", "' or 1=1 --", "%00"})
    void a_cursor_that_we_did_not_write_is_refused(String text) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> requireNonNull(Cursor.parse(text)).instant(0))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().field()).isEqualTo("after"));
    }

    @Test
    void a_huge_cursor_is_refused() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Cursor.parse("A".repeat(2_000)));
    }

    @Test
    void no_cursor_is_the_beginning() {
        assertThat(Cursor.parse(null)).isNull();
        assertThat(Cursor.parse("")).isNull();
    }

    @Test
    void a_limit_has_bounds_and_a_default() {
        assertThat(Limit.of(null).value()).isEqualTo(50);
        assertThat(Limit.of(200).andOneMore()).isEqualTo(201);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Limit.of(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Limit.of(201));
    }
}
