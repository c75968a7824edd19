package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            TrustedProxies.of(List.of("10.0.0.0/8", "192.168.1.128/25", "::1", "fd00::/7"));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 198.51.100.1, 203.0.113.9", // not a proxy: its word counts for nothing
        "10.0.0.1, 198.51.100.1, 198.51.100.1",
        "10.0.0.1, '6.6.6.6, 198.51.100.1', 198.51.100.1", // what stands left was written by the client
        "10.0.0.1, '6.6.6.6, 198.51.100.1, 10.9.9.9', 198.51.100.1",
        "10.0.0.1, 198.51.100.1:4711, 198.51.100.1",
        "10.0.0.1, [2001:db8::7]:4711, 2001:db8::7",
        "::1, 2001:db8::7, 2001:db8::7",
        "10.0.0.1, unknown, 10.0.0.1",
        "10.0.0.1, localhost, 10.0.0.1",
        "10.0.0.1, '198.51.100.1, ', 10.0.0.1",
        "10.0.0.1, , 10.0.0.1",
        "192.168.1.129, 198.51.100.1, 198.51.100.1",
        "192.168.1.127, 198.51.100.1, 192.168.1.127"
    })
    void believesOnlyItsProxies(String peer, @Nullable String forwardedFor, String client) {
        assertThat(proxies.client(address(peer), forwardedFor)).isEqualTo(address(client));
    }

    @Test
    void trustsNobodyByDefault() {
        assertThat(TrustedProxies.of(List.of()).client(address("127.0.0.1"), "198.51.100.1"))
                .isEqualTo(address("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "10.0.0.0/33", "10.0.0.0/-1", ""})
    void refusesWhatIsNoBlock(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(List.of(entry)));
    }

    private static InetAddress address(String literal) {
        return Objects.requireNonNull(TrustedProxies.parse(literal));
    }
}
