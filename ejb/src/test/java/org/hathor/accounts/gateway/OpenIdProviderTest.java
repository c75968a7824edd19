package org.hathor.accounts.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hathor.accounts.control.SignInTicket;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenIdProviderTest {

    private static final Map<String, Object> SIGNED_OUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final FakeProvider fake = new FakeProvider();
    private final OpenIdProvider provider = new OpenIdProvider(fake.settings(), Clock.systemUTC());
    private final SignInTicket ticket = provider.ticket("/albums");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void asks_for_a_code_with_all_that_protects_it() throws Exception {
        var asked = parameters(provider.signIn(ticket));

        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(ticket.verifier().getBytes(UTF_8)));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FakeProvider.CLIENT)
                .containsEntry("redirect_uri", "http://localhost:8080/sso/callback")
                .containsEntry("state", ticket.state())
                .containsEntry("nonce", ticket.nonce())
                .containsEntry("code_challenge", challenge)
                .containsEntry("code_challenge_method", "S256");
        assertThat(provider.ticket("/")).isNotEqualTo(provider.ticket("/"));
    }

    @Test
    void redeems_a_code_for_the_person() {
        fake.tokens = body -> {
            assertThat(body).contains("code=good", "code_verifier=" + ticket.verifier());
            return """
                    {"access_token": "opaque", "token_type": "Bearer", "id_token": "%s"}
                    """.formatted(fake.sign(fake.identity(ticket.nonce())));
        };

        var person = provider.redeem(ticket, answer());

        assertThat(person.issuer()).isEqualTo(fake.issuer());
        assertThat(person.subject()).isEqualTo("ada-1815");
        assertThat(person.session()).isEqualTo("their-session");
        assertThat(person.email()).isEqualTo("ada@example.org");
        assertThat(person.claims()).containsEntry("groups", List.of("admin"));
    }

    @Test
    void believes_no_address_that_the_provider_has_not_checked() {
        fake.gives(() -> fake.sign(fake.identity(ticket.nonce()).claim("email_verified", false)));

        assertThat(provider.redeem(ticket, answer()).email()).isNull();
    }

    @Test
    void refuses_a_forged_state() {
        good();
        refuses(with(answer(), "state", "forged"));
        refuses(without(answer(), "state"));
    }

    @Test
    void refuses_an_answer_of_another_provider() {
        good();
        refuses(with(answer(), "iss", "https://evil.example"));
        refuses(without(answer(), "iss"));
    }

    @Test
    void refuses_a_parameter_that_came_twice() {
        good();
        var twice = new HashMap<>(answer());
        twice.put("code", List.of("good", "another"));
        refuses(twice);
    }

    @Test
    void refuses_when_the_person_did() {
        refuses(with(without(answer(), "code"), "error", "access_denied"));
    }

    @Test
    void refuses_a_code_that_was_used() {
        fake.tokens = body -> "{\"error\":\"invalid_grant\"}";
        refuses(answer());
    }

    @Test
    void refuses_the_nonce_of_another_sign_in() {
        refusesIdentity(claims -> claims.claim("nonce", "mixed up"));
        refusesIdentity(claims -> claims.claim("nonce", null));
    }

    @Test
    void refuses_a_token_of_another_issuer_or_for_another_client() {
        refusesIdentity(claims -> claims.issuer("https://evil.example"));
        refusesIdentity(claims -> claims.audience("another"));
        refusesIdentity(claims ->
                claims.audience(List.of(FakeProvider.CLIENT, "another")).claim("azp", "another"));
    }

    @Test
    void refuses_a_token_that_expired() {
        refusesIdentity(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
    }

    @Test
    void refuses_a_token_without_a_signature_or_with_a_foreign_one() throws JOSEException {
        var claims = fake.identity(ticket.nonce());
        fake.gives(() -> new PlainJWT(claims.build()).serialize());
        refuses(answer());
        fake.gives(() -> FakeProvider.sign(claims, FakeProvider.newKey(), JOSEObjectType.JWT));
        refuses(answer());
        var shared = withSharedSecret(claims, fake.settings().clientSecret().repeat(2));
        fake.gives(() -> shared);
        refuses(answer());
        var publicKey = withSharedSecret(claims, fake.key().toPublicJWK().toJSONString());
        fake.gives(() -> publicKey);
        refuses(answer());
    }

    @Test
    void follows_the_provider_to_a_new_key() {
        good();
        provider.redeem(ticket, answer());
        fake.rotateKey();
        good();

        assertThat(provider.redeem(ticket, answer()).subject()).isEqualTo("ada-1815");
    }

    @Test
    void is_away_while_nobody_answers_and_back_when_somebody_does() {
        assertThat(provider.ask()).isTrue();
        var away = new OpenIdProvider(settingsOf("http://localhost:1"), Clock.systemUTC());
        assertThat(away.reachable()).isFalse();
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> away.signIn(ticket))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("sso-unavailable"));
    }

    @Test
    void nobody_waits_for_a_provider_that_hangs_while_another_does() throws InterruptedException {
        var hangs = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        fake.before = () -> {
            asked.countDown();
            awaitQuietly(hangs);
        };
        var first = Thread.ofVirtual().start(provider::ask);
        asked.await();
        var began = System.nanoTime();

        assertThat(provider.ask()).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
        hangs.countDown();
        first.join();
        assertThat(provider.reachable()).isTrue();
    }

    @Test
    void believes_no_description_of_somebody_else() {
        var other = new OpenIdProvider(settingsOf(fake.issuer() + "/"), Clock.systemUTC());

        assertThat(other.ask()).isFalse();
    }

    @Test
    void sends_whoever_signs_out_to_be_signed_out_there_too() {
        provider.ask();
        var idToken = fake.sign(fake.identity("any"));

        var url = provider.signOut(idToken).orElseThrow();

        assertThat(url.toString()).startsWith(fake.issuer() + "/logout?");
        assertThat(parameters(url))
                .containsEntry("id_token_hint", idToken)
                .containsEntry("client_id", FakeProvider.CLIENT)
                .containsEntry("post_logout_redirect_uri", "http://localhost:8080/sign-in?signed-out");
    }

    @Test
    void hears_the_provider_sign_somebody_out() {
        provider.ask();

        assertThat(provider.signedOut(fake.sign(signOut()))).hasValueSatisfying(word -> {
            assertThat(word.subject()).isEqualTo("ada-1815");
            assertThat(word.session()).isEqualTo("their-session");
        });
    }

    @Test
    void hears_nobody_else_sign_somebody_out() {
        provider.ask();

        assertThat(List.of(
                        new PlainJWT(signOut().build()).serialize(),
                        FakeProvider.sign(signOut(), FakeProvider.newKey(), JOSEObjectType.JWT),
                        fake.sign(signOut().audience("another")),
                        fake.sign(signOut().issuer("https://evil.example")),
                        fake.sign(signOut().claim("nonce", "as in an identity token")),
                        fake.sign(signOut().claim("events", Map.of())),
                        fake.sign(fake.identity("an identity token")),
                        "not.a.token",
                        ""))
                .allSatisfy(token -> assertThat(provider.signedOut(token)).isEmpty());
    }

    @Test
    void takes_an_access_token_that_is_for_the_api() {
        provider.ask();

        assertThat(provider.access(fake.sign(fake.claims(FakeProvider.API)))).isPresent();
        assertThat(provider.access(fake.sign(fake.claims(FakeProvider.API).claim("typ", "Bearer"))))
                .isPresent();
        assertThat(provider.access(
                        FakeProvider.sign(fake.claims(FakeProvider.API), fake.key(), new JOSEObjectType("at+jwt"))))
                .isPresent();
    }

    @Test
    void takes_no_other_token_for_an_access_token() {
        provider.ask();
        var api = fake.claims(FakeProvider.API);

        assertThat(List.of(
                        fake.sign(fake.claims("another")),
                        fake.sign(fake.claims(FakeProvider.API).issuer("https://evil.example")),
                        fake.sign(fake.claims(FakeProvider.API).claim("nonce", "n")),
                        fake.sign(fake.claims(FakeProvider.API).claim("typ", "ID")),
                        fake.sign(fake.claims(FakeProvider.API).claim("events", SIGNED_OUT)),
                        fake.sign(fake.claims(FakeProvider.API)
                                .expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                        FakeProvider.sign(api, fake.key(), new JOSEObjectType("logout+jwt")),
                        FakeProvider.sign(api, FakeProvider.newKey(), JOSEObjectType.JWT),
                        new PlainJWT(api.build()).serialize(),
                        fake.sign(fake.identity("n"))))
                .allSatisfy(token -> assertThat(provider.access(token)).isEmpty());
    }

    private JWTClaimsSet.Builder signOut() {
        return fake.claims(FakeProvider.CLIENT).claim("sid", "their-session").claim("events", SIGNED_OUT);
    }

    private void good() {
        fake.gives(() -> fake.sign(fake.identity(ticket.nonce())));
    }

    private void refusesIdentity(UnaryOperator<JWTClaimsSet.Builder> broken) {
        fake.gives(() -> fake.sign(broken.apply(fake.identity(ticket.nonce()))));
        refuses(answer());
    }

    private void refuses(Map<String, List<String>> answer) {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> provider.redeem(ticket, answer))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("sso-refused"));
    }

    private Map<String, List<String>> answer() {
        return Map.of("code", List.of("good"), "state", List.of(ticket.state()), "iss", List.of(fake.issuer()));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> answer, String name, String value) {
        var other = new HashMap<>(answer);
        other.put(name, List.of(value));
        return other;
    }

    private static Map<String, List<String>> without(Map<String, List<String>> answer, String name) {
        var other = new HashMap<>(answer);
        other.remove(name);
        return other;
    }

    private ProviderSettings settingsOf(String issuer) {
        var known = fake.settings();
        return new ProviderSettings(
                issuer,
                known.clientId(),
                known.clientSecret(),
                known.scopes(),
                known.callback(),
                known.goodbye(),
                known.audiences());
    }

    private static String withSharedSecret(JWTClaimsSet.Builder claims, String secret) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        token.sign(new MACSigner(secret.getBytes(UTF_8)));
        return token.serialize();
    }

    private static Map<String, String> parameters(URI url) {
        return Arrays.stream(url.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
