package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hathor.accounts.control.SigningKey;

/** The token keys as this node has them at hand. A name that it does not know makes it look again, once in a second. */
@ApplicationScoped
public class KeyRing {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private TokenKeys source;
    private Clock clock;
    private volatile List<TokenKeys.Ready> keys = List.of();
    private volatile Instant loadedAt = Instant.MIN;
    private final AtomicInteger revocations = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // For the proxy of the container.
    protected KeyRing() {}

    @Inject
    public KeyRing(TokenKeys source, RevokedIds revoked, Clock clock) {
        this.source = source;
        this.clock = clock;
        revoked.subscribe(this::forget);
    }

    /** The key that signs now. */
    SigningKey current() {
        var now = clock.instant();
        return keys().stream()
                .filter(ready -> !ready.signsFrom().isAfter(now))
                .reduce((earlier, later) -> later)
                .map(TokenKeys.Ready::key)
                .orElseThrow(() -> new IllegalStateException("There is no key to sign with"));
    }

    Optional<SigningKey> find(String name) {
        if (!knows(name) && loadedAt.plus(PAUSE).isBefore(clock.instant())) {
            load();
        }
        return keys().stream()
                .map(TokenKeys.Ready::key)
                .filter(key -> key.name().equals(name))
                .findFirst();
    }

    boolean knows(String name) {
        return has(keys(), name);
    }

    /** What anybody may have: the public halves. */
    public List<PublishedKey> published() {
        return keys().stream().map(ready -> PublishedKey.of(ready.key())).toList();
    }

    /** Reads the keys as they are now; again when next asked, if one was revoked meanwhile. */
    public void load() {
        var now = clock.instant();
        var revokedBefore = revocations.get();
        keys = source.load();
        loadedAt = revocations.get() == revokedBefore ? now : Instant.MIN;
    }

    private List<TokenKeys.Ready> keys() {
        if (loadedAt.equals(Instant.MIN)) {
            load();
        }
        return keys;
    }

    /** Whoever asks next reads them: this is called on a thread that must not wait. */
    private void forget(String revoked) {
        if (has(keys, revoked)) {
            revocations.incrementAndGet();
            loadedAt = Instant.MIN;
        }
    }

    private static boolean has(List<TokenKeys.Ready> keys, String name) {
        for (var ready : keys) {
            if (ready.key().name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
