package org.hathor.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Set;
import org.hathor.kernel.Ids;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @BeforeEach
    void nobody() {
        DATABASE.transact(db -> db.createQuery("delete from Account").executeUpdate());
    }

    @Test
    void there_is_nobody_at_first() {
        assertThat(isEmpty()).isTrue();
        store("ann", Set.of("listener"));
        assertThat(isEmpty()).isFalse();
    }

    @Test
    void a_person_is_found_however_the_name_is_typed() {
        var ann = store("Ann", Set.of("listener", "admin"));

        var found = DATABASE.inTransaction(
                db -> new AccountRepository(db).findByUserName("aNN").orElseThrow());

        assertThat(found).isEqualTo(ann);
        assertThat(found.roles()).containsExactlyInAnyOrder("listener", "admin");
        assertThat(found.mayEnter()).isTrue();
    }

    @Test
    void a_disabled_person_may_not_enter() {
        var ann = store("ann", Set.of());
        DATABASE.transact(
                db -> new AccountRepository(db).find(ann.id()).orElseThrow().disable(NOON));

        var found = DATABASE.inTransaction(
                db -> new AccountRepository(db).find(ann.id()).orElseThrow());
        assertThat(found.mayEnter()).isFalse();
    }

    @Test
    void two_people_cannot_share_a_name() {
        store("ann", Set.of());

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> store("ANN", Set.of()))
                .withStackTraceContaining("account_user_name");
    }

    @Test
    void there_are_four_roles() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> store("ann", Set.of("root")))
                .withStackTraceContaining("account_roles_check");
    }

    private static boolean isEmpty() {
        return DATABASE.inTransaction(db -> new AccountRepository(db).isEmpty());
    }

    private static Account store(String userName, Set<String> roles) {
        var account = new Account(Ids.next(), userName, "Ann", roles, NOON);
        account.usePassword("$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA");
        DATABASE.transact(db -> new AccountRepository(db).add(account));
        return account;
    }
}
