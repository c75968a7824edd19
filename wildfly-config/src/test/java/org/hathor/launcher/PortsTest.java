package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static IntStream all(Ports ports) {
        return IntStream.of(
                ports.http(),
                ports.https(),
                ports.management(),
                ports.database(),
                ports.cluster(),
                ports.transactions(),
                ports.transactions() + 1,
                ports.identityProvider());
    }

    @Test
    void the_usual_port_leads_to_the_usual_management_port() {
        assertThat(new Ports(8080).management()).isEqualTo(9990);
    }

    @Test
    void the_ports_of_an_instance_are_distinct_and_exist() {
        assertThat(all(new Ports(8080)).distinct().count()).isEqualTo(8);
        assertThat(all(new Ports(Ports.HIGHEST)).max().orElseThrow()).isLessThan(65_536);
    }

    @Test
    void neighbouring_instances_do_not_share_a_port() {
        assertThat(IntStream.concat(all(new Ports(8080)), all(new Ports(8180)))
                        .distinct()
                        .count())
                .isEqualTo(16);
    }

    @Test
    void a_port_in_use_is_named_in_the_sentence() throws IOException {
        try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = somebody.getLocalPort();

            assertThatThrownBy(() -> new Ports(taken).requireFree("127.0.0.1"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("The port " + taken)
                    .hasMessageContaining("--port");
            assertThatThrownBy(() -> new Ports(taken - 1_911).requireFree("127.0.0.1"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken)
                    .hasMessageContaining("--port " + (taken - 1_911));
        }
    }
}
