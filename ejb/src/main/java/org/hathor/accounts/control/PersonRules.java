package org.hathor.accounts.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.jspecify.annotations.Nullable;

/** What the names and addresses of people look like; broken rules are collected and told together. */
public final class PersonRules {

    private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9_]{3,50}");

    /** Whether mail arrives there, only a mail can tell; this keeps out what cannot be meant, and what breaks a header. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}<>\",;:\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,189}");

    private static final Pattern DISPLAY_NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private final List<FieldError> errors = new ArrayList<>();

    public PersonRules userName(String name) {
        return require(
                USER_NAME.matcher(name).matches(), "username", "must have 3 to 50 letters, digits or underscores");
    }

    public PersonRules email(@Nullable String address) {
        return require(address != null && EMAIL.matcher(address).matches(), "email", "must be an e-mail address");
    }

    public PersonRules displayName(String name) {
        return require(
                DISPLAY_NAME.matcher(name).matches() && !name.isBlank(),
                "displayName",
                "must have 1 to 100 characters");
    }

    public PersonRules require(boolean kept, String field, String message) {
        if (!kept) {
            errors.add(new FieldError(field, message));
        }
        return this;
    }

    public void enforce() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
