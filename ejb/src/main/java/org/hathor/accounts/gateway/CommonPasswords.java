package org.hathor.accounts.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Passwords that many people chose, as found in what was stolen elsewhere; the list is from zxcvbn (MIT). */
public final class CommonPasswords {

    private static final String LIST = "common-passwords.txt.gz";

    private CommonPasswords() {}

    public static Set<String> read() {
        try (var file = requireNonNull(CommonPasswords.class.getResourceAsStream(LIST));
                var list = new GZIPInputStream(file)) {
            return new String(list.readAllBytes(), UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
