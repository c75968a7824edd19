package org.hathor.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> store("ANN", Set.of()))
                .returns("user-name-taken", Conflict::code);
    }

    @Test
    void two_people_with_a_password_cannot_share_an_address() {
        store("ann", "ann@example.org", true);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> store("bob", "Ann@Example.org", true))
                .returns("email-taken", Conflict::code);
    }

    @Test
    void an_address_says_who_somebody_is_only_beside_a_password() {
        store("ann", "ann@example.org", false);
        var bob = store("bob", "ann@example.org", true);

        assertThat(DATABASE.<Account>inTransaction(db ->
                        new AccountRepository(db).findByEmail("ANN@example.org").orElseThrow()))
                .isEqualTo(bob);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "ann@example.org", "a-b-c", "", "ann marie"})
    void a_user_name_is_letters_digits_and_underscores(String userName) {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> store(userName, Set.of()))
                .withStackTraceContaining("account_user_name_check");
    }

    @Test
    void people_are_found_by_any_part_of_their_names_and_addresses() {
        store("ann", "miller@example.org", true);
        store("bob_100", "bob@example.org", true);

        assertThat(found("")).containsExactly("bob_100", "ann");
        assertThat(found("MILL")).containsExactly("ann");
        assertThat(found("B_1")).containsExactly("bob_100");
        assertThat(found("%")).isEmpty();
    }

    @Test
    void a_page_is_one_statement() {
        store("ann", Set.of());
        store("bob", Set.of());
        assertThat(DATABASE.statementsOf(
                        db -> new AccountRepository(db).page("", NewestFirst.after(null), Limit.DEFAULT)))
                .isEqualTo(1);
    }

    @Test
    void administrators_are_those_who_may_enter_and_wait_for_one_another() {
        var ann = store("ann", Set.of("admin"));
        var bob = store("bob", Set.of("admin", "listener"));
        store("eve", Set.of("listener"));
        DATABASE.transact(
                db -> new AccountRepository(db).find(bob.id()).orElseThrow().disable(NOON));

        DATABASE.transact(db -> {
            assertThat(new AccountRepository(db).lockAdministrators()).containsExactly(ann.id());
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> DATABASE.transact(other -> {
                        other.createNativeQuery("set local lock_timeout = '50ms'")
                                .executeUpdate();
                        new AccountRepository(other).lockAdministrators();
                    }));
        });
    }

    private static List<String> found(String part) {
        return DATABASE.inTransaction(db -> new AccountRepository(db)
                .page(part, NewestFirst.after(null), Limit.DEFAULT).stream()
                        .map(Account::userName)
                        .toList());
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
        return store(new Account(Ids.next(), userName, "Ann", roles, NOON), true);
    }

    private static Account store(String userName, String email, boolean withPassword) {
        var account = new Account(Ids.next(), userName, "Ann", Set.of(), NOON);
        account.reachAt(email);
        return store(account, withPassword);
    }

    private static Account store(Account account, boolean withPassword) {
        if (withPassword) {
            account.usePassword("$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA");
        }
        DATABASE.transact(db -> new AccountRepository(db).add(account));
        return account;
    }
}
