package org.hathor.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "correct horse battery stäple";

    private final Passwords passwords = new Passwords(2);

    @Test
    void a_hash_says_how_it_was_made_and_is_salted() {
        var hash = passwords.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(hash);
    }

    @Test
    void only_the_password_fits() {
        var hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void nobody_has_no_password_not_even_that_of_the_stand_in() {
        assertThat(passwords.matches("nobody", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
    }

    @Test
    void a_hash_made_elsewhere_with_other_parameters_fits() {
        // The reference implementation: echo -n password | argon2 somesalt -id -v 13 -t 2 -k 65536 -p 1 -l 32
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.matches("password", reference)).isTrue();
    }

    @Test
    void a_hash_of_yesterday_is_made_anew() {
        assertThat(Passwords.isOutdated("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8"))
                .isTrue();
        assertThat(Passwords.isOutdated(passwords.hash(PASSWORD))).isFalse();
    }

    @Test
    void it_does_not_matter_how_a_keyboard_makes_an_umlaut() {
        assertThat(passwords.matches("fu\u0308r immer und ewig", passwords.hash("f\u00fcr immer und ewig")))
                .isTrue();
    }

    @Test
    void something_else_than_a_hash_is_a_fault() {
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2id.matches(PASSWORD, "$2a$10$abc"));
    }

    @Test
    void more_than_the_places_wait_for_their_turn() throws Exception {
        var hash = passwords.hash(PASSWORD);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> knock = () -> passwords.matches(PASSWORD, hash);
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> knock).limit(8).toList())) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}
