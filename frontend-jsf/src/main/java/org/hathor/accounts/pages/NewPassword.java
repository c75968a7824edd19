package org.hathor.accounts.pages;

import org.hathor.pages.Fields;
import org.jspecify.annotations.Nullable;

/** What is said about the length of a password that somebody chooses; whether it is easy to guess, the boundary knows. */
final class NewPassword {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private NewPassword() {}

    static String read(Fields fields, String field, @Nullable String value) {
        var password = fields.secret(field, value, "password");
        var length = password.codePointCount(0, password.length());
        if (!password.isEmpty() && length < SHORTEST) {
            fields.wrong(field, "password.short");
        } else if (length > LONGEST) {
            fields.wrong(field, "password.long");
        }
        return password;
    }
}
