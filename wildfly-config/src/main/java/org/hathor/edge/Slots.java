package org.hathor.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of places that may be held at once, and of those a number by one address (of IPv6: by one /64 network). */
final class Slots {

    /** What came of asking for a place. */
    sealed interface Outcome {}

    enum Refused implements Outcome {
        ALL_TAKEN,
        ADDRESS_HAS_ENOUGH
    }

    /** A place that is held until it is given back, once. */
    final class Slot implements Outcome {
        private final String holder;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Slot(String holder) {
            this.holder = holder;
        }

        void giveBack() {
            if (held.compareAndSet(true, false)) {
                byHolder.computeIfPresent(holder, (key, count) -> count == 1 ? null : count - 1);
                taken.decrementAndGet();
            }
        }
    }

    private final int total;
    private final int perAddress;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> byHolder = new ConcurrentHashMap<>();

    Slots(int total, int perAddress) {
        this.total = total;
        this.perAddress = perAddress;
    }

    Outcome take(InetAddress address) {
        if (taken.incrementAndGet() > total) {
            taken.decrementAndGet();
            return Refused.ALL_TAKEN;
        }
        var holder = holder(address);
        if (byHolder.merge(holder, 1, Integer::sum) > perAddress) {
            new Slot(holder).giveBack();
            return Refused.ADDRESS_HAS_ENOUGH;
        }
        return new Slot(holder);
    }

    int taken() {
        return taken.get();
    }

    private static String holder(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }
}
