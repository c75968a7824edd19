package org.hathor.operations.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.1.2,true",
        "10.0.0.0/8,11.0.0.1,false",
        "192.168.4.128/25,192.168.4.129,true",
        "192.168.4.128/25,192.168.4.127,false",
        "127.0.0.1,127.0.0.1,true",
        "127.0.0.1,127.0.0.2,false",
        "0.0.0.0/0,8.8.8.8,true",
        "0.0.0.0/0,::1,false",
        "2001:db8::/33,2001:db8:7fff::1,true",
        "2001:db8::/33,2001:db8:8000::1,false",
        "::1,0:0:0:0:0:0:0:1,true",
        "::1,[::1],true",
        "fe80::/10,fe80::1%eth0,true",
        "10.0.0.0/8,::ffff:10.1.2.3,true",
        "10.0.0.0/8,localhost,false",
        "10.0.0.0/8,010.0.0.1.example.org,false",
    })
    void a_network_holds_its_addresses(String network, String address, boolean expected) {
        assertThat(AddressRanges.of(List.of(network)).contains(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "example.org", "300.1.1.1", "::1/129", "/8"})
    void what_is_no_network_is_named(String text) {
        assertThatThrownBy(() -> AddressRanges.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void an_ipv6_host_is_counted_with_its_network() {
        assertThat(AddressRanges.countedAs("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(AddressRanges.countedAs("2001:DB8:1:2::9"))
                .isEqualTo("2001:db8:1:2::/64");
        assertThat(AddressRanges.countedAs("10.1.2.3")).isEqualTo("10.1.2.3");
    }
}
