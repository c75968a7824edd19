package org.hathor.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Ids;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResetLinkRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final UUID ann = Ids.next();

    @BeforeEach
    void ann() {
        DATABASE.transact(db -> {
            db.createQuery("delete from Account").executeUpdate();
            new AccountRepository(db).add(new Account(ann, "ann", "Ann", Set.of("listener"), NOON));
        });
    }

    @Test
    void a_link_is_good_for_an_hour() {
        var link = link(1);
        assertThat(link.isFresh(NOON.plusSeconds(119))).isTrue();
        assertThat(link.isFresh(NOON.plusSeconds(120))).isFalse();
        assertThat(link.isGood(NOON.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(link.isGood(NOON.plus(Duration.ofMinutes(60)))).isFalse();
    }

    @Test
    void a_person_has_one_link_and_an_earlier_one_is_void() {
        DATABASE.transact(db -> new ResetLinkRepository(db).add(link(1)));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.transact(db -> new ResetLinkRepository(db).add(link(2))));

        DATABASE.transact(db ->
                new ResetLinkRepository(db).findByAccount(ann).orElseThrow().renew(hash(2), NOON));

        DATABASE.transact(db -> {
            assertThat(new ResetLinkRepository(db).findByToken(hash(1))).isEmpty();
            assertThat(new ResetLinkRepository(db).findByToken(hash(2))).isPresent();
        });
    }

    @Test
    void whoever_uses_it_keeps_others_waiting() {
        DATABASE.transact(db -> new ResetLinkRepository(db).add(link(1)));
        DATABASE.transact(db -> {
            assertThat(new ResetLinkRepository(db).findForUse(hash(1))).isPresent();
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> DATABASE.transact(other -> {
                        other.createNativeQuery("set local lock_timeout = '50ms'")
                                .executeUpdate();
                        new ResetLinkRepository(other).findForUse(hash(1));
                    }));
        });
    }

    private ResetLink link(int token) {
        return new ResetLink(Ids.next(), ann, hash(token), NOON);
    }

    private static byte[] hash(int token) {
        return ByteBuffer.allocate(32).putInt(token).array();
    }
}
