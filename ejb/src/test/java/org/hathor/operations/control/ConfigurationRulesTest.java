package org.hathor.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationRulesTest {

    private static final ConfigurationRules RULES = new ConfigurationRules(Map.of(
            "hathor.mode", "production",
            "hathor.db.password", "hathor",
            "hathor.accounts.secret", "none",
            "hathor.accounts.token-lifetime", "PT10M",
            "hathor.accounts.concurrent-hashes", "4",
            "hathor.web.cors-credentials", "false"));

    private static final Map<String, String> SAFE = Map.of(
            "hathor.mode", "production",
            "hathor.db.password", "long and random",
            "hathor.accounts.secret", "thirty-two characters, or some more");

    @Test
    void a_safe_production_starts_and_so_does_an_embedded_one_without_anything() {
        assertThat(complaint(SAFE)).isEmpty();
        assertThat(complaint(Map.of("hathor.mode", "embedded"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hathor.accounts.secrett", "hathor.colour", "HATHOR_ACCOUNTS_SECRETT", "HATHOR_DB_PASS"})
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
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("hathor.accounts.secret is missing"));
    }

    @Test
    void a_secret_is_long() {
        assertThat(complaint(with("hathor.accounts.secret", "thirty-one characters, not more")))
                .isPresent();
    }

    @Test
    void a_mode_is_one_of_two() {
        assertThat(complaint(with("hathor.mode", "prod"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "hathor.accounts.token-lifetime, ten minutes, a duration such as PT10M or P30D",
        "hathor.accounts.token-lifetime, P, a duration such as PT10M or P30D",
        "hathor.accounts.token-lifetime, P1DT, a duration such as PT10M or P30D",
        "hathor.accounts.concurrent-hashes, four, a number in digits",
        "hathor.accounts.concurrent-hashes, -1, a number in digits",
        "hathor.web.cors-credentials, yes, true or false",
    })
    void a_value_is_of_the_kind_of_its_default(String key, String value, String kind) {
        assertThat(complaint(with(key, value))).hasValue(key + " must be " + kind + ": correct it.");
    }

    @ParameterizedTest
    @CsvSource({
        "hathor.accounts.token-lifetime, PT90S",
        "hathor.accounts.token-lifetime, P1DT12H30M5.5S",
        "hathor.accounts.concurrent-hashes, 16",
        "hathor.web.cors-credentials, true",
    })
    void a_value_of_that_kind_is_fine(String key, String value) {
        assertThat(complaint(with(key, value))).isEmpty();
    }

    @Test
    void a_password_that_everybody_knows_is_refused() {
        assertThat(complaint(with("hathor.db.password", "hathor"))).isPresent();
    }

    @Test
    void a_sentence_holds_no_secret() {
        var rules = new ConfigurationRules(Map.of("hathor.accounts.initial-admin-password", "none"));
        var values = Map.of(
                "hathor.db.password", "long and random",
                "hathor.accounts.secret", "thirty-two characters, or some more",
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
