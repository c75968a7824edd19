package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.accounts.control.RoleClaim;
import org.hathor.accounts.control.UserNames;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.CorporateIdentity;
import org.hathor.accounts.entity.CorporateIdentityRepository;
import org.hathor.accounts.entity.CorporateSession;
import org.hathor.accounts.entity.SignInMethod;
import org.hathor.accounts.gateway.ProvenPerson;
import org.hathor.accounts.gateway.ProviderSignOut;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Ids;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;

/** The accounts of those whom the organisation's provider vouches for. Issuer and subject say who it is, nothing else. */
@Stateless
@PermitAll
public class CorporateAccounts {

    private static final String ACCOUNT = "account";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    @Inject
    private CorporateIdentityRepository identities;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private SsoConfig config;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Opens a session; roles are from now on those that the provider gives. */
    public OpenedSession enter(ProvenPerson proven, Device device) {
        var roles = claim().in(proven.claims()).orElseGet(() -> claim().everybody());
        var identity = known(proven, roles);
        var account = accounts.find(identity.accountId()).orElseThrow();
        requireEntry(account, roles);
        identity.see(clock.instant());
        return CallContext.call(CallContext.current().by(account.id(), account.userName()), () -> {
            assume(account, roles);
            var opened = sessions.open(SignedIn.of(account), device, SignInMethod.sso);
            identities.add(new CorporateSession(
                    opened.id(), identity.id(), proven.session(), proven.issuedAt(), proven.token()));
            audit.record(AuditEntry.succeeded("account.sign-in", ACCOUNT, account.id())
                    .with("method", "sso"));
            return opened;
        });
    }

    /**
     * Who calls the API with one of the provider's access tokens. It stands for no more than the account may do, and where
     * it speaks of roles, for no more than it says.
     */
    public Optional<SignedIn> caller(ProvenPerson proven) {
        var claimed = claim().in(proven.claims());
        var account = accounts.find(
                known(proven, claimed.orElseGet(() -> claim().everybody())).accountId());
        return account.filter(Account::mayEnter).map(SignedIn::of).map(person -> limited(person, claimed));
    }

    private static SignedIn limited(SignedIn person, Optional<Set<String>> claimed) {
        var roles = person.roles().stream()
                .filter(role ->
                        claimed.map(names -> names.contains(role.name())).orElse(true))
                .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(person.id(), person.userName(), person.displayName(), roles);
    }

    private CorporateIdentity known(ProvenPerson proven, Set<String> roles) {
        return identities.find(proven.issuer(), proven.subject()).orElseGet(() -> meet(proven, roles));
    }

    private CorporateIdentity meet(ProvenPerson proven, Set<String> roles) {
        var userName = UserNames.like(
                proven.userName(), name -> accounts.findByUserName(name).isPresent());
        var called = Objects.requireNonNullElse(proven.displayName(), userName).strip();
        var displayName = called.isEmpty() ? userName : called.substring(0, Math.min(called.length(), LONGEST_NAME));
        var account = new Account(Ids.next(), userName, displayName, roles, clock.instant());
        if (proven.email() != null && proven.email().length() <= LONGEST_EMAIL) {
            account.reachAt(proven.email());
        }
        accounts.add(account);
        var identity =
                new CorporateIdentity(Ids.next(), proven.issuer(), proven.subject(), account.id(), clock.instant());
        identities.add(identity);
        audit.record(
                AuditEntry.succeeded("account.create", ACCOUNT, account.id()).with("method", "sso"));
        return identity;
    }

    private static void requireEntry(Account account, Set<String> roles) {
        if (!account.mayEnter()) {
            throw new Forbidden("sso-refused", "This account may not sign in.");
        }
        if (roles.isEmpty()) {
            throw new Forbidden("sso-no-role", "You have no role in Hathor. Ask your administrator for one.");
        }
    }

    /** Who loses a role loses the sessions that were opened with it. */
    private void assume(Account account, Set<String> roles) {
        if (account.roles().equals(roles)) {
            return;
        }
        if (!roles.containsAll(account.roles())) {
            sessions.endAllOf(account.id());
        }
        account.grant(roles);
        audit.record(AuditEntry.succeeded("account.roles", ACCOUNT, account.id())
                .with("roles", String.join(",", roles.stream().sorted().toList())));
    }

    public List<CorporateIdentityView> identitiesOf(UUID accountId) {
        return identities.of(accountId).stream().map(this::view).toList();
    }

    private CorporateIdentityView view(CorporateIdentity identity) {
        var current = config.issuer().filter(identity.issuer()::equals);
        var name = current.isPresent() ? config.name() : identity.issuer();
        return new CorporateIdentityView(name, identity.createdAt(), identity.lastSeenAt());
    }

    public Optional<String> idTokenOf(UUID sessionId) {
        return identities.findSession(sessionId).map(CorporateSession::idToken);
    }

    /** Ends what the provider ended. What was opened after its word is none of it: a word heard twice ends nothing new. */
    public void end(ProviderSignOut word) {
        var session = word.session();
        var ended = session != null
                ? identities.sessionsFrom(word.issuer(), session, word.subject())
                : identities.sessionsOf(
                        word.issuer(),
                        Objects.requireNonNull(word.subject()),
                        word.issuedAt().plus(1, ChronoUnit.SECONDS));
        ended.forEach(sessions::end);
    }

    private RoleClaim claim() {
        var roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
        var mapping = Objects.requireNonNull(RoleClaim.mapping(config.roleMapping(), roles::contains));
        var everybody = roles.contains(config.defaultRole()) ? Set.of(config.defaultRole()) : Set.<String>of();
        return new RoleClaim(config.rolesClaim(), mapping, everybody, roles);
    }
}
