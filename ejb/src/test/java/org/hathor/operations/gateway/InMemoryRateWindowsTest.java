package org.hathor.operations.gateway;

import java.time.Clock;
import org.hathor.operations.boundary.RateWindowStore;

class InMemoryRateWindowsTest implements RateWindowStoreContract {

    private final RateWindowStore store = new InMemoryRateWindows(Clock.systemUTC());

    @Override
    public RateWindowStore store() {
        return store;
    }
}
