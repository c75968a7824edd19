package org.hathor.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** One short line for each step, with the seconds it took. */
public final class Progress {

    private final PrintStream out;

    private Progress(PrintStream out) {
        this.out = out;
    }

    /** Tells the terminal. */
    public static Progress terminal() {
        return new Progress(System.out);
    }

    /** Tells nobody. */
    public static Progress silent() {
        return new Progress(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Does one step; what it answers is shown behind the name. */
    public void step(String name, Supplier<String> work) {
        var started = System.nanoTime();
        var outcome = work.get();
        out.printf(Locale.ROOT, "  %-12s %-52s %6s%n", name, outcome, seconds(started));
        out.flush();
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** The time since {@link System#nanoTime()} was {@code started}, as {@code 2.6 s}. */
    static String seconds(long started) {
        var took = Duration.ofNanos(System.nanoTime() - started);
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
