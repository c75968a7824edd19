package org.hathor.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one start is asked for.
 *
 * @param home the repository's root, where the build left the server and the EAR
 * @param data the data directory
 * @param port the HTTP port; every other port follows from it ({@link Ports})
 * @param host the address that the HTTP port listens on
 * @param verbose whether the server's log is shown as well
 * @param development whether pages and the EAR are watched for changes
 * @param sso whether an identity provider with a demo realm is started as well
 * @param demo whether an instance that starts for the first time makes music to try everything with
 * @param settings further settings of the server ({@code hathor.*} keys and the like; never secrets)
 */
public record Options(
        Path home,
        Path data,
        int port,
        String host,
        boolean verbose,
        boolean development,
        boolean sso,
        boolean demo,
        Map<String, String> settings) {

    public static final int DEFAULT_PORT = 8080;

    public Options {
        settings = Map.copyOf(settings);
    }

    /** The defaults of {@code ./hathor run}, without its demo; the home is the system property {@code hathor.home}. */
    public static Options defaults() {
        var home =
                Path.of(System.getProperty("hathor.home", ".")).toAbsolutePath().normalize();
        return new Options(home, home.resolve("data"), DEFAULT_PORT, "127.0.0.1", false, false, false, false, Map.of());
    }

    public Options withData(Path directory) {
        var absolute = directory.toAbsolutePath().normalize();
        return new Options(home, absolute, port, host, verbose, development, sso, demo, settings);
    }

    public Options withPort(int number) {
        return new Options(home, data, number, host, verbose, development, sso, demo, settings);
    }

    public Options withHost(String address) {
        return new Options(home, data, port, address, verbose, development, sso, demo, settings);
    }

    public Options withVerbose() {
        return new Options(home, data, port, host, true, development, sso, demo, settings);
    }

    public Options withDevelopment() {
        return new Options(home, data, port, host, verbose, true, sso, demo, settings);
    }

    public Options withSso() {
        return new Options(home, data, port, host, verbose, development, true, demo, settings);
    }

    public Options withDemo(boolean music) {
        return new Options(home, data, port, host, verbose, development, sso, music, settings);
    }

    /** Adds one setting of the server, such as {@code hathor.operations.rate-limit.anonymous}. */
    public Options withSetting(String key, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new Options(home, data, port, host, verbose, development, sso, demo, more);
    }

    /** Reads the command line of {@code run}, {@code status}, {@code stop} and their kin. */
    static Options parse(List<String> arguments) {
        var options = defaults().withDemo(true);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--verbose" -> options = options.withVerbose();
                case "--sso" -> options = options.withSso();
                case "--no-demo" -> options = options.withDemo(false);
                case "--port", "--data", "--host" -> {
                    if (!rest.hasNext()) {
                        throw new CannotStart("%s needs a value: see ./hathor help.".formatted(argument));
                    }
                    var value = rest.next();
                    options = switch (argument) {
                        case "--port" -> options.withPort(portNumber(value));
                        case "--data" -> options.withData(Path.of(value));
                        default -> options.withHost(value);
                    };
                }
                default -> throw new CannotStart("I do not know %s: see ./hathor help.".formatted(argument));
            }
        }
        return options;
    }

    private static int portNumber(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= Ports.HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one sentence.
        }
        throw new CannotStart("--port takes a number from 1 to %d, not %s.".formatted(Ports.HIGHEST, text));
    }
}
