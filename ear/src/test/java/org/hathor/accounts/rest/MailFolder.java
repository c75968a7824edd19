package org.hathor.accounts.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.hathor.test.Eventually;
import org.hathor.test.HathorServer;

/** The mail of a test server. */
final class MailFolder {

    private static final Pattern TOKEN = Pattern.compile("/reset-password\\?token=([A-Za-z0-9_-]{43})");

    private final Path folder;

    MailFolder(HathorServer server) {
        folder = server.hathor().dataDirectory().resolve("mail");
    }

    /** The tokens that were sent to an address, once there are so many; in the order in which they were sent. */
    List<String> tokensFor(String address, int count) {
        Eventually.eventually(
                count + " mails to " + address,
                Duration.ofSeconds(20),
                () -> tokens(address).size() >= count);
        return tokens(address);
    }

    List<String> tokens(String address) {
        return letters(address).stream()
                .map(TOKEN::matcher)
                .flatMap(matcher -> matcher.results())
                .map(result -> result.group(1))
                .toList();
    }

    List<String> letters(String address) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailFolder::text)
                    .filter(text -> text.contains("To: " + address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("=\\R", "").replace("=3D", "="); // RFC 2045, 6.7
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
