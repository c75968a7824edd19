package org.hathor.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Invalid;
import org.hathor.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiKeyRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final byte[] HASH = new byte[32];

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
    void a_key_is_found_by_its_hash_as_it_was_stored() {
        var key = key("Backup", NOON.plusSeconds(60));
        DATABASE.transact(db -> new ApiKeyRepository(db).add(key));

        assertThat(byHash()).get().usingRecursiveComparison().isEqualTo(key);
    }

    @Test
    void a_key_dies_with_its_account() {
        DATABASE.transact(db -> new ApiKeyRepository(db).add(key("Backup", null)));
        DATABASE.transact(db -> db.createQuery("delete from Account").executeUpdate());

        assertThat(byHash()).isEmpty();
    }

    @Test
    void use_is_noted_to_the_minute() {
        var key = key("Backup", null);
        key.use(NOON);
        key.use(NOON.plusSeconds(60));
        assertThat(key.lastUsedAt()).isEqualTo(NOON);
        key.use(NOON.plusSeconds(61));
        assertThat(key.lastUsedAt()).isEqualTo(NOON.plusSeconds(61));
    }

    @Test
    void a_key_is_good_until_it_expires() {
        assertThat(key("For ever", null).isGood(NOON.plusSeconds(1_000_000_000)))
                .isTrue();
        assertThat(key("A minute", NOON.plusSeconds(60)).isGood(NOON.plusSeconds(59)))
                .isTrue();
        assertThat(key("A minute", NOON.plusSeconds(60)).isGood(NOON.plusSeconds(60)))
                .isFalse();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> key("Past", NOON));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> key(" ", null));
    }

    @Test
    void the_database_knows_the_scopes_too() {
        var wrong = new ApiKey(Ids.next(), ann, "Root", "hathor_root", HASH, Set.of("in-person"), NOON, null);

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.transact(db -> new ApiKeyRepository(db).add(wrong)))
                .withStackTraceContaining("api_key_scopes_check");
    }

    private ApiKey key(String name, @Nullable Instant expiresAt) {
        return new ApiKey(Ids.next(), ann, name, "hathor_4Kz9", HASH, Set.of("read", "listener"), NOON, expiresAt);
    }

    private static Optional<ApiKey> byHash() {
        return DATABASE.inTransaction(db -> new ApiKeyRepository(db).findByHash(HASH));
    }
}
