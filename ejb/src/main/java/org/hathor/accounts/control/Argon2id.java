package org.hathor.accounts.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes: Argon2id (RFC 9106) with the OWASP parameters m = 19 MiB, t = 2, p = 1, written as PHC strings, which
 * carry their own parameters: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
public final class Argon2id {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final String PARAMETERS = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, ITERATIONS, LANES);
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Argon2id() {}

    public static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var hash = compute(password, salt, MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES);
        var base64 = Base64.getEncoder().withoutPadding();
        return PARAMETERS + base64.encodeToString(salt) + '$' + base64.encodeToString(hash);
    }

    /** Whether it was made with the parameters of today. */
    public static boolean isCurrent(String phc) {
        return phc.startsWith(PARAMETERS);
    }

    /** Says whether the hash was made of this password, in a time that does not depend on where they differ. */
    public static boolean matches(String password, String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a PHC string of Argon2id");
        }
        var base64 = Base64.getDecoder();
        var expected = base64.decode(parts.group(5));
        var actual = compute(
                password,
                base64.decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] compute(
            String password, byte[] salt, int memoryKib, int iterations, int lanes, int hashBytes) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[hashBytes];
        argon2.generateBytes(password.getBytes(UTF_8), hash);
        return hash;
    }
}
