package org.hathor.accounts.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hathor.accounts.entity.AccountSession;
import org.hathor.accounts.entity.AccountSessionRepository;
import org.hathor.accounts.entity.ApiKey;
import org.hathor.accounts.entity.ApiKeyRepository;
import org.hathor.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** Where a person is signed in, and which keys the person's programs have; never what proves either. */
@ApplicationScoped
public class AccessData implements PersonalData {

    record Session(
            String kind, String method, Instant createdAt, Instant lastSeenAt, String address, String userAgent) {

        static Session of(AccountSession session) {
            return new Session(
                    session.kind().name(),
                    session.method().name(),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.address(),
                    session.userAgent());
        }
    }

    record Key(
            String name,
            Set<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static Key of(ApiKey key) {
            return new Key(key.name(), new TreeSet<>(key.scopes()), key.createdAt(), key.expiresAt(), key.lastUsedAt());
        }
    }

    @Inject
    private AccountSessionRepository sessions;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private Clock clock;

    @Override
    public Set<String> tables() {
        return Set.of("account_session", "refresh_token", "api_key");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        var live = sessions.live(person, clock.instant());
        return Map.of(
                "sessions.json", live.stream().map(Session::of).toList(),
                "api-keys.json", keys.of(person).stream().map(Key::of).toList());
    }

    /** They go with the account. */
    @Override
    public void erase(UUID person) {}
}
