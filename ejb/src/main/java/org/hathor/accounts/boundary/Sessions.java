package org.hathor.accounts.boundary;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.control.Secrets;
import org.hathor.accounts.control.UserAgents;
import org.hathor.accounts.entity.AccountSession;
import org.hathor.accounts.entity.AccountSessionRepository;
import org.hathor.accounts.entity.RefreshToken;
import org.hathor.accounts.entity.RefreshTokenRepository;
import org.hathor.accounts.entity.SignInMethod;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Ids;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Who is signed in, where. The rows are the truth; what nodes remember of them is asked whether it still holds. */
@Stateless
@RolesAllowed(Roles.IN_PERSON)
public class Sessions {

    private static final String SESSION = "session";
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private AccountSessionRepository sessions;

    @Inject
    private RefreshTokenRepository refreshTokens;

    @Inject
    private KnownSessions known;

    @Inject
    private Event<Revoked> revocations;

    @Inject
    private Audit audit;

    @Inject
    private AccountsConfig config;

    @Inject
    private Clock clock;

    /** Opens a session for somebody who has just proved who they are. */
    @PermitAll
    public OpenedSession open(SignedIn person, Device device, SignInMethod how) {
        var now = clock.instant();
        var secret = Secrets.next();
        var session = new AccountSession(
                Ids.next(),
                person.id(),
                device.kind(),
                how,
                CallContext.current().address(),
                device.userAgent(),
                now,
                config.sessionLifetime(),
                config.idle(device.kind()));
        switch (device.kind()) {
            case browser -> {
                session.openTo(Secrets.hash(secret));
                sessions.add(session);
            }
            case api -> {
                sessions.add(session);
                refreshTokens.add(new RefreshToken(
                        Ids.next(), session.id(), Secrets.hash(secret), now, now.plus(config.refreshLifetime())));
            }
        }
        return new OpenedSession(session.id(), secret, session.expiresAt());
    }

    /** The session of a browser, if it lasts and its person may still enter. Cheap enough to be asked by every request. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ActiveSession> find(String secret) {
        return known.find(secret);
    }

    /** Ends the session of whoever holds its secret; one that is over already stays so. */
    @PermitAll
    public void end(UUID id) {
        sessions.findForChange(id)
                .filter(session -> session.isLive(clock.instant()))
                .ifPresent(this::end);
    }

    /**
     * Every place where the caller is signed in, the newest first.
     *
     * @param current the session that asks
     */
    public List<SessionView> mine(@Nullable UUID current) {
        return sessions.live(me(), clock.instant()).stream()
                .map(session -> view(session, current))
                .toList();
    }

    public void endMine(UUID id) {
        var me = me();
        end(sessions.findForChange(id)
                .filter(session -> session.accountId().equals(me) && session.isLive(clock.instant()))
                .orElseThrow(() -> new NotFound(SESSION)));
    }

    /** Ends every session of the caller but one. */
    public void endAllMine(@Nullable UUID except) {
        endAll(me(), except);
    }

    /** Ends every session of an account, for a use case that has seen to it that it may. */
    @PermitAll
    public void endAllOf(UUID accountId) {
        endAll(accountId, null);
    }

    /** Deletes some of those that were over long ago, and returns how many there were. */
    @PermitAll
    public int forgetOld(int atMost) {
        return sessions.forget(clock.instant().minus(KEPT), atMost);
    }

    private void endAll(UUID accountId, @Nullable UUID except) {
        sessions.live(accountId, clock.instant()).stream()
                .filter(session -> !session.id().equals(except))
                .forEach(this::end);
    }

    private void end(AccountSession session) {
        session.end(clock.instant());
        revocations.fire(Revoked.of(session.id()));
        audit.record(AuditEntry.succeeded("session.end", SESSION, session.id())
                .with("account", session.accountId().toString()));
    }

    private static UUID me() {
        return requireNonNull(CallContext.current().personId(), "Nobody is signed in");
    }

    private static SessionView view(AccountSession session, @Nullable UUID current) {
        return new SessionView(
                session.id(),
                session.kind(),
                session.method(),
                session.createdAt(),
                session.lastSeenAt(),
                session.address(),
                UserAgents.describe(session.userAgent()),
                session.id().equals(current));
    }
}
