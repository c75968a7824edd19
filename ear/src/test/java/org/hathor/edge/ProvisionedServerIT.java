package org.hathor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that was provisioned is the one that was meant. */
class ProvisionedServerIT {

    private static final Path SERVER = Path.of("..", "wildfly-config", "target", "server");

    /** Before 2.3.26 it can be made to smuggle requests (CVE-2026-28367, -28368, -28369). */
    @ParameterizedTest
    @ValueSource(strings = {"core", "servlet"})
    void undertowIsNotBelowTheFixedVersion(String part) throws IOException {
        var jars = jars(SERVER.resolve("modules/system/layers/base/io/undertow/" + part + "/main"));
        assertThat(jars).isNotEmpty().allSatisfy(jar -> {
            var version = Arrays.stream(jar.replaceAll(".*-(\\d+)\\.(\\d+)\\.(\\d+)\\..*", "$1 $2 $3")
                            .split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertThat(Arrays.compare(version, new int[] {2, 3, 26})).as(jar).isNotNegative();
        });
    }

    @Test
    void itListensToNobodyButTheProxyAndTheOperator() throws IOException {
        assertThat(Files.readString(SERVER.resolve("standalone/configuration/standalone.xml")))
                .contains(
                        "org.hathor.edge.Edge", "console-enabled=\"false\"", "jboss.bind.address.management:127.0.0.1")
                .doesNotContain("welcome-content", "http-invoker", "https-listener", "ajp-listener", "<http-connector");
    }

    private static List<String> jars(Path module) throws IOException {
        try (var files = Files.list(module)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
