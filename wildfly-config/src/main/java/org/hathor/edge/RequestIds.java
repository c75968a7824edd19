package org.hathor.edge;

import io.undertow.util.HttpString;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Names requests. A caller's own name is kept if it is sane, so that one name can be followed through several systems; else
 * the request is named by this process (a random prefix) and a counter. The name is for finding, not for secrecy.
 */
final class RequestIds {

    static final HttpString HEADER = new HttpString("X-Request-Id");

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private final String prefix =
            new BigInteger(60, new SecureRandom()).setBit(60).toString(36) + "-";
    private final AtomicLong counter = new AtomicLong();

    String decide(@Nullable String offered) {
        return offered != null && sane(offered) ? offered : prefix + Long.toString(counter.incrementAndGet(), 36);
    }

    private static boolean sane(String id) {
        if (id.length() < SHORTEST || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
