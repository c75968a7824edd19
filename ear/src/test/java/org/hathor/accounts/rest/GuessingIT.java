package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.hathor.kernel.Ids;
import org.hathor.test.Account;
import org.hathor.test.Answer;
import org.hathor.test.Api;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** What somebody learns who tries names and passwords: nothing, and not for long. */
class GuessingIT {

    private static final int PAIRS = 100;

    /** Of a hundred fair coins, fewer than one series in 15000 has so few or so many heads: four standard deviations. */
    private static final int FEWEST = 30;

    private static final int MOST = 70;

    private final HathorServer server = HathorServer.shared();
    private final Account ann = server.accounts().newcomer();

    @Test
    void aNameThatExistsIsRefusedLikeOneThatDoesNot() {
        var known = signIn(server.api(), ann.userName(), "guess").expectProblem(401, "wrong-credentials");
        var unknown = signIn(server.api(), "nobody_here", "guess").expectProblem(401, "wrong-credentials");
        assertThat(withoutRequest(known)).isEqualTo(withoutRequest(unknown));
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void norDoesTheTimeTell() {
        assertCannotBeTold(
                () -> signIn(server.api(), ann.userName(), "guess").expect(401),
                () -> signIn(server.api(), "nobody_here", "guess").expect(401));
    }

    @Test
    void norDoesTheTimeOfAForgottenPasswordTell() {
        assertCannotBeTold(
                () -> forgot(ann.userName() + "@example.org").expect(202),
                () -> forgot("nobody_here@example.org").expect(202));
    }

    /**
     * Asks in pairs, each in an order that a coin decides, and counts which of the two took longer: whatever else the
     * machine does befalls both alike. If nothing can be told, the count is that of a fair coin.
     */
    private static void assertCannotBeTold(Runnable one, Runnable other) {
        var coin = new Random(20_261_120);
        for (var warmUp = 0; warmUp < 20; warmUp++) {
            one.run();
            other.run();
        }
        var longer = 0;
        for (var pair = 0; pair < PAIRS; pair++) {
            var heads = coin.nextBoolean();
            var first = time(heads ? one : other);
            var second = time(heads ? other : one);
            if ((heads ? first : second) > (heads ? second : first)) {
                longer++;
            }
        }
        assertThat(longer).as("how often one of two took longer, of %d", PAIRS).isBetween(FEWEST, MOST);
    }

    private static long time(Runnable request) {
        var start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }

    @Test
    void whoeverTriesOnePasswordOnManyNamesIsStopped() {
        var sprayer = server.api().from("192.0.2.70");
        for (var i = 0; i < 30; i++) {
            signIn(sprayer, "name_" + i, "Summer2026!!").expectProblem(401, "wrong-credentials");
        }
        var refused = signIn(sprayer, ann.userName(), ann.password()).expectProblem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isPresent();
        signIn(server.api().from("192.0.2.71"), ann.userName(), ann.password()).expect(200);

        var trail =
                server.asAdmin().get("/api/audit?limit=200").expect(200).json().path("items");
        assertThat(StreamSupport.stream(trail.spliterator(), false))
                .as("the refusal is in the trail")
                .anyMatch(line -> line.path("address").asText().equals("192.0.2.70")
                        && line.at("/detail/limit").asText().equals("sign-in-address"));
    }

    @Test
    void nameAndAddressAreOneDoor() {
        var guesser = server.api().from("192.0.2.72");
        for (var i = 0; i < 5; i++) {
            var login = i % 2 == 0 ? ann.userName() : ann.userName() + "@example.org";
            signIn(guesser, login, "guess").expectProblem(401, "wrong-credentials");
        }
        signIn(guesser, ann.userName() + "@EXAMPLE.org", ann.password()).expectProblem(429, "too-many-requests");
    }

    @Test
    void whoeverHasNoPasswordComesInByNone() throws SQLException {
        var name = "sso_" + ann.userName();
        try (var database = server.database();
                var statement = database.prepareStatement("""
                        insert into account (id, user_name, email, display_name, roles, created_at, version)
                        values (?, ?, ?, 'No password', array['listener'], now(), 0)
                        """)) {
            statement.setObject(1, Ids.next());
            statement.setString(2, name);
            statement.setString(3, name + "@example.org");
            statement.executeUpdate();
        }
        for (var password : new String[] {"nobody", "null", " ", "$argon2id$v=19$m=19456,t=2,p=1$", "x"}) {
            assertThat(signIn(server.api(), name, password).status())
                    .as(password)
                    .isIn(401, 422);
            assertThat(signIn(server.api(), name + "@example.org", password).status())
                    .as(password)
                    .isIn(401, 422);
        }
        signIn(server.api(), name, "").expectProblem(422, "invalid");
        forgot(name + "@example.org").expect(202);
        var other = server.accounts().newcomer().userName() + "@example.org";
        forgot(other).expect(202);
        var mail = new MailFolder(server);
        mail.tokensFor(other, 1);
        assertThat(mail.letters(name + "@example.org")).isEmpty();
    }

    @Test
    void aHashWithOtherParametersIsMadeAnewAtTheNextSignIn() throws SQLException {
        // The reference implementation: echo -n password | argon2 somesalt -id -v 13 -t 2 -k 65536 -p 1 -l 32
        var old = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        update("update account set password_hash = '%s' where user_name = '%s'".formatted(old, ann.userName()));

        signIn(server.api(), ann.userName(), "password").expect(200);

        assertThat(hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        signIn(server.api(), ann.userName(), "password").expect(200);
    }

    private void update(String sql) throws SQLException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String hash() throws SQLException {
        try (var database = server.database();
                var statement = database.prepareStatement("select password_hash from account where user_name = ?")) {
            statement.setString(1, ann.userName());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String withoutRequest(Answer answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static Answer signIn(Api api, String login, String password) {
        return api.post("/api/auth/login", Map.of("username", login, "password", password));
    }

    private Answer forgot(String email) {
        return server.api().post("/api/auth/password-reset", Map.of("email", email));
    }
}
