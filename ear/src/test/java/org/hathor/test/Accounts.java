package org.hathor.test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hathor.accounts.control.Argon2id;
import org.hathor.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The people of a test server. */
public final class Accounts {

    /** Tokens live ten minutes; an older one than this is replaced. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final String PASSWORD = "listening-" + UUID.randomUUID();

    private final HathorServer server;
    private final Map<String, Account> known = new ConcurrentHashMap<>();

    Accounts(HathorServer server) {
        this.server = server;
    }

    public Account administrator() {
        return known.computeIfAbsent(
                "admin", name -> account(name, server.hathor().administratorPassword()));
    }

    public Account listener() {
        return withRole("listener");
    }

    /** Somebody with this one role; the same person each time. */
    public Account withRole(String role) {
        return someone("test_" + role, Set.of(role));
    }

    /** Somebody of this name with these roles; the same person each time. */
    public Account someone(String name, Set<String> roles) {
        return known.computeIfAbsent(name, missing -> {
            insert(name, roles);
            return account(name, PASSWORD);
        });
    }

    /** Somebody new, who registered a moment ago with the address {@code <user name>@example.org}. */
    public Account newcomer() {
        var name = "new_" + UUID.randomUUID().toString().substring(0, 8);
        var person = Map.of(
                "username", name, "email", name + "@example.org", "password", PASSWORD, "displayName", "A newcomer");
        server.api().post("/api/auth/register", person).expect(201);
        return account(name, PASSWORD);
    }

    /** Past the product, which lets nobody give out roles yet; the hash is its own. */
    private void insert(String userName, Set<String> roles) {
        var sql = """
                insert into account (id, user_name, display_name, roles, password_hash, created_at, version)
                values (?, ?, ?, ?, ?, now(), 0)
                """;
        try (var database = server.database();
                var statement = database.prepareStatement(sql)) {
            statement.setObject(1, Ids.next());
            statement.setString(2, userName);
            statement.setString(3, "Somebody of the tests");
            statement.setArray(4, database.createArrayOf("text", roles.toArray()));
            statement.setString(5, Argon2id.hash(PASSWORD));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signIn(Map<String, String> credentials) {
        return server.api().post("/api/auth/login", credentials).expect(200).text("/accessToken");
    }

    /** Somebody who has an account already. */
    public Account account(String userName, String password) {
        var credentials = Map.of("username", userName, "password", password);
        return new Account(userName, password, new Token(credentials), () -> signIn(credentials));
    }

    private boolean isGood(String token) {
        return server.api().withToken(token).get("/api/me").status() == 200;
    }

    /** Signs in through the API when asked first, and again when the token grows old or a test has ended its session. */
    private final class Token implements Supplier<String> {

        private final Map<String, String> credentials;
        private @Nullable String token;
        private long since;

        Token(Map<String, String> credentials) {
            this.credentials = credentials;
        }

        @Override
        public synchronized String get() {
            var current = token;
            if (current == null || System.nanoTime() - since > FRESH.toNanos() || !isGood(current)) {
                since = System.nanoTime();
                current = signIn(credentials);
                token = current;
            }
            return current;
        }
    }
}
