package org.hathor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds, in what the server logged, the one sentence with which Hathor refused to start. */
final class StartFailure {

    private static final String MARK = "HATHOR CANNOT START: ";

    /** In a JSON log the sentence ends at a quote without a backslash before it. */
    private static final Pattern JSON_TEXT = Pattern.compile("((?:[^\"\\\\]|\\\\.)*)");

    private StartFailure() {}

    /** The last sentence behind the given position of the log. */
    static Optional<String> sentence(Path log, long from) {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.min(from, file.size()));
            var text = new String(
                    java.nio.channels.Channels.newInputStream(file).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            return sentence(text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> sentence(String log) {
        return log.lines()
                .filter(line -> line.contains(MARK))
                .map(StartFailure::sentenceOfLine)
                .reduce((earlier, later) -> later);
    }

    private static String sentenceOfLine(String line) {
        var text = line.substring(line.indexOf(MARK) + MARK.length());
        if (!line.startsWith("{")) {
            return text.strip();
        }
        var json = JSON_TEXT.matcher(text);
        var sentence = json.lookingAt() ? json.group(1) : text;
        return sentence.replace("\\\"", "\"").replace("\\\\", "\\").strip();
    }
}
