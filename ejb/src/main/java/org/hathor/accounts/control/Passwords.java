package org.hathor.accounts.control;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hathor.kernel.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and compares passwords, a few at a time: a crowd at the door waits or is turned away before it takes all memory
 * and all cores from those who are inside.
 */
public final class Passwords {

    private static final long PATIENCE_SECONDS = 5;

    /** Compared with when there is no account, so that the answer takes as long as for one that exists. */
    private static final String NOBODYS_HASH = Argon2id.hash("nobody");

    private final Semaphore places;

    public Passwords(int atOnce) {
        places = new Semaphore(atOnce, true);
    }

    public String hash(String password) {
        return inTurn(() -> Argon2id.hash(typed(password)));
    }

    /** Whether a hash was made with other parameters than those of today. */
    public static boolean isOutdated(String hash) {
        return !Argon2id.isCurrent(hash);
    }

    /** Says whether this is the password; for a person without one it takes as long, and is never right. */
    public boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> Argon2id.matches(typed(password), hash == null ? NOBODYS_HASH : hash) && hash != null);
    }

    /** One keyboard types "ü" as one character and another as two; people cannot see which (NIST SP 800-63B, 5.1.1.2). */
    private static String typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Unavailable busy() {
        return new Unavailable("sign-in-busy", "Too many people are signing in at this moment. Try again shortly.");
    }
}
