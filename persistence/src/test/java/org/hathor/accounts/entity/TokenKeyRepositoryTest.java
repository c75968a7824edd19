package org.hathor.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import org.hathor.kernel.Ids;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenKeyRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void keys_come_in_the_order_in_which_they_sign() {
        var later = store("bbbbbbbbbbbbbbbb", NOON.plusSeconds(60));
        var now = store("aaaaaaaaaaaaaaaa", NOON);

        var all = DATABASE.inTransaction(db -> new TokenKeyRepository(db).all());

        assertThat(all).containsExactly(now, later);
        assertThat(all.getFirst()).usingRecursiveComparison().isEqualTo(now);
    }

    @Test
    void two_nodes_do_not_change_the_keys_at_once() {
        DATABASE.transact(db -> {
            new TokenKeyRepository(db).allForChange();
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> DATABASE.transact(other -> {
                        other.createNativeQuery("set local lock_timeout = '50ms'")
                                .executeUpdate();
                        new TokenKeyRepository(other).allForChange();
                    }));
        });
    }

    private static TokenKey store(String name, Instant signsFrom) {
        var key = new TokenKey(Ids.next(), name, new byte[] {1}, new byte[] {2}, NOON, signsFrom);
        DATABASE.transact(db -> new TokenKeyRepository(db).add(key));
        return key;
    }
}
