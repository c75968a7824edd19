package org.hathor.operations.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final CallContext ANN = new CallContext("req-12345", "192.0.2.1", Ids.next(), "ann");

    /** Stands in for the view of the use case. */
    record View(
            UUID id,
            Instant at,
            @Nullable UUID personId,
            @Nullable String personName,
            String action,
            String targetType,
            @Nullable String targetId,
            AuditOutcome outcome,
            String address,
            String requestId,
            Map<String, String> detail) {}

    @Test
    void a_line_says_who_did_what_on_what_from_where_when_and_how_it_ended() {
        var id = write(NOON);

        var line = lines().stream().filter(view -> view.id().equals(id)).findFirst();

        assertThat(line)
                .hasValue(new View(
                        id,
                        NOON,
                        ANN.personId(),
                        "ann",
                        "notice.create",
                        "notice",
                        "42",
                        AuditOutcome.succeeded,
                        "192.0.2.1",
                        "req-12345",
                        Map.of("message", "Back at \"ten\"")));
    }

    @Test
    void lines_are_found_by_what_they_have() {
        var id = write(NOON);

        assertThat(lines(Map.of("personId", ANN.personId(), "targetId", "42", "outcome", AuditOutcome.succeeded)))
                .extracting(View::id)
                .contains(id);
        assertThat(lines(Map.of("personId", Ids.next()))).isEmpty();
        assertThat(lines(Map.of("personId", ANN.personId(), "outcome", AuditOutcome.denied)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set outcome = 'denied'",
                "delete from audit_record",
                "truncate audit_record",
                "set local hathor.retention = 'on'; update audit_record set outcome = 'denied'",
                "set local hathor.retention = 'on'; truncate audit_record"
            })
    void nobody_changes_a_line(String sql) {
        write(NOON);

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(
                        () -> DATABASE.transact(db -> db.createNativeQuery(sql).executeUpdate()))
                .withStackTraceContaining("append-only");
    }

    @Test
    void retention_forgets_old_lines_a_few_at_a_time_and_nothing_after_it_is_deleted() {
        var old = NOON.minusSeconds(3_600);
        for (var i = 0; i < 3; i++) {
            write(old);
        }
        var young = write(NOON);

        assertThat(forget(NOON, 2)).isEqualTo(2);
        assertThat(forget(NOON, 2)).isEqualTo(1);
        assertThat(lines()).extracting(View::id).contains(young);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.transact(db -> {
                    new AuditRepository(db).forget(old, 1);
                    db.createNativeQuery("delete from audit_record").executeUpdate();
                }));
    }

    private static int forget(Instant olderThan, int atMost) {
        return DATABASE.inTransaction(db -> new AuditRepository(db).forget(olderThan, atMost));
    }

    private static List<View> lines() {
        return lines(Map.of());
    }

    private static List<View> lines(Map<String, Object> equal) {
        return DATABASE.inTransaction(
                db -> new AuditRepository(db).page(View.class, equal, NewestFirst.after(null), new Limit(200)));
    }

    private static UUID write(Instant at) {
        var line = new AuditRecord(
                Ids.next(),
                at,
                ANN,
                "notice.create",
                "notice",
                "42",
                AuditOutcome.succeeded,
                Map.of("message", "Back at \"ten\""));
        DATABASE.transact(db -> new AuditRepository(db).add(line));
        return line.id();
    }
}
