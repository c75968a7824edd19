package org.hathor.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hathor.launcher.demo.DemoCatalogue;

/** {@code ./hathor demo --songs N}: fills the instance that runs on the data directory, or starts one for as long as it takes. */
final class DemoCommand {

    private static final int TOLD_EVERY = 50_000;

    private final int songs;
    private final Options options;
    private final Progress progress;

    private DemoCommand(int songs, Options options, Progress progress) {
        this.songs = songs;
        this.options = options;
        this.progress = progress;
    }

    static DemoCommand parse(List<String> arguments, Progress progress) {
        var rest = new ArrayList<>(arguments);
        var at = rest.indexOf("--songs");
        if (at < 0 || at + 1 == rest.size()) {
            throw new CannotStart("Say how many songs: ./hathor demo --songs 100000.");
        }
        var songs = number(rest.remove(at + 1));
        rest.remove(at);
        return new DemoCommand(songs, Options.parse(rest), progress);
    }

    int songs() {
        return songs;
    }

    private static int number(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= DemoCatalogue.MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one sentence.
        }
        throw new CannotStart("--songs takes a number from 1 to %d, not %s.".formatted(DemoCatalogue.MOST, text));
    }

    void run() {
        var data = DataDirectory.at(options.data());
        if (data.inUse()) {
            var running = RunningState.read(data.state())
                    .orElseThrow(() -> new CannotStart(
                            "Hathor is starting on %s: try again when it is ready.".formatted(data.root())));
            fill(EmbeddedDatabase.url(new Ports(URI.create(running.url()).getPort()).database()), data.root());
            return;
        }
        progress.say(
                "Hathor is not running on %s: it is started for this, and stopped afterwards.".formatted(data.root()));
        try (var hathor = Hathor.start(options)) {
            fill(hathor.databaseUrl(), hathor.dataDirectory());
        }
    }

    private void fill(String database, Path data) {
        var started = System.nanoTime();
        var password = new Secrets(data.resolve("secrets")).read(Secrets.DATABASE);
        try (var connection = DriverManager.getConnection(database, EmbeddedDatabase.NAME, password)) {
            var added = new DemoCatalogue(connection, data.resolve("media")).fill(songs, count -> {
                if (count % TOLD_EVERY == 0 && count < songs) {
                    progress.say(String.format(Locale.ROOT, "  %,d songs after %s", count, Progress.seconds(started)));
                }
            });
            progress.say(String.format(Locale.ROOT, "%,d songs were added in %s.", added, Progress.seconds(started)));
        } catch (SQLException | IOException e) {
            throw new CannotStart(
                    "The catalogue cannot be filled (%s). What is in it stays, and the same command goes on."
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
