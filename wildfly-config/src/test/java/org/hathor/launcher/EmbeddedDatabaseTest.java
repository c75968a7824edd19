package org.hathor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real PostgreSQL, as a launcher would drive it. */
class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    private DataDirectory data;
    private Secrets secrets;
    private EmbeddedDatabase database;

    @BeforeEach
    void start() throws IOException {
        data = DataDirectory.take(temporary.resolve("data"));
        secrets = new Secrets(data.secrets());
        secrets.generate();
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            database = new EmbeddedDatabase(data, secrets, probe.getLocalPort());
        }
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop();
        data.close();
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(database.url(), "hathor", password);
    }

    private String ask(String query) throws SQLException {
        try (var connection = connect(secrets.read(Secrets.DATABASE));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void execute(String command) throws SQLException {
        try (var connection = connect(secrets.read(Secrets.DATABASE));
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void it_is_durable_asks_for_the_password_and_outlives_a_kill() throws Exception {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> connect("wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");

        execute("create table kept as select 42 as answer");
        var first = database.process().orElseThrow();
        first.destroyForcibly();
        Processes.awaitEnd(first.toHandle(), Duration.ofSeconds(5));
        database.start();
        assertThat(ask("select answer from kept")).isEqualTo("42");

        // A launcher that was killed leaves PostgreSQL running; the next one takes its place.
        var left = database.process().orElseThrow();
        var next = new EmbeddedDatabase(data, secrets, Integer.parseInt(ask("show port")));
        next.start();
        assertThat(left.isAlive()).isFalse();
        assertThat(ask("select answer from kept")).isEqualTo("42");
        next.stop();
        assertThat(Processes.below(data.database())).isEmpty();
    }
}
