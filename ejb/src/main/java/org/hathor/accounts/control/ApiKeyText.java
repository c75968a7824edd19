package org.hathor.accounts.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a key looks like: {@code hathor_}, 43 characters of which nobody can guess one, and six that are computed from
 * them. So whoever searches code for keys that were left in it finds ours, and what was mistyped is refused without looking.
 */
public final class ApiKeyText {

    private static final String PREFIX = "hathor_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int RANDOM_BITS = 256;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int HINT = PREFIX.length() + 4;
    private static final Pattern SHAPE =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeyText() {}

    public static String next() {
        var random = PREFIX + base62(new BigInteger(RANDOM_BITS, RANDOM), RANDOM_DIGITS);
        return random + check(random);
    }

    public static boolean isOne(String text) {
        var end = PREFIX.length() + RANDOM_DIGITS;
        return SHAPE.matcher(text).matches() && check(text.substring(0, end)).equals(text.substring(end));
    }

    /** The beginning, by which its owner recognises a key. */
    public static String hint(String key) {
        return key.substring(0, HINT);
    }

    private static String check(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    private static String base62(BigInteger number, int digits) {
        var text = new StringBuilder();
        var rest = number;
        for (var i = 0; i < digits; i++) {
            var parts = rest.divideAndRemainder(BASE);
            text.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.reverse().toString();
    }
}
