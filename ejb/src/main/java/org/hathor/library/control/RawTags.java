package org.hathor.library.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the tags of a file say, by the names that Vorbis comments use, whatever the format calls them. A tag is somebody
 * else's text: it is freed of control characters and cut to a length here, before anything else looks at it.
 */
public final class RawTags {

    private static final int LONGEST_NAME = 500;
    private static final int MOST_VALUES = 50;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\ufffe\\uffff&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Adds a value; several in one, with NUL between them as ID3v2.4 has it, are several. */
    public void add(String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        var all = values.computeIfAbsent(name.toUpperCase(Locale.ROOT), missing -> new ArrayList<>());
        for (var one : value.split("\u0000", MOST_VALUES)) {
            if (!one.isBlank() && all.size() < MOST_VALUES) {
                all.add(one);
            }
        }
    }

    RawTags copy() {
        var copy = new RawTags();
        values.forEach((name, all) -> copy.values.put(name, new ArrayList<>(all)));
        return copy;
    }

    void remove(String name) {
        values.remove(name);
    }

    /** All of it with its lines, each value up to a length. */
    public Map<String, List<String>> shown(int longest) {
        var shown = new TreeMap<String, List<String>>();
        values.forEach((name, all) -> shown.put(
                line(name, LONGEST_NAME),
                all.stream()
                        .map(value -> CONTROLS.matcher(
                                        cut(value.replace("\r\n", "\n").replace('\r', '\n'), longest))
                                .replaceAll(""))
                        .toList()));
        return shown;
    }

    /** The values as single lines. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> line(value, LONGEST_NAME))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    public @Nullable String first(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The first value with its lines. */
    public @Nullable String text(String name, int longest) {
        var all = values.getOrDefault(name, List.of());
        if (all.isEmpty()) {
            return null;
        }
        var text = cut(
                        CONTROLS.matcher(all.getFirst().replace("\r\n", "\n").replace('\r', '\n'))
                                .replaceAll(""),
                        longest)
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** Somebody's text as one line that can be stored. */
    public static String line(String text, int longest) {
        // Cut twice: what comes may be many megabytes, and what is left may end with a blank.
        var plain = CONTROLS.matcher(BLANKS.matcher(cut(text, 10 * longest)).replaceAll(" "))
                .replaceAll("");
        return cut(plain.strip(), longest).strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
