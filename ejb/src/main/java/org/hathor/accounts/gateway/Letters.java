package org.hathor.accounts.gateway;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.hathor.accounts.boundary.AccountsConfig;
import org.hathor.accounts.entity.Account;
import org.hathor.operations.boundary.Letter;

/** What is written to people, in English and German. */
@ApplicationScoped
public class Letters {

    private static final String TEXTS = "org.hathor.accounts.gateway.letters";

    @Inject
    private AccountsConfig config;

    public Letter forgottenPassword(Account to, String token, Locale language) {
        return letter(
                to, "forgotten-password", language, to.displayName(), config.url() + "/reset-password?token=" + token);
    }

    private static Letter letter(Account to, String text, Locale language, Object... values) {
        var texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Letter(
                requireNonNull(to.email()),
                texts.getString(text + ".subject"),
                new MessageFormat(texts.getString(text + ".text"), language).format(values));
    }
}
