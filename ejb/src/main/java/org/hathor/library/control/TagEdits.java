package org.hathor.library.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Invalid.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What people say by hand in place of the tags of a file, by the same names: values; none; or null, and then it is as the
 * file says.
 */
public final class TagEdits {

    /** What a song without a title in its file was called when it came; no tag. */
    private static final String FILE_NAME = "FILENAME";

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 500;

    private static final Map<String, Integer> LONGER = Map.of("COMMENT", 10_000, "LYRICS", 100_000);

    /** What can be changed, each with what else the file says that would contradict it. */
    private static final Map<String, Set<String>> NAMES = Map.ofEntries(
            Map.entry("TITLE", Set.of("TITLESORT")),
            Map.entry("TITLESORT", Set.of()),
            Map.entry("ARTIST", Set.of("ARTISTS", "ARTISTSORT", "MUSICBRAINZ_ARTISTID")),
            Map.entry("ARTISTSORT", Set.of()),
            Map.entry("ALBUM", Set.of("ALBUMSORT", "MUSICBRAINZ_ALBUMID")),
            Map.entry("ALBUMSORT", Set.of()),
            Map.entry(
                    "ALBUMARTIST",
                    Set.of("ALBUMARTISTSORT", "MUSICBRAINZ_ALBUMARTISTID", "MUSICBRAINZ_ALBUMID", "COMPILATION")),
            Map.entry("ALBUMARTISTSORT", Set.of()),
            Map.entry("COMPILATION", Set.of("MUSICBRAINZ_ALBUMID")),
            Map.entry("COMPOSER", Set.of()),
            Map.entry("LYRICIST", Set.of()),
            Map.entry("CONDUCTOR", Set.of()),
            Map.entry("PRODUCER", Set.of()),
            Map.entry("REMIXER", Set.of()),
            Map.entry("GENRE", Set.of()),
            Map.entry("DATE", Set.of()),
            Map.entry("TRACKNUMBER", Set.of()),
            Map.entry("DISCNUMBER", Set.of()),
            Map.entry("COMMENT", Set.of()),
            Map.entry("LYRICS", Set.of()),
            Map.entry("ISRC", Set.of()),
            Map.entry("MUSICBRAINZ_TRACKID", Set.of()),
            Map.entry("MUSICBRAINZ_ALBUMID", Set.of()));

    private TagEdits() {}

    /** The changes as they are kept; what cannot be meant is refused, and never echoed. */
    public static Map<String, @Nullable List<String>> checked(Map<String, @Nullable List<String>> changes) {
        var errors = new ArrayList<FieldError>();
        var kept = new TreeMap<String, @Nullable List<String>>();
        if (changes.isEmpty()) {
            errors.add(new FieldError("changes", "must have at least one tag"));
        }
        changes.forEach((given, values) -> {
            var name = given.toUpperCase(Locale.ROOT);
            if (!NAMES.containsKey(name)) {
                errors.add(new FieldError(
                        "changes",
                        "must only have tags that can be changed: "
                                + String.join(", ", new java.util.TreeSet<>(NAMES.keySet()))));
            } else {
                kept.put(name, values == null ? null : values(name, values, errors));
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors.stream().distinct().toList());
        }
        return kept;
    }

    private static List<String> values(String name, List<String> values, List<FieldError> errors) {
        var field = "changes." + name;
        var longest = LONGER.getOrDefault(name, LONGEST);
        if (values.size() > MOST_VALUES) {
            errors.add(new FieldError(field, "must have up to " + MOST_VALUES + " values"));
            return List.of();
        }
        var kept = new ArrayList<String>();
        for (var value : values) {
            if (value == null || value.isBlank() || value.length() > longest) {
                errors.add(new FieldError(field, "must be texts of 1 to " + longest + " characters"));
            } else if (!isMeant(name, value)) {
                errors.add(new FieldError(field, "must be what this tag says: a number, a year, a code"));
            } else {
                kept.add(value);
            }
        }
        return List.copyOf(kept);
    }

    /** What the rules would leave out without a word, coming from a file, is told to a person. */
    private static boolean isMeant(String name, String value) {
        var tags = new RawTags();
        tags.add(name, value);
        var details = TagRules.entry(tags, "x").details();
        return switch (name) {
            case "TRACKNUMBER" -> details.track() != null;
            case "DISCNUMBER" -> details.disc() != null;
            case "DATE" -> details.year() != null;
            case "ISRC" -> details.isrc() != null;
            case "MUSICBRAINZ_TRACKID", "MUSICBRAINZ_ALBUMID" -> TagRules.uuid(value) != null;
            case "COMPILATION" -> value.equals("0") || value.equals("1");
            default -> !RawTags.line(value, LONGEST).isEmpty();
        };
    }

    /** What people say after some changes, and said before. */
    public static Map<String, List<String>> after(
            Map<String, List<String>> before, Map<String, @Nullable List<String>> changes) {
        var after = new TreeMap<>(before);
        changes.forEach((name, values) -> {
            if (values == null) {
                after.remove(name);
            } else {
                after.put(name, values);
            }
        });
        return after;
    }

    /** What people said before some changes; null where they said something else since. */
    public static @Nullable Map<String, List<String>> undone(
            Map<String, List<String>> now,
            Map<String, List<String>> before,
            Map<String, @Nullable List<String>> changes) {
        var undone = new TreeMap<>(now);
        for (var change : changes.entrySet()) {
            var name = change.getKey();
            if (!java.util.Objects.equals(now.get(name), change.getValue())) {
                return null;
            }
            var earlier = before.get(name);
            if (earlier == null) {
                undone.remove(name);
            } else {
                undone.put(name, earlier);
            }
        }
        return undone;
    }

    /** Remembers what a song is called whose file has no title: nothing else would say it once somebody renames it. */
    public static Map<String, List<String>> named(Map<String, List<String>> edits, RawTags file, String title) {
        if (file.first("TITLE") != null || edits.containsKey(FILE_NAME)) {
            return edits;
        }
        var named = new TreeMap<>(edits);
        named.put(FILE_NAME, List.of(title));
        return named;
    }

    /** What is shown of the edits. */
    public static Map<String, List<String>> shown(Map<String, List<String>> edits) {
        var shown = new TreeMap<>(edits);
        shown.remove(FILE_NAME);
        return shown;
    }

    /** The entry of a file of which people said something by hand. */
    public static SongEntry entry(RawTags file, Map<String, List<String>> edits, String fileName) {
        var tags = file.copy();
        edits.forEach((name, values) -> {
            NAMES.getOrDefault(name, Set.of()).forEach(tags::remove);
            tags.remove(name);
        });
        edits.forEach((name, values) -> values.forEach(value -> tags.add(name, value)));
        var named = edits.get(FILE_NAME);
        // What looks like the ending of a file's name would be taken off.
        return TagRules.entry(tags, named == null ? fileName : named.getFirst() + ".x");
    }
}
