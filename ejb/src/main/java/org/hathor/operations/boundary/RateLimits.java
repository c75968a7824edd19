package org.hathor.operations.boundary;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.hathor.kernel.CallContext;
import org.hathor.operations.control.AddressRanges;
import org.hathor.operations.control.Seldom;
import org.hathor.operations.control.SlidingWindow;
import org.jboss.logging.Logger;

/**
 * How often somebody may do something, counted over all nodes. It costs microseconds and no database; when the shared
 * cache cannot be asked, requests pass.
 */
@ApplicationScoped
public class RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimits.class);
    private static final int LONGEST_KEY = 200;

    /** Two threads of this node that count the same key do so one after the other; only nodes compete by retrying. */
    private static final int STRIPES = 256;

    private static final int ATTEMPTS = 32;

    @Inject
    RateWindowStore store;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    OperationsConfig config;

    private final Map<RateLimitPolicy, SlidingWindow> rules = new EnumMap<>(RateLimitPolicy.class);
    private final Object[] stripes = new Object[STRIPES];
    private final Seldom complaint = new Seldom(Duration.ofMinutes(1));
    private AddressRanges allowed = AddressRanges.NONE;

    @PostConstruct
    void start() {
        for (var policy : RateLimitPolicy.values()) {
            rules.put(policy, new SlidingWindow(config.limit(policy), config.window(policy)));
        }
        for (var i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
        allowed = AddressRanges.of(config.allowedAddresses());
    }

    /** May one more pass? If so, it is counted; a refused one is not. */
    public RateLimitDecision check(RateLimitPolicy policy, String key) {
        return decide(policy, key, Counting.IF_IT_FITS);
    }

    /** Lets one more pass and counts it, or refuses. */
    public void require(RateLimitPolicy policy, String key) {
        check(policy, key).orRefuse();
    }

    /** May one more pass? Nothing is counted. */
    public RateLimitDecision peek(RateLimitPolicy policy, String key) {
        return decide(policy, key, Counting.NOTHING);
    }

    /** Counts one in any case. Guesses that run side by side pass a {@link #peek}: count first, then do the work. */
    public RateLimitDecision recordFailure(RateLimitPolicy policy, String key) {
        return decide(policy, key, Counting.ALWAYS);
    }

    /** Forgets what was counted for a key, as when somebody did remember the password after all. */
    public void forget(RateLimitPolicy policy, String key) {
        try {
            store.forget(entry(policy, key));
        } catch (RuntimeException storeIsGone) {
            complain(storeIsGone);
        }
    }

    private RateLimitDecision decide(RateLimitPolicy policy, String key, Counting counting) {
        var rule = rule(policy);
        if (allowed.contains(CallContext.current().address()) || (policy.byAddress() && allowed.contains(key))) {
            return decision(policy, rule, true, rule.read(null, clock.instant()), true);
        }
        try {
            var decision = counting == Counting.NOTHING
                    ? judge(policy, rule, rule.read(store.get(entry(policy, key)), clock.instant()))
                    : count(policy, rule, entry(policy, key), counting);
            if (!decision.allowed()) {
                meters.counter("hathor.rate.limit.refused", "policy", policy.policyName())
                        .increment();
            }
            return decision;
        } catch (RuntimeException storeIsGone) {
            complain(storeIsGone);
            return decision(policy, rule, true, rule.read(null, clock.instant()), false);
        }
    }

    private RateLimitDecision count(RateLimitPolicy policy, SlidingWindow rule, String entry, Counting counting) {
        synchronized (stripes[Math.floorMod(entry.hashCode(), STRIPES)]) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var state = store.get(entry);
                var before = rule.read(state, clock.instant());
                if (before.exhausted() && counting == Counting.IF_IT_FITS) {
                    return decision(policy, rule, false, before, false);
                }
                var after = before.plusOne();
                if (store.compareAndSet(entry, state, after.state(), rule.lifespan())) {
                    return decision(policy, rule, !before.exhausted(), after, false);
                }
            }
        }
        throw new IllegalStateException("The counts of one key changed too often to be counted");
    }

    private static RateLimitDecision judge(RateLimitPolicy policy, SlidingWindow rule, SlidingWindow.Usage usage) {
        return decision(policy, rule, !usage.exhausted(), usage, false);
    }

    private static RateLimitDecision decision(
            RateLimitPolicy policy, SlidingWindow rule, boolean allowed, SlidingWindow.Usage usage, boolean exempt) {
        return new RateLimitDecision(
                policy.policyName(), allowed, rule.limit(), rule.window(), usage.remaining(), usage.reset(), exempt);
    }

    private SlidingWindow rule(RateLimitPolicy policy) {
        return requireNonNull(rules.get(policy));
    }

    /** The window is part of the name: a changed configuration never reads counts that mean something else. */
    private String entry(RateLimitPolicy policy, String key) {
        var counted = policy.byAddress() ? AddressRanges.countedAs(key) : key;
        var bounded = counted.length() <= LONGEST_KEY ? counted : fingerprint(counted);
        return policy.policyName() + ':' + rule(policy).window().toMillis() + ':' + bounded;
    }

    /** A caller chooses how long a key is; the cache must not. */
    private static String fingerprint(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void complain(RuntimeException cause) {
        meters.counter("hathor.rate.limit.unavailable").increment();
        if (complaint.now(clock)) {
            LOG.warn("Rate limits cannot be counted, so requests pass uncounted", cause);
        }
    }

    private enum Counting {
        NOTHING,
        IF_IT_FITS,
        ALWAYS
    }
}
