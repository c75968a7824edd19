package org.hathor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Single-row selects a second of the subject's own PostgreSQL, by the pgbench of the system: tables of a million rows that
 * are made for it and removed again.
 *
 * @param perSecond empty where there is no pgbench
 */
record PgBench(OptionalDouble perSecond, String program) {

    private static final int MILLION_ROWS = 10;
    private static final int DATABASE_PORT_BEHIND_HTTP = 1_911;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    static PgBench selectsPerSecond(Subject subject, Options options) throws IOException, InterruptedException {
        var data = subject.data();
        var program = Path.of("/usr/bin/pgbench");
        if (data == null || !Files.isExecutable(program)) {
            return new PgBench(OptionalDouble.empty(), "");
        }
        var port = port(data);
        var password =
                Files.readString(data.resolve("secrets/hathor.db.password")).strip();
        var rates = new ArrayList<Double>();
        try {
            run(program, port, password, List.of("-q", "-i", "-s", Integer.toString(MILLION_ROWS)));
            for (int round = 0; round < options.rounds(); round++) {
                rates.add(rate(run(
                        program,
                        port,
                        password,
                        List.of(
                                "-S",
                                "-n",
                                "-c",
                                Integer.toString(options.connections()),
                                "-j",
                                "2",
                                "-T",
                                Long.toString(options.seconds().toSeconds())))));
            }
        } finally {
            run(program, port, password, List.of("-q", "-i", "-I", "d"));
        }
        var version = run(program, port, password, List.of("--version")).strip();
        return new PgBench(OptionalDouble.of(Rounds.median(rates, rate -> rate)), version);
    }

    private static int port(Path data) throws IOException {
        var state = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("running.properties"))) {
            state.load(reader);
        }
        var url = java.net.URI.create(state.getProperty("url", ""));
        return url.getPort() + DATABASE_PORT_BEHIND_HTTP;
    }

    private static String run(Path program, int port, String password, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(program.toString(), "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "hathor"));
        command.addAll(arguments);
        command.add("hathor");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return said;
    }

    static double rate(String said) {
        var found = RATE.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench told no rate: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    String compare(double songsPerSecond, double goal) {
        if (perSecond.isEmpty()) {
            return "There is no pgbench here to compare with.";
        }
        var ratio = songsPerSecond / perSecond.getAsDouble();
        return String.format(
                Locale.ROOT,
                "One song by id: %,.0f/s beside %,.0f selects/s of %s -S, that is %.2f (goal %.1f: %s).",
                songsPerSecond,
                perSecond.getAsDouble(),
                program,
                ratio,
                goal,
                ratio >= goal ? "met" : "missed");
    }
}
