package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hathor.accounts.boundary.PasswordComplaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> ANN = List.of("ann.miller@example.org", "ann.miller", "ann_miller", "hathor");

    private final PasswordRules rules =
            new PasswordRules(Set.of("password", "dragon", "qazwsxedcrfv", "sunshine", "iloveyou"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "dragon-fruit-at-noon",
                "847362910473",
                "ann_miller-sings-at-dawn",
                "ÄÖÜäöüßéèêàâ",
                "🎷🎺🎸🎻🥁🎹🎤🎧📯🪕🪗🪘",
            })
    void what_is_long_and_unusual_is_good_whatever_it_is_made_of(String password) {
        assertThat(rules.complaint(password, ANN)).isEmpty();
    }

    @Test
    void twelve_to_a_hundred_and_twenty_eight_characters_however_many_bytes_they_take() {
        assertThat(rules.complaint("🎷🎺🎸🎻🥁🎹🎤🎧📯🪕🪗", ANN)).hasValue(PasswordComplaint.length);
        assertThat(rules.complaint("sea of green " + "🎷".repeat(115), ANN)).isEmpty();
        assertThat(rules.complaint("sea of green " + "🎷".repeat(116), ANN)).hasValue(PasswordComplaint.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qazwsxedcrfv",
                "QAZWSXEDCRFV",
                "password1234",
                "2024!Password",
                "p@$$w0rd!!!!!",
                "passwordpassword",
                "dragondragondragon",
                "123456789012",
                "987654321098",
                "abcdefghijkl",
                "zyxwvutsrqponm",
                "qwertyuiop123",
                "qwertzuiopasdf",
                "1qaz2wsx3edc4rfv",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabc",
                "201020102010",
            })
    void what_many_people_choose_and_what_is_made_of_it_is_refused(String password) {
        assertThat(rules.complaint(password, ANN)).hasValue(PasswordComplaint.common);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann.miller@example.org", "Ann_Miller2026", "hathor-hathor!", "ann_millerann.miller"})
    void ones_own_name_is_no_secret(String password) {
        assertThat(rules.complaint(password, ANN)).hasValue(PasswordComplaint.personal);
    }
}
