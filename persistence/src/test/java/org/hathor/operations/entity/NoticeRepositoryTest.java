package org.hathor.operations.entity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hathor.operations.entity.NoticeSeverity.info;
import static org.hathor.operations.entity.NoticeSeverity.warning;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.Page;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticeRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** Stands in for the view of the use case. */
    record View(
            UUID id,
            String message,
            NoticeSeverity severity,
            Instant startsAt,
            @Nullable Instant endsAt,
            Instant createdAt,
            Long version) {}

    @BeforeEach
    void noNotices() {
        DATABASE.transact(db -> db.createQuery("delete from Notice").executeUpdate());
    }

    @Test
    void a_notice_comes_back_as_it_was_stored() {
        var notice = new Notice(Ids.next(), "Back at ten", warning, NOON, NOON.plusSeconds(60), NOON);
        DATABASE.transact(db -> new NoticeRepository(db).add(notice));

        var found = DATABASE.inTransaction(
                db -> new NoticeRepository(db).find(notice.id()).orElseThrow());

        assertThat(found).isEqualTo(notice).usingRecursiveComparison().isEqualTo(notice);
    }

    @Test
    void every_change_raises_the_version() {
        var id = store("First", NOON);

        var version = DATABASE.inTransaction(db -> {
            var notices = new NoticeRepository(db);
            var notice = notices.findForChange(id).orElseThrow();
            notice.edit("Second", info, NOON, null);
            notices.flush();
            return notice.version();
        });

        assertThat(version).isEqualTo(1);
    }

    @Test
    void pages_show_every_notice_once_and_the_newest_first() {
        // Three at a time share their instant: the id decides then.
        var stored = IntStream.range(0, 10)
                .mapToObj(i -> store("Notice " + i, NOON.plusSeconds(i / 3)))
                .toList();

        var seen = new ArrayList<UUID>();
        var limit = new Limit(4);
        String next = null;
        do {
            var page = page(Cursor.parse(next), limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
            page.items().forEach(view -> seen.add(view.id()));
            next = page.next();
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(stored.reversed());
    }

    @Test
    void a_page_is_one_statement_however_long_it_is() {
        IntStream.range(0, 60).forEach(i -> store("Notice " + i, NOON));

        var statements = DATABASE.statementsOf(
                db -> new NoticeRepository(db).page(View.class, NewestFirst.after(null), Limit.DEFAULT));

        assertThat(statements).isEqualTo(1);
    }

    @Test
    void a_page_reads_the_index() {
        DATABASE.transact(db -> {
            db.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            var plan = db.createNativeQuery("""
                    explain select id from notice where (created_at, id) < (now(), gen_random_uuid())
                    order by created_at desc, id desc limit 51
                    """).getResultList().toString();
            assertThat(plan).contains("notice_newest").doesNotContain("Sort");
        });
    }

    @Test
    void current_is_what_has_begun_and_not_ended_with_warnings_first() {
        store("past", info, NOON.minusSeconds(20), NOON);
        store("future", info, NOON.plusSeconds(1), null);
        store("open end", info, NOON.minusSeconds(10), null);
        store("just now", info, NOON, NOON.plusSeconds(1));
        store("urgent", warning, NOON.minusSeconds(60), null);

        var current = DATABASE.inTransaction(db -> new NoticeRepository(db).current(View.class, NOON));

        assertThat(current).extracting(View::message).containsExactly("urgent", "just now", "open end");
    }

    @Test
    void the_database_holds_the_rules_too() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(
                        () -> DATABASE.transact(db -> db.createNativeQuery("""
                        insert into notice (id, message, severity, starts_at, ends_at, created_at, version)
                        values (gen_random_uuid(), 'x', 'info', now(), now() - interval '1 s', now(), 0)
                        """).executeUpdate()))
                .withStackTraceContaining("notice_check");
    }

    @Test
    void whoever_changes_a_notice_keeps_others_from_it() {
        var id = store("Mine", NOON);
        DATABASE.transact(db -> {
            requireNonNull(new NoticeRepository(db).findForChange(id).orElse(null));
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> DATABASE.transact(other -> {
                        other.createNativeQuery("set local lock_timeout = '50ms'")
                                .executeUpdate();
                        new NoticeRepository(other).findForChange(id);
                    }));
        });
    }

    private static Page<View> page(@Nullable Cursor after, Limit limit) {
        var views = DATABASE.inTransaction(
                db -> new NoticeRepository(db).page(View.class, NewestFirst.after(after), limit));
        return Page.of(views, limit, view -> new NewestFirst(view.createdAt(), view.id()).cursor());
    }

    private static UUID store(String message, Instant createdAt) {
        var notice = new Notice(Ids.next(), message, info, createdAt, null, createdAt);
        DATABASE.transact(db -> new NoticeRepository(db).add(notice));
        return notice.id();
    }

    private static void store(String message, NoticeSeverity severity, Instant startsAt, @Nullable Instant endsAt) {
        var createdAt = startsAt.minus(Duration.ofHours(1));
        DATABASE.transact(db ->
                new NoticeRepository(db).add(new Notice(Ids.next(), message, severity, startsAt, endsAt, createdAt)));
    }
}
