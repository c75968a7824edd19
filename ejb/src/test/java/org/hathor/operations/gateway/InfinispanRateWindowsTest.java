package org.hathor.operations.gateway;

import org.hathor.operations.boundary.RateWindowStore;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class InfinispanRateWindowsTest implements RateWindowStoreContract {

    private final DefaultCacheManager caches = new DefaultCacheManager(
            new GlobalConfigurationBuilder().nonClusteredDefault().build());

    @BeforeEach
    void start() {
        caches.defineConfiguration("rate-limits", new ConfigurationBuilder().build());
    }

    @AfterEach
    void stop() {
        caches.stop();
    }

    @Override
    public RateWindowStore store() {
        var windows = new InfinispanRateWindows();
        windows.cache = caches.getCache("rate-limits");
        return windows;
    }
}
