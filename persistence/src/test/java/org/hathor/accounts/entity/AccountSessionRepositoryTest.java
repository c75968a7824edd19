package org.hathor.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hathor.kernel.Ids;
import org.hathor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountSessionRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private UUID ann = Ids.next();

    @BeforeEach
    void onlyAnn() {
        DATABASE.transact(db -> {
            db.createQuery("delete from Account").executeUpdate();
            ann = Ids.next();
            new AccountRepository(db).add(new Account(ann, "ann", "Ann", Set.of(), NOON));
        });
    }

    @Test
    void a_session_comes_back_as_it_was_stored() {
        var session = store(SessionKind.browser, NOON);

        var found = DATABASE.inTransaction(
                db -> new AccountSessionRepository(db).find(session.id()).orElseThrow());

        assertThat(found).usingRecursiveComparison().isEqualTo(session);
    }

    @Test
    void a_session_is_found_by_the_hash_of_its_secret() {
        var session = store(SessionKind.browser, NOON);

        assertThat(sessionBy(session.id())).hasValue(session);
        assertThat(sessionBy(ann)).isEmpty();
    }

    @Test
    void live_are_those_that_were_used_lately_and_not_ended() {
        var used = store(SessionKind.api, NOON);
        store(SessionKind.browser, NOON.minus(DAY)); // lapses at this moment
        change(store(SessionKind.browser, NOON), session -> session.end(NOON));
        var newest = store(SessionKind.browser, NOON);

        var live = DATABASE.inTransaction(db -> new AccountSessionRepository(db).live(ann, NOON));

        assertThat(live).containsExactly(newest, used);
    }

    @Test
    void use_prolongs_a_session_until_its_longest_time_is_over() {
        var session = store(SessionKind.browser, NOON);
        var beforeTheEnd = NOON.plus(MONTH).minusSeconds(1);
        session.see(beforeTheEnd, DAY);

        assertThat(session.isLive(beforeTheEnd)).isTrue();
        assertThat(session.isLive(NOON.plus(MONTH))).isFalse();
    }

    @Test
    void a_node_that_starts_learns_what_was_ended() {
        change(store(SessionKind.api, NOON), session -> session.end(NOON.minusSeconds(1)));
        var late = store(SessionKind.api, NOON);
        change(late, session -> session.end(NOON));

        var ended = DATABASE.inTransaction(db -> new AccountSessionRepository(db).endedSince(NOON));

        assertThat(ended).containsExactly(late.id());
    }

    @Test
    void what_is_over_is_forgotten_with_its_tokens_and_what_lasts_is_kept() {
        var over = store(SessionKind.api, NOON.minus(MONTH));
        DATABASE.transact(db -> new RefreshTokenRepository(db)
                .add(new RefreshToken(Ids.next(), over.id(), hashOf(over.id()), NOON, NOON.plus(DAY))));
        var kept = store(SessionKind.browser, NOON);

        var forgotten = DATABASE.inTransaction(db -> new AccountSessionRepository(db).forget(NOON, 10));
        var token = DATABASE.inTransaction(db -> new RefreshTokenRepository(db).findForChange(hashOf(over.id())));

        assertThat(forgotten).isEqualTo(1);
        assertThat(token).isEmpty();
        assertThat(sessionBy(kept.id())).isPresent();
    }

    @Test
    void sessions_go_with_their_account() {
        var session = store(SessionKind.browser, NOON);
        DATABASE.transact(db -> db.createQuery("delete from Account").executeUpdate());

        assertThat(sessionBy(session.id())).isEmpty();
    }

    @Test
    void a_browser_has_a_secret_and_no_two_have_the_same() {
        var without =
                new AccountSession(Ids.next(), ann, SessionKind.browser, SignInMethod.sso, "-", "", NOON, MONTH, DAY);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.transact(db -> new AccountSessionRepository(db).add(without)));
        var twin = store(SessionKind.browser, NOON);
        without.openTo(hashOf(twin.id()));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.transact(db -> new AccountSessionRepository(db).add(without)))
                .withStackTraceContaining("account_session_secret_hash_key");
    }

    private AccountSession store(SessionKind kind, Instant at) {
        var session = new AccountSession(
                Ids.next(), ann, kind, SignInMethod.password, "192.0.2.1", "Firefox", at, MONTH, DAY);
        if (kind == SessionKind.browser) {
            session.openTo(hashOf(session.id()));
        }
        DATABASE.transact(db -> new AccountSessionRepository(db).add(session));
        return session;
    }

    private static void change(AccountSession session, Consumer<AccountSession> change) {
        DATABASE.transact(db -> change.accept(
                new AccountSessionRepository(db).findForChange(session.id()).orElseThrow()));
    }

    private static Optional<AccountSession> sessionBy(UUID id) {
        return DATABASE.inTransaction(db -> new AccountSessionRepository(db).findBySecret(hashOf(id)));
    }

    /** Some 32 bytes. */
    private static byte[] hashOf(UUID id) {
        return id.toString().replace("-", "").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
