package org.hathor.bench.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hathor.accounts.boundary.AccessTokens;
import org.hathor.accounts.boundary.AccountsConfig;
import org.hathor.accounts.boundary.KeyRing;
import org.hathor.accounts.boundary.RevokedIds;
import org.hathor.accounts.boundary.Role;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.accounts.boundary.TokenKeys;
import org.hathor.accounts.boundary.VerifiedToken;
import org.hathor.accounts.control.SigningKey;
import org.hathor.kernel.Ids;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A token in every request: verified when it comes first, remembered afterwards; revocation is asked each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenBenchmark {

    private static final SignedIn ANN = new SignedIn(Ids.next(), "ann", "Ann", Set.of(Role.listener));

    private final DefaultCacheManager caches = new DefaultCacheManager(
            new GlobalConfigurationBuilder().nonClusteredDefault().build());
    private final RevokedIds revoked = revoked();
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final KeyRing ring = new KeyRing(new OneKey(), revoked, clock);
    private final AccessTokens tokens = tokens();
    private final String token = tokens.issue(ANN, Ids.next());

    @Benchmark
    public String issue() {
        return tokens.issue(ANN, ANN.id());
    }

    @Benchmark
    public Optional<VerifiedToken> remembered() {
        return tokens.verify(token);
    }

    /** As by a node that has just started. */
    @Benchmark
    public Optional<VerifiedToken> cold() {
        return tokens().verify(token);
    }

    @TearDown
    public void stop() {
        caches.stop();
    }

    private AccessTokens tokens() {
        return new AccessTokens(new TenMinutes(), ring, revoked, clock);
    }

    /** A cache of the kind that the server has, with a hundred ids. */
    private RevokedIds revoked() {
        caches.defineConfiguration("revoked", new ConfigurationBuilder().build());
        Cache<String, String> cache = caches.getCache("revoked");
        for (var i = 0; i < 100; i++) {
            cache.put(Ids.next().toString(), "");
        }
        return new RevokedIds() {
            @Override
            public void add(String id, Duration lifespan) {
                cache.put(id, "");
            }

            @Override
            public boolean contains(String id) {
                return cache.containsKey(id);
            }

            @Override
            public void subscribe(Consumer<String> listener) {
                // Nothing is revoked here.
            }
        };
    }

    private static final class OneKey extends TokenKeys {

        private final Ready key = new Ready(SigningKey.generate(), Instant.EPOCH);

        @Override
        public List<Ready> load() {
            return List.of(key);
        }
    }

    private static final class TenMinutes extends AccountsConfig {

        @Override
        public Duration tokenLifetime() {
            return Duration.ofMinutes(10);
        }
    }
}
