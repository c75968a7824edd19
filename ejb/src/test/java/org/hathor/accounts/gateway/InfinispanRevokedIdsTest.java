package org.hathor.accounts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hathor.accounts.boundary.RevokedIds;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InfinispanRevokedIdsTest implements RevokedIdsContract {

    private final DefaultCacheManager caches = new DefaultCacheManager(
            new GlobalConfigurationBuilder().nonClusteredDefault().build());
    private final InfinispanRevokedIds ids = new InfinispanRevokedIds();

    @BeforeEach
    void start() {
        caches.defineConfiguration("revoked", new ConfigurationBuilder().build());
        ids.cache = caches.getCache("revoked");
        ids.listen();
    }

    @AfterEach
    void stop() {
        ids.stop();
        caches.stop();
    }

    @Override
    public RevokedIds ids() {
        return ids;
    }

    @Test
    void an_id_is_forgotten_when_nothing_can_mention_it_any_more() {
        ids.add("e", Duration.ofMillis(20));
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (ids.contains("e") && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(ids.contains("e")).isFalse();
    }
}
