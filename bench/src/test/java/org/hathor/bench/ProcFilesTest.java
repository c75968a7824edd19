package org.hathor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcFilesTest {

    @Test
    void addsUserAndSystemTimeWhateverTheProcessIsCalled() {
        var stat = "4242 (a ) S (b) S 1 4242 4242 0 -1 4194560 1000 0 0 0 150 25 0 0 20 0 80 0 100 1 2 3";

        assertThat(ProcFiles.cpuOf(stat)).isEqualTo(Duration.ofMillis(1_750));
    }

    @Test
    void findsListenersOnly() {
        var table = """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:4970 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 777 1 0
                   1: 0100007F:4970 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 888 1 0
                   2: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 999 1 0
                """;

        assertThat(ProcFiles.listeners(table, 18800)).containsExactly("socket:[777]");
    }

    @Test
    void findsThisProcessByItsPort() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ProcFiles.listeningOn(listener.getLocalPort()))
                    .hasValue(ProcessHandle.current().pid());
        }
    }

    @Test
    void readsItsOwnMemory() {
        var memory = ProcFiles.memory(ProcessHandle.current().pid());

        assertThat(memory.resident()).isGreaterThan(20_000_000);
        assertThat(memory.proportional()).isPositive().isLessThanOrEqualTo(memory.resident());
    }
}
