package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.hathor.accounts.control.ApiKeyText;
import org.hathor.accounts.control.FoundLately;
import org.hathor.accounts.control.Secrets;

/** The API keys that this node looked up a moment ago, as {@link KnownSessions} does it. */
@ApplicationScoped
public class KnownApiKeys {

    @Inject
    private ApiKeys keys;

    @Inject
    private RevokedIds revoked;

    @Inject
    private Clock clock;

    private final FoundLately<VerifiedApiKey> lately = new FoundLately<>();

    /** Whose key it is; empty when it is not ours, has expired or was revoked, or when its owner may not enter. */
    public Optional<VerifiedApiKey> verify(String secret) {
        if (!ApiKeyText.isOne(secret)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var hash = Secrets.hash(secret);
        return lately.find(hash, now, () -> keys.use(hash))
                .filter(key -> key.expiresAt().isAfter(now))
                .filter(key -> !revoked.contains(key.id().toString()));
    }
}
