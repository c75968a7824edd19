package org.hathor.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationRulesTest {

    private static final ConfigurationRules RULES =
            new ConfigurationRules(Set.of("hathor.mode", "hathor.db.password", "hathor.accounts.token-key"));

    private static final Map<String, String> SAFE = Map.of(
            "hathor.mode", "production",
            "hathor.db.password", "long and random",
            "hathor.accounts.token-key", "a key");

    @Test
    void a_safe_production_starts_and_so_does_an_embedded_one_without_anything() {
        assertThat(complaint(SAFE)).isEmpty();
        assertThat(complaint(Map.of("hathor.mode", "embedded"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hathor.accounts.token-kee", "hathor.colour", "HATHOR_ACCOUNTS_TOKEN_KEE", "HATHOR_DB_PASS"})
    void a_name_that_nobody_reads_is_named(String name) {
        assertThat(complaint(with(name, "x")))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith(name + " is not a setting of Hathor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HATHOR_DB_PASSWORD", "HATHOR_MODE", "HATHOR_HTTP_PORT", "java.home", "PATH"})
    void names_of_known_keys_and_of_others_are_fine(String name) {
        assertThat(complaint(with(name, "x"))).isEmpty();
    }

    @Test
    void without_a_mode_it_is_production() {
        assertThat(complaint(Map.of()))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("hathor.accounts.token-key is missing"));
    }

    @Test
    void a_mode_is_one_of_two() {
        assertThat(complaint(with("hathor.mode", "prod"))).isPresent();
    }

    @Test
    void a_password_that_everybody_knows_is_refused() {
        assertThat(complaint(with("hathor.db.password", "hathor"))).isPresent();
    }

    @Test
    void a_sentence_holds_no_secret() {
        var rules = new ConfigurationRules(Set.of("hathor.accounts.initial-admin-password"));
        var values = Map.of(
                "hathor.db.password", "long and random",
                "hathor.accounts.token-key", "a key",
                "hathor.accounts.initial-admin-password", "s3cret");

        assertThat(rules.complaint(Set.of(), key -> Optional.ofNullable(values.get(key))))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("12 characters").doesNotContain("s3cret"));
    }

    private static Map<String, String> with(String name, String value) {
        var values = new HashMap<>(SAFE);
        values.put(name, value);
        return values;
    }

    private static Optional<String> complaint(Map<String, String> values) {
        return RULES.complaint(values.keySet(), key -> Optional.ofNullable(values.get(key)));
    }
}
