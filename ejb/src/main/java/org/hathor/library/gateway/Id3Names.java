package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the frames of ID3v2 are called and say, by the names of Vorbis comments. */
final class Id3Names {

    /** The names of three letters that 2.2 had. */
    private static final Map<String, String> MODERN = Map.ofEntries(
            entry("TT1", "TIT1"),
            entry("TT2", "TIT2"),
            entry("TT3", "TIT3"),
            entry("TP1", "TPE1"),
            entry("TP2", "TPE2"),
            entry("TP3", "TPE3"),
            entry("TP4", "TPE4"),
            entry("TAL", "TALB"),
            entry("TCM", "TCOM"),
            entry("TXT", "TEXT"),
            entry("TCO", "TCON"),
            entry("TRK", "TRCK"),
            entry("TPA", "TPOS"),
            entry("TYE", "TYER"),
            entry("TRC", "TSRC"),
            entry("TCP", "TCMP"),
            entry("TST", "TSOT"),
            entry("TSP", "TSOP"),
            entry("TSA", "TSOA"),
            entry("TS2", "TSO2"),
            entry("TXX", "TXXX"),
            entry("COM", "COMM"),
            entry("ULT", "USLT"),
            entry("UFI", "UFID"),
            entry("TPB", "TPUB"),
            entry("TBP", "TBPM"),
            entry("TKE", "TKEY"),
            entry("TEN", "TENC"),
            entry("TCR", "TCOP"),
            entry("TLA", "TLAN"),
            entry("IPL", "IPLS"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("TIT1", "GROUPING"),
            entry("TIT2", "TITLE"),
            entry("TIT3", "SUBTITLE"),
            entry("TPE1", "ARTIST"),
            entry("TPE2", "ALBUMARTIST"),
            entry("TPE3", "CONDUCTOR"),
            entry("TPE4", "REMIXER"),
            entry("TALB", "ALBUM"),
            entry("TCOM", "COMPOSER"),
            entry("TEXT", "LYRICIST"),
            entry("TCON", "GENRE"),
            entry("TRCK", "TRACKNUMBER"),
            entry("TPOS", "DISCNUMBER"),
            entry("TSST", "DISCSUBTITLE"),
            entry("TDRC", "DATE"),
            entry("TYER", "DATE"),
            entry("TDRL", "RELEASEDATE"),
            entry("TDOR", "ORIGINALDATE"),
            entry("TORY", "ORIGINALDATE"),
            entry("TSRC", "ISRC"),
            entry("TCMP", "COMPILATION"),
            entry("TSOT", "TITLESORT"),
            entry("TSOP", "ARTISTSORT"),
            entry("TSOA", "ALBUMSORT"),
            entry("TSO2", "ALBUMARTISTSORT"),
            entry("TSOC", "COMPOSERSORT"),
            entry("TPUB", "LABEL"),
            entry("TBPM", "BPM"),
            entry("TKEY", "KEY"),
            entry("TENC", "ENCODEDBY"),
            entry("TSSE", "ENCODERSETTINGS"),
            entry("TCOP", "COPYRIGHT"),
            entry("TLAN", "LANGUAGE"),
            entry("TMOO", "MOOD"),
            entry("TMED", "MEDIA"),
            entry("TOPE", "ORIGINALARTIST"));

    private static final Map<String, String> OWN = Map.of(
            "MUSICBRAINZ ALBUM ID", "MUSICBRAINZ_ALBUMID",
            "MUSICBRAINZ ARTIST ID", "MUSICBRAINZ_ARTISTID",
            "MUSICBRAINZ ALBUM ARTIST ID", "MUSICBRAINZ_ALBUMARTISTID",
            "MUSICBRAINZ TRACK ID", "MUSICBRAINZ_TRACKID",
            "MUSICBRAINZ RELEASE TRACK ID", "MUSICBRAINZ_RELEASETRACKID",
            "MUSICBRAINZ RELEASE GROUP ID", "MUSICBRAINZ_RELEASEGROUPID",
            "MUSICBRAINZ ALBUM TYPE", "RELEASETYPE",
            "MUSICBRAINZ WORK ID", "MUSICBRAINZ_WORKID",
            "ALBUM ARTIST", "ALBUMARTIST");

    private static final Map<String, String> PARTS =
            Map.of("producer", "PRODUCER", "mix", "MIXER", "engineer", "ENGINEER", "arranger", "ARRANGER");

    private static final Pattern NUMBERED_GENRES = Pattern.compile("^\\(?(\\d{1,3}|RX|CR)\\)?(?=\\(|\\D|$)");

    private Id3Names() {}

    static String modern(String name) {
        return MODERN.getOrDefault(name, name);
    }

    /** Takes over what a frame says; those that are no text say nothing. */
    static void tell(String frame, byte[] body, FoundTags found) {
        switch (frame) {
            case "TXXX" -> {
                var parts = text(body, 0).split("\u0000", 2);
                if (parts.length == 2) {
                    var name = parts[0].strip().toUpperCase(Locale.ROOT);
                    found.tags().add(OWN.getOrDefault(name, name), parts[1]);
                }
            }
            case "COMM", "USLT" -> described(frame.equals("COMM") ? "COMMENT" : "LYRICS", body, found);
            case "UFID" -> {
                var parts = new String(body, ISO_8859_1).split("\u0000", 2);
                if (parts.length == 2 && parts[0].contains("musicbrainz.org")) {
                    found.tags().add("MUSICBRAINZ_TRACKID", parts[1]);
                }
            }
            case "TIPL", "IPLS", "TMCL" -> people(text(body, 0).split("\u0000", 100), found);
            case "TCON" -> genres(text(body, 0), found);
            default -> {
                if (frame.startsWith("T")) {
                    found.tags().add(NAMES.getOrDefault(frame, frame), text(body, 0));
                }
            }
        }
    }

    /** Encoding, language, description, text. What iTunes remembers of its own is nobody's comment. */
    private static void described(String name, byte[] body, FoundTags found) {
        if (body.length < 5) {
            return;
        }
        var parts = text(body, 3).split("\u0000", 2);
        var value = parts.length == 2 ? parts[1] : parts[0];
        if (parts.length < 2 || !parts[0].startsWith("iTun")) {
            found.tags().add(name, value);
        }
    }

    private static void people(String[] pairs, FoundTags found) {
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            var name = PARTS.get(pairs[i].strip().toLowerCase(Locale.ROOT));
            if (name != null) {
                found.tags().add(name, pairs[i + 1]);
            }
        }
    }

    /** "17", "(17)", "(17)Rock", "Rock" */
    private static void genres(String text, FoundTags found) {
        for (var value : text.split("\u0000", 50)) {
            var rest = value.strip();
            var name = "";
            for (var numbered = NUMBERED_GENRES.matcher(rest);
                    numbered.find() && isNumber(rest, numbered.group());
                    numbered = NUMBERED_GENRES.matcher(rest)) {
                name = Id3Genres.named(numbered.group(1));
                rest = rest.substring(numbered.end()).strip();
                if (!name.isEmpty() && (rest.isEmpty() || rest.startsWith("("))) {
                    found.tags().add("GENRE", name);
                }
            }
            found.tags().add("GENRE", rest.startsWith("((") ? rest.substring(1) : rest);
        }
    }

    /** "80s" is a genre and no number, and "2 Step" too. */
    private static boolean isNumber(String text, String number) {
        return number.startsWith("(") ? number.endsWith(")") : text.equals(number);
    }

    /** The text behind the byte that says how it is written, and so many others. */
    private static String text(byte[] body, int skipped) {
        if (body.length < 1 + skipped) {
            return "";
        }
        var bytes = Arrays.copyOfRange(body, 1 + skipped, body.length);
        var charset = switch (body[0]) {
            case 1 -> UTF_16;
            case 2 -> UTF_16BE;
            case 3 -> UTF_8;
            default -> ISO_8859_1;
        };
        return new String(bytes, charset).replace("\ufeff", "");
    }
}
