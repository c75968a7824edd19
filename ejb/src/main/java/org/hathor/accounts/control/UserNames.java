package org.hathor.accounts.control;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a user name of ours from what somebody is called elsewhere. */
public final class UserNames {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 50;
    private static final int ROOM_FOR_NUMBER = 10;

    private UserNames() {}

    /** A free name that is as close as can be: {@code J\u00f6rg.Meier@example.org} becomes {@code jorg_meier}, or {@code jorg_meier_2}. */
    public static String like(@Nullable String name, Predicate<String> isTaken) {
        var plain = plain(name == null ? "" : name);
        return isTaken.test(plain)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> plain + '_' + number)
                        .filter(isTaken.negate())
                        .findFirst()
                        .orElseThrow()
                : plain;
    }

    private static String plain(String name) {
        var local = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        var letters = Normalizer.normalize(local, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        var cut = letters.substring(0, Math.min(letters.length(), LONGEST - ROOM_FOR_NUMBER));
        return cut.length() < SHORTEST ? "person" + (cut.isEmpty() ? "" : "_" + cut) : cut;
    }
}
