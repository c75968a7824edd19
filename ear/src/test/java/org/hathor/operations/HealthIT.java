package org.hathor.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

class HealthIT {

    private final HathorServer server = HathorServer.shared();

    @Test
    void aNodeSaysThatItIsAlive() {
        assertThat(server.api().get("/api/healthz").expect(200).text("/status")).isEqualTo("up");
    }
}
