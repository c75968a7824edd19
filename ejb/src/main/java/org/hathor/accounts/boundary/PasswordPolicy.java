package org.hathor.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hathor.accounts.control.PasswordRules;
import org.hathor.accounts.gateway.CommonPasswords;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** Which passwords may be chosen. */
@ApplicationScoped
public class PasswordPolicy {

    private static final String OURSELVES = "hathor";

    private final PasswordRules rules = new PasswordRules(CommonPasswords.read());

    /** What is wrong with a password, if anything, for somebody with these names. */
    public Optional<PasswordComplaint> complaint(String password, String userName, @Nullable String email) {
        return rules.complaint(password, names(userName, email));
    }

    void require(String field, String password, String userName, @Nullable String email) {
        complaint(password, userName, email).ifPresent(complaint -> {
            throw new Invalid(field, complaint.message());
        });
    }

    private static Collection<String> names(String userName, @Nullable String email) {
        return email == null
                ? List.of(userName, OURSELVES)
                : Stream.of(email, email.substring(0, Math.max(0, email.indexOf('@'))), userName, OURSELVES)
                        .toList();
    }
}
