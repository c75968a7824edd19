package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorporateRulesTest {

    private static final Set<String> ROLES = Set.of("listener", "artist", "librarian", "admin");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void roles_are_read_by_their_own_names() {
        var claim = new RoleClaim("groups", Map.of(), Set.of("listener"), ROLES);

        assertThat(claim.in(Map.of("groups", List.of("admin", "staff")))).hasValue(Set.of("admin", "listener"));
        assertThat(claim.in(Map.of("groups", "artist"))).hasValue(Set.of("artist", "listener"));
        assertThat(claim.in(Map.of("groups", List.of()))).hasValue(Set.of("listener"));
        assertThat(claim.in(Map.of("roles", List.of("admin")))).isEmpty();
    }

    @Test
    void with_a_mapping_nothing_else_counts() {
        var claim = new RoleClaim("groups", Map.of("/music/chiefs", "admin"), Set.of(), ROLES);

        assertThat(claim.in(Map.of("groups", List.of("/music/chiefs", "librarian"))))
                .hasValue(Set.of("admin"));
        assertThat(claim.in(Map.of("groups", List.of("admin")))).hasValue(Set.of());
    }

    @Test
    void a_claim_may_lie_within_another_or_have_dots_in_its_name() {
        var nested = new RoleClaim("realm_access.roles", Map.of(), Set.of(), ROLES);
        var dotted = new RoleClaim("https://example.org/roles", Map.of(), Set.of(), ROLES);

        assertThat(nested.in(Map.of("realm_access", Map.of("roles", List.of("admin")))))
                .hasValue(Set.of("admin"));
        assertThat(nested.in(Map.of("realm_access", "none"))).isEmpty();
        assertThat(dotted.in(Map.of("https://example.org/roles", List.of("artist"))))
                .hasValue(Set.of("artist"));
    }

    @Test
    void a_mapping_that_names_no_role_is_none() {
        assertThat(RoleClaim.mapping(List.of("a=admin", " b = artist "), ROLES::contains))
                .isEqualTo(Map.of("a", "admin", "b", "artist"));
        assertThat(RoleClaim.mapping(List.of("a=root"), ROLES::contains)).isNull();
        assertThat(RoleClaim.mapping(List.of("admin"), ROLES::contains)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ada, ada",
        "Ada.Byron@example.org, ada_byron",
        "Jörg Müller, jorg_muller",
        "x, person_x",
        "' ', person",
        "李, person",
        "../../etc/passwd, etc_passwd",
        "admin, admin_2"
    })
    void a_user_name_is_made_of_what_somebody_is_called(String name, String expected) {
        assertThat(UserNames.like(name, Set.of("admin")::contains)).isEqualTo(expected);
    }

    @Test
    void a_user_name_is_never_too_long_nor_taken() {
        var taken = Set.of("a".repeat(40), "a".repeat(40) + "_2");

        assertThat(UserNames.like("a".repeat(200), taken::contains)).isEqualTo("a".repeat(40) + "_3");
        assertThat(UserNames.like(null, taken::contains)).isEqualTo("person");
    }

    @Test
    void a_ticket_is_opened_where_the_secret_is_known_and_not_too_late() {
        var ticket = new SignInTicket("state", "nonce", "verifier", "/albums?q=a b", NOON);
        var text = new TicketSeal("one secret").seal(ticket);

        assertThat(text).doesNotContain("state", "verifier");
        assertThat(new TicketSeal("one secret").open(text, NOON.minusSeconds(1)))
                .hasValue(ticket);
        assertThat(new TicketSeal("one secret").open(text, NOON)).isEmpty();
        assertThat(new TicketSeal("another secret").open(text, NOON.minusSeconds(1)))
                .isEmpty();
        assertThat(new TicketSeal("one secret")
                        .open(text.substring(0, text.length() - 4) + "AAAA", NOON.minusSeconds(1)))
                .isEmpty();
        assertThat(new TicketSeal("one secret").open("", NOON.minusSeconds(1))).isEmpty();
    }

    @Test
    void the_settings_come_together_and_make_sense() {
        assertThat(complaint(null, null, null, "listener")).isEmpty();
        assertThat(complaint("https://id.example.org", "hathor", "secret", "none"))
                .isEmpty();
        assertThat(complaint("https://id.example.org", null, null, "listener")).hasValueSatisfying(says("all three"));
        assertThat(complaint("http://id.example.org", "hathor", "s", "listener"))
                .hasValueSatisfying(says("https"));
        assertThat(complaint("id.example.org", "hathor", "s", "listener")).hasValueSatisfying(says("https"));
        assertThat(complaint("https://id.example.org", "hathor", "s", "root")).hasValueSatisfying(says("default-role"));
        assertThat(complaint("https://id.example.org", "api", "s", "none")).hasValueSatisfying(says("api-audiences"));
    }

    private static Consumer<String> says(String words) {
        return sentence -> assertThat(sentence).contains(words);
    }

    private static Optional<String> complaint(
            @Nullable String issuer, @Nullable String client, @Nullable String secret, String role) {
        return new SsoRules(true, ROLES)
                .complaint(
                        Optional.ofNullable(issuer),
                        Optional.ofNullable(client),
                        Optional.ofNullable(secret),
                        List.of(),
                        role,
                        List.of("api"));
    }
}
