package org.hathor.library.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hathor.library.entity.ArtistName;
import org.hathor.library.entity.CreditRole;
import org.hathor.library.entity.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Who made a song and who is featured on it. Names are divided only where nobody's name is broken by it: "AC/DC",
 * "Simon & Garfunkel" and "Tyler, The Creator" are one each.
 */
final class ArtistCredits {

    private static final int LONGEST = 500;
    private static final Pattern FEATURING =
            Pattern.compile("(?i)[(\\[]?\\b(?:feat|ft|featuring)\\b\\.?\\s([^)\\]]++)[)\\]]?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");
    private static final Pattern BETWEEN_GUESTS = Pattern.compile("\\s*(?:[;,]|\\s&\\s|\\sand\\s)\\s*");

    /** Somebody who made the song, or is featured on it. */
    record Named(ArtistName artist, CreditRole role) {}

    private ArtistCredits() {}

    /** The artists as the file shows them. */
    static String text(RawTags tags) {
        return RawTags.line(String.join(", ", tags.all("ARTIST")), LONGEST);
    }

    static List<Named> of(RawTags tags) {
        var shown = tags.all("ARTIST");
        var guests = Stream.concat(shown.stream(), Stream.ofNullable(tags.first("TITLE")))
                .flatMap(ArtistCredits::guestsIn)
                .toList();
        var separate = tags.all("ARTISTS");
        var makers = (separate.isEmpty() ? shown : separate)
                .stream().map(name -> FEATURING.matcher(name).replaceAll("")).toList();
        var all = new ArrayList<Named>();
        for (var maker : named(makers, tags.all("ARTISTSORT"), tags.all("MUSICBRAINZ_ARTISTID"))) {
            // The separate names have the guests among them.
            add(all, maker, isOneOf(guests, maker) ? CreditRole.featured : CreditRole.main);
        }
        guests.forEach(guest -> add(all, ArtistName.of(guest), CreditRole.featured));
        return List.copyOf(all);
    }

    /** Names with the sort names and numbers that stand at the same places, if there are as many. */
    static List<ArtistName> named(List<String> names, List<String> sortNames, List<String> numbers) {
        var all = names.stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new ArtistName(
                        all.get(i), at(sortNames, i, all.size()), TagRules.uuid(at(numbers, i, all.size()))))
                .toList();
    }

    private static @Nullable String at(List<String> values, int index, int names) {
        return values.size() == names ? values.get(index) : null;
    }

    private static Stream<String> guestsIn(String text) {
        var featuring = FEATURING.matcher(text);
        return featuring.find()
                ? BETWEEN_GUESTS
                        .splitAsStream(featuring.group(1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                : Stream.empty();
    }

    private static boolean isOneOf(List<String> guests, ArtistName maker) {
        return guests.stream().anyMatch(guest -> SearchText.fold(guest).equals(maker.key()));
    }

    private static void add(List<Named> all, ArtistName artist, CreditRole role) {
        if (all.stream().noneMatch(known -> known.artist().key().equals(artist.key()))) {
            all.add(new Named(artist, role));
        }
    }
}
