package org.hathor.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private int secrets;

    @Test
    void an_invitation_is_good_once_and_for_a_while() {
        var invitation = invitation(null);
        assertThat(invitation.isGood(NOON)).isTrue();
        assertThat(invitation.isGood(TOMORROW)).isFalse();

        invitation.admit(Ids.next(), "ann@example.org", NOON);

        assertThat(invitation.isGood(NOON)).isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> invitation.admit(Ids.next(), "bob@example.org", NOON));
    }

    @Test
    void an_invitation_of_one_address_is_for_nobody_else() {
        var invitation = invitation("ann@example.org");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> invitation.admit(Ids.next(), "eve@example.org", NOON))
                .returns("invitation-not-valid", Forbidden::code);
        invitation.admit(Ids.next(), "Ann@Example.org", NOON);
        assertThat(invitation.usedAt()).isEqualTo(NOON);
    }

    @Test
    void who_came_by_it_may_go_again() {
        var account = new Account(Ids.next(), "guest", "Guest", Set.of("listener"), NOON);
        var invitation = store(invitation(null));
        DATABASE.transact(db -> {
            new AccountRepository(db).add(account);
            new InvitationRepository(db)
                    .findForUse(invitation.secretHash())
                    .orElseThrow()
                    .admit(account.id(), "guest@example.org", NOON);
        });

        DATABASE.transact(db -> db.createQuery("delete from Account where id = :id")
                .setParameter("id", account.id())
                .executeUpdate());

        var found = DATABASE.inTransaction(db -> new InvitationRepository(db)
                .findBySecret(invitation.secretHash())
                .orElseThrow());
        assertThat(found.usedAt()).isEqualTo(NOON);
        assertThat(found.accountId()).isNull();
    }

    @Test
    void whoever_uses_it_keeps_others_waiting() {
        var invitation = store(invitation(null));
        DATABASE.transact(db -> {
            assertThat(new InvitationRepository(db).findForUse(invitation.secretHash()))
                    .isPresent();
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> DATABASE.transact(other -> {
                        other.createNativeQuery("set local lock_timeout = '50ms'")
                                .executeUpdate();
                        new InvitationRepository(other).findForUse(invitation.secretHash());
                    }));
        });
    }

    @Test
    void a_page_is_one_statement() {
        for (var i = 0; i < 5; i++) {
            store(invitation(null));
        }
        assertThat(DATABASE.statementsOf(
                        db -> new InvitationRepository(db).page(NewestFirst.after(null), Limit.DEFAULT)))
                .isEqualTo(1);
    }

    private Invitation invitation(@Nullable String email) {
        var hash = ByteBuffer.allocate(32).putInt(++secrets).array();
        return new Invitation(UUID.randomUUID(), hash, email, Set.of("listener"), NOON, TOMORROW);
    }

    private static Invitation store(Invitation invitation) {
        DATABASE.transact(db -> {
            db.createQuery("delete from Invitation where secretHash = :hash")
                    .setParameter("hash", invitation.secretHash())
                    .executeUpdate();
            new InvitationRepository(db).add(invitation);
        });
        return invitation;
    }
}
