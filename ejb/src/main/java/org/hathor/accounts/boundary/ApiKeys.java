package org.hathor.accounts.boundary;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hathor.accounts.control.ApiKeyText;
import org.hathor.accounts.control.Secrets;
import org.hathor.accounts.entity.Account;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.ApiKey;
import org.hathor.accounts.entity.ApiKeyRepository;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;

/** The API keys of people. A key can never make keys, nor anything else that is asked of its owner in person. */
@Stateless
@RolesAllowed(Roles.IN_PERSON)
public class ApiKeys {

    private static final String API_KEY = "api-key";
    private static final int MOST = 50;

    /** A socket that was opened by a key that never expires is asked again after this. */
    private static final Duration LONG = Duration.ofDays(1);

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Event<Revoked> revocations;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The caller's keys, the newest first. */
    public List<ApiKeyView> mine() {
        return keys.of(me()).stream().map(ApiKeyView::of).toList();
    }

    public IssuedApiKey create(ApiKeyDraft draft) {
        var owner = accounts.find(me()).orElseThrow(() -> new NotFound("account"));
        if (draft.scopes().isEmpty() || !draft.scopes().stream().allMatch(scope -> mayGive(owner, scope))) {
            throw new Invalid("scopes", "must be one or more of: read, and the roles that you have");
        }
        if (keys.of(owner.id()).size() >= MOST) {
            throw new Conflict("conflict", "Nobody needs more than " + MOST + " keys. Revoke one first.");
        }
        var secret = ApiKeyText.next();
        var key = new ApiKey(
                Ids.next(),
                owner.id(),
                draft.name(),
                ApiKeyText.hint(secret),
                Secrets.hash(secret),
                draft.scopes(),
                clock.instant(),
                draft.expiresAt());
        keys.add(key);
        audit.record(AuditEntry.succeeded("api-key.create", API_KEY, key.id())
                .with("name", key.name())
                .with("scopes", String.join(" ", ApiKeyView.of(key).scopes())));
        return new IssuedApiKey(ApiKeyView.of(key), secret);
    }

    /** Ends a key of the caller: within a second no node takes it any more. */
    public void revoke(UUID id) {
        var me = me();
        var key =
                keys.find(id).filter(found -> found.accountId().equals(me)).orElseThrow(() -> new NotFound("API key"));
        keys.remove(key);
        revocations.fire(Revoked.of(id));
        audit.record(AuditEntry.succeeded("api-key.revoke", API_KEY, id).with("name", key.name()));
    }

    /** Looks a key up by its hash, and notes that it is used. */
    @PermitAll
    public Optional<VerifiedApiKey> use(byte[] hash) {
        var now = clock.instant();
        var key = keys.findByHash(hash).filter(found -> found.isGood(now));
        var owner = key.flatMap(good -> accounts.find(good.accountId())).filter(Account::mayEnter);
        if (key.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        key.get().use(now);
        return Optional.of(new VerifiedApiKey(
                key.get().id(), SignedIn.of(owner.get()), key.get().scopes(), end(key.get(), now)));
    }

    private static Instant end(ApiKey key, Instant now) {
        var soon = now.plus(LONG);
        var expiry = key.expiresAt();
        return expiry == null || expiry.isAfter(soon) ? soon : expiry;
    }

    private static boolean mayGive(Account owner, String scope) {
        return scope.equals(VerifiedApiKey.READ) || owner.roles().contains(scope);
    }

    private static UUID me() {
        return requireNonNull(CallContext.current().personId(), "Nobody is signed in");
    }
}
