package org.hathor.library.control;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hathor.library.control.ArtistCredits.Named;
import org.hathor.library.control.SongEntry.Contribution;
import org.hathor.library.entity.AlbumName;
import org.hathor.library.entity.ArtistName;
import org.hathor.library.entity.CreditRole;
import org.hathor.library.entity.SearchText;
import org.hathor.library.entity.SongDetails;
import org.jspecify.annotations.Nullable;

/** What tags mean. Whatever they hold, an entry comes out that the tables take. */
public final class TagRules {

    private static final String NOBODY = "Unknown artist";
    private static final int LONGEST_COMMENT = 10_000;
    private static final int LONGEST_LYRICS = 100_000;
    private static final int LATEST_YEAR = 9_999;
    private static final int HIGHEST_DISC = 9_999;
    private static final int HIGHEST_TRACK = 99_999;

    private static final UUID VARIOUS = UUID.fromString("89ad4ac3-39f7-470e-963a-56509c546377");
    private static final Set<String> VARIOUS_NAMES =
            Set.of("various", "various artists", "va", "v a", "verschiedene", "verschiedene interpreten");

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9}).*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?:^|.*\\D)(\\d{4})(?:\\D.*|$)", Pattern.DOTALL);
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private static final Map<String, CreditRole> OTHERS = Map.of(
            "COMPOSER", CreditRole.composer,
            "LYRICIST", CreditRole.lyricist,
            "CONDUCTOR", CreditRole.conductor,
            "PRODUCER", CreditRole.producer,
            "REMIXER", CreditRole.remixer);

    private TagRules() {}

    /**
     * Reads an entry from tags.
     *
     * @param fileName gives the title where no tag does
     */
    public static SongEntry entry(RawTags tags, String fileName) {
        var named = ArtistCredits.of(tags);
        var title = requireNonNullElse(tags.first("TITLE"), titleOf(fileName));
        var artistText = named.isEmpty() ? NOBODY : ArtistCredits.text(tags);
        var year = year(tags);
        var details = new SongDetails(
                title,
                tags.first("TITLESORT"),
                artistText,
                number(tags.first("DISCNUMBER"), HIGHEST_DISC),
                number(tags.first("TRACKNUMBER"), HIGHEST_TRACK),
                year,
                genres(tags),
                tags.text("COMMENT", LONGEST_COMMENT),
                tags.text("LYRICS", LONGEST_LYRICS),
                isrc(tags.first("ISRC")),
                uuid(tags.first("MUSICBRAINZ_TRACKID")));
        var main = named.stream()
                .filter(one -> one.role() == CreditRole.main)
                .map(Named::artist)
                .toList();
        var contributions = contributions(tags, named);
        var albumTitle = tags.first("ALBUM");
        if (albumTitle == null) {
            return new SongEntry(details, contributions, null, List.of());
        }
        var artists = albumArtists(tags, main);
        var various = isOfVarious(tags, artists);
        var album = new AlbumName(
                albumTitle,
                tags.first("ALBUMSORT"),
                various ? "Various Artists" : albumArtistText(tags, artists, artistText),
                various,
                year,
                uuid(tags.first("MUSICBRAINZ_ALBUMID")));
        return new SongEntry(details, contributions, album, various ? List.of() : artists);
    }

    private static List<Contribution> contributions(RawTags tags, List<Named> named) {
        var all = new ArrayList<Contribution>();
        named.forEach(one -> all.add(new Contribution(one.artist(), one.role())));
        OTHERS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(other -> tags.all(other.getKey()).stream()
                        .flatMap(names -> Stream.of(names.split(";", -1)))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> all.add(new Contribution(ArtistName.of(name), other.getValue()))));
        return List.copyOf(all);
    }

    private static List<ArtistName> albumArtists(RawTags tags, List<ArtistName> main) {
        var names = tags.all("ALBUMARTIST");
        if (names.isEmpty()) {
            return main;
        }
        return ArtistCredits.named(names, tags.all("ALBUMARTISTSORT"), tags.all("MUSICBRAINZ_ALBUMARTISTID"));
    }

    private static String albumArtistText(RawTags tags, List<ArtistName> artists, String artistText) {
        var names = tags.all("ALBUMARTIST");
        if (!names.isEmpty()) {
            return RawTags.line(String.join(", ", names), 500);
        }
        // Without those who are featured on the song.
        return artists.isEmpty()
                ? artistText
                : RawTags.line(
                        String.join(", ", artists.stream().map(ArtistName::name).toList()), 500);
    }

    private static boolean isOfVarious(RawTags tags, List<ArtistName> artists) {
        if (tags.all("ALBUMARTIST").isEmpty()) {
            var compilation = tags.first("COMPILATION");
            return "1".equals(compilation) || "true".equalsIgnoreCase(compilation);
        }
        return artists.stream()
                .anyMatch(artist -> VARIOUS.equals(artist.musicbrainzId()) || VARIOUS_NAMES.contains(artist.key()));
    }

    private static List<String> genres(RawTags tags) {
        var seen = new java.util.LinkedHashMap<String, String>();
        tags.all("GENRE").stream()
                .flatMap(genres -> Stream.of(genres.split("[;\u0000]", -1)))
                .map(genre -> RawTags.line(genre, 100))
                .filter(genre -> !genre.isEmpty())
                .forEach(genre -> seen.putIfAbsent(SearchText.fold(genre), genre));
        return List.copyOf(seen.values());
    }

    private static String titleOf(String fileName) {
        var name = RawTags.line(
                fileName.substring(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'))), 500);
        var title = ENDING.matcher(name).replaceFirst("").strip();
        return title.isEmpty() ? "Untitled" : title;
    }

    private static @Nullable Integer year(RawTags tags) {
        for (var date : tags.all("DATE")) {
            var year = YEAR.matcher(date);
            if (year.matches()) {
                var value = Integer.parseInt(year.group(1));
                return value == 0 ? null : Math.min(value, LATEST_YEAR);
            }
        }
        return null;
    }

    /** "3", "03/12" */
    private static @Nullable Integer number(@Nullable String text, int highest) {
        if (text == null) {
            return null;
        }
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return null;
        }
        var value = Integer.parseInt(number.group(1));
        return value > highest ? null : (Integer) value;
    }

    private static @Nullable String isrc(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = text.replace("-", "").strip().toUpperCase(Locale.ROOT);
        return ISRC.matcher(plain).matches() ? plain : null;
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
