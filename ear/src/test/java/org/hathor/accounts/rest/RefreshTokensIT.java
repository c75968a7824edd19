package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hathor.test.Account;
import org.hathor.test.Answer;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** A refresh token is good for one use; what a thief makes of one ends with it. */
class RefreshTokensIT {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final HathorServer server = HathorServer.shared();
    private final Account ann = server.accounts().withRole("artist");

    @Test
    void aTokenIsTradedForTheNextOne() {
        var first = signIn();
        var second = refresh(first).expect(200);
        var third = refresh(second).expect(200);

        assertThat(third.text("/refreshToken")).isNotEqualTo(second.text("/refreshToken"));
        assertThat(third.text("/tokenType")).isEqualTo("Bearer");
        assertThat(third.text("/expiresIn")).isEqualTo("600");
        assertThat(third.text("/user/userName")).isEqualTo(ann.userName());
        server.api().withToken(third.text("/accessToken")).get("/api/me").expect(200);
        server.api().withToken(first.text("/accessToken")).get("/api/me").expect(200);
    }

    @Test
    void aTokenThatIsShownAgainEndsTheSessionForEverybodyWhoHasIt() {
        var stolen = signIn();
        var thiefs = refresh(stolen).expect(200);

        refresh(stolen).expectProblem(401, "refresh-token-not-valid");

        refresh(thiefs).expectProblem(401, "refresh-token-not-valid");
        eventually(
                "the thief's access token is void",
                SOON,
                () -> server.api()
                                .withToken(thiefs.text("/accessToken"))
                                .get("/api/me")
                                .status()
                        == 401);
        assertThat(server.asAdmin().get("/api/audit").expect(200).body())
                .contains("session.refresh", "token used twice");
    }

    @Test
    void ofManyWhoShowATokenAtOnceAtMostOneGetsAnotherAndTheSessionEnds() throws Exception {
        var tokens = signIn();
        Callable<Answer> attempt = () -> refresh(tokens);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(Stream.generate(() -> attempt).limit(8).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            var winners =
                    answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(winners).hasSize(1);
            refresh(winners.getFirst()).expectProblem(401, "refresh-token-not-valid");
        }
        eventually(
                "the session has ended",
                SOON,
                () -> server.api()
                                .withToken(tokens.text("/accessToken"))
                                .get("/api/me")
                                .status()
                        == 401);
    }

    @Test
    void whatIsNoRefreshTokenIsRefused() {
        var tokens = signIn();
        for (var guess : new String[] {"x", tokens.text("/accessToken").substring(0, 200), "0".repeat(43)}) {
            server.api()
                    .post("/api/auth/refresh", Map.of("refreshToken", guess))
                    .expectProblem(401, "refresh-token-not-valid");
        }
        server.api().post("/api/auth/refresh", Map.of("refreshToken", " ")).expectProblem(422, "invalid");
        server.api().withToken(tokens.text("/refreshToken")).get("/api/me").expectProblem(401, "unauthenticated");
        refresh(tokens).expect(200);
    }

    private Answer signIn() {
        return server.api()
                .post("/api/auth/login", Map.of("username", ann.userName(), "password", ann.password()))
                .expect(200);
    }

    private Answer refresh(Answer tokens) {
        return server.api().post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refreshToken")));
    }
}
