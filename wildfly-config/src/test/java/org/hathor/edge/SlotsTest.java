package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(3, 2);

    @Test
    void givesAnAddressItsShareAndNoMore() {
        var first = slots.take(address("192.0.2.1"));
        slots.take(address("192.0.2.1"));
        assertThat(slots.take(address("192.0.2.1"))).isEqualTo(Slots.Refused.ADDRESS_HAS_ENOUGH);
        ((Slots.Slot) first).giveBack();
        ((Slots.Slot) first).giveBack();
        assertThat(slots.take(address("192.0.2.1"))).isInstanceOf(Slots.Slot.class);
        assertThat(slots.taken()).isEqualTo(2);
    }

    @Test
    void givesNoMoreThanThereAre() {
        slots.take(address("192.0.2.1"));
        slots.take(address("192.0.2.2"));
        slots.take(address("192.0.2.3"));
        assertThat(slots.take(address("192.0.2.4"))).isEqualTo(Slots.Refused.ALL_TAKEN);
    }

    @Test
    void takesAnIpv6NetworkForOneHolder() {
        slots.take(address("2001:db8::1"));
        slots.take(address("2001:db8::2"));
        assertThat(slots.take(address("2001:db8::3"))).isEqualTo(Slots.Refused.ADDRESS_HAS_ENOUGH);
    }

    private static InetAddress address(String literal) {
        return Objects.requireNonNull(TrustedProxies.parse(literal));
    }
}
