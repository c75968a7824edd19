package org.hathor.accounts.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hathor.accounts.control.KeyPlan;
import org.hathor.accounts.control.Seal;
import org.hathor.accounts.control.SigningKey;
import org.hathor.accounts.entity.TokenKey;
import org.hathor.accounts.entity.TokenKeyRepository;
import org.hathor.kernel.CannotStart;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Roles;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;

/** The keys that sign access tokens: rows that all nodes share, of which a new one follows every month. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class TokenKeys {

    private static final Duration SIGNS_FOR = Duration.ofDays(30);
    private static final Duration PUBLISHED_BEFORE = Duration.ofDays(1);

    @Inject
    private TokenKeyRepository keys;

    @Inject
    private Event<Revoked> revocations;

    @Inject
    private Audit audit;

    @Inject
    private AccountsConfig config;

    @Inject
    private Clock clock;

    /** A key that is ready to sign. */
    public record Ready(SigningKey key, Instant signsFrom) {}

    public List<TokenKeyView> list() {
        return views(keys.all());
    }

    /**
     * Signs with a new key from this moment, and takes none of the others any more: for when one may have leaked.
     *
     * @param reason for the audit trail
     */
    public List<TokenKeyView> replaceAll(String reason) {
        var old = keys.allForChange();
        old.forEach(keys::remove);
        var now = clock.instant();
        var key = make(now, now);
        revocations.fire(new Revoked(old.stream().map(TokenKey::name).toList()));
        audit.record(
                AuditEntry.succeeded("token-key.replace", "token-key", key.id()).with("reason", reason));
        return views(List.of(key));
    }

    /** Makes the key that is due and removes those that are over. */
    @PermitAll
    public void keepUp() {
        var now = clock.instant();
        var plan = new KeyPlan(SIGNS_FOR, PUBLISHED_BEFORE, config.tokenLifetime());
        var present = keys.allForChange();
        var starts = present.stream().map(TokenKey::signsFrom).toList();
        for (var i = 0; i + 1 < present.size(); i++) {
            if (plan.isOver(starts.get(i + 1), now)) {
                keys.remove(present.get(i));
            }
        }
        plan.missing(starts, now).ifPresent(signsFrom -> {
            var key = make(now, signsFrom);
            audit.record(AuditEntry.succeeded("token-key.create", "token-key", key.id())
                    .with("name", key.name()));
        });
    }

    /** All keys, in the order in which they sign. */
    @PermitAll
    public List<Ready> load() {
        return keys.all().stream()
                .map(row -> new Ready(open(row), row.signsFrom()))
                .toList();
    }

    private TokenKey make(Instant now, Instant signsFrom) {
        var key = SigningKey.generate();
        var row = new TokenKey(
                Ids.next(),
                key.name(),
                key.publicKey().getEncoded(),
                seal().close(key.privateKey().getEncoded(), key.name()),
                now,
                signsFrom);
        keys.add(row);
        return row;
    }

    private SigningKey open(TokenKey row) {
        return seal().open(row.privateKey(), row.name())
                .map(privateKey -> SigningKey.read(row.publicKey(), privateKey))
                .orElseThrow(() -> CannotStart.because("hathor.accounts.secret is not the one that the keys in the"
                        + " database were sealed with: give that one, or delete the rows of the table token_key, which"
                        + " ends all tokens."));
    }

    private Seal seal() {
        return new Seal(config.secret(), "token keys");
    }

    private List<TokenKeyView> views(List<TokenKey> rows) {
        var now = clock.instant();
        var signing = rows.stream().filter(row -> !row.signsFrom().isAfter(now)).reduce((earlier, later) -> later);
        return rows.stream()
                .map(row -> new TokenKeyView(
                        row.name(),
                        row.createdAt(),
                        row.signsFrom(),
                        signing.filter(row::equals).isPresent()))
                .toList();
    }
}
