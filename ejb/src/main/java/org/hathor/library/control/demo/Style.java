package org.hathor.library.control.demo;

import java.util.List;

/**
 * A genre: its tempo, its harmony and how it moves.
 *
 * @param genre as the tags call it
 * @param tempo the slowest
 * @param range how much faster the fastest is
 * @param lateEighth how late the second eighth comes, in beats
 * @param lateSixteenth how late every second sixteenth comes, in beats
 * @param roomSeconds how long its room sounds
 * @param seconds how long its songs are, about
 * @param major progressions in C, a verse and a chorus each
 * @param minor progressions in A minor
 */
public record Style(
        String genre,
        int tempo,
        int range,
        double lateEighth,
        double lateSixteenth,
        double roomSeconds,
        int seconds,
        Arrangement arrangement,
        List<String[]> major,
        List<String[]> minor) {

    /** Writes the parts of a song over its chords. */
    @FunctionalInterface
    interface Arrangement {
        void write(Sketch sketch, Tune tune, int variant);
    }

    static final Style AMBIENT = new Style(
            "Ambient",
            60,
            16,
            0,
            0,
            5.5,
            62,
            QuietArrangements::ambient,
            List.of(
                    pair("Cmaj9 | Cmaj9 | Fmaj7 | Fmaj7", "Am9 | Fmaj7 | Cmaj7 | Gsus4"),
                    pair("Cadd9 | Gsus2 | Fmaj7 | Cadd9", "Fmaj9 | Fmaj9 | Cmaj7 | Cmaj7")),
            List.of(
                    pair("Am9 | Am9 | Fmaj7 | Fmaj7", "Dm9 | Am7 | Fmaj7 | Em7"),
                    pair("Am7 | Em7 | Fmaj9 | Fmaj9", "Am9 | Cmaj7 | Dm9 | Am9")));

    static final Style CLASSICAL = new Style(
            "Classical",
            72,
            26,
            0,
            0,
            3,
            58,
            QuietArrangements::classical,
            List.of(
                    pair("C | G | Am | Em | F | C | Dm | G", "F | C | Dm | Am | F | C | G7 | C"),
                    pair("C | Am | F | G7", "Am | Em | F | C | Dm | Am | G7sus4 | G7")),
            List.of(
                    pair("Am | E7 | Am | Dm | Am | F | E7sus4 | E7", "F | C | Dm | Am | Bm7b5 | E7 | Am | Am"),
                    pair("Am | Dm | G | C | F | Bm7b5 | E7 | Am", "C | G | Am | Em | F | C | E7 | Am")));

    static final Style DRUM_AND_BASS = new Style(
            "Drum and Bass",
            168,
            8,
            0,
            0,
            1.8,
            62,
            LoudArrangements::drumAndBass,
            List.<String[]>of(pair(
                    "Cmaj9 | Cmaj9 | Am9 | Am9 | Fmaj9 | Fmaj9 | Gsus4 | Gsus4",
                    "Fmaj9 | Fmaj9 | G | G | Am7 | Am7 | Cmaj7 | Cmaj7")),
            List.of(
                    pair(
                            "Am9 | Am9 | Fmaj7 | Fmaj7 | Dm9 | Dm9 | Em7 | Em7",
                            "Am7 | Am7 | Cmaj7 | Cmaj7 | Fmaj7 | Fmaj7 | G | G"),
                    pair(
                            "Am7 | Am7 | Am7 | Am7 | Fmaj7 | Fmaj7 | G | G",
                            "Fmaj7 | Fmaj7 | G | G | Am9 | Am9 | Em7 | Em7")));

    static final Style FOLK = new Style(
            "Folk",
            88,
            28,
            0,
            0,
            1.4,
            56,
            QuietArrangements::folk,
            List.of(
                    pair("C | C | F | C | Am | F | C | G", "F | G | C | Am | F | G | C | C"),
                    pair("C | Am | F | G", "F | C | G | Am | F | C | G | G"),
                    pair("C | G | Am | F", "C | F | C | G")),
            List.of(
                    pair("Am | G | F | G", "C | G | Am | Am | F | G | Am | Am"),
                    pair("Am | C | G | Am | Am | C | E7 | Am", "F | C | G | Am | F | C | E7 | Am")));

    static final Style HOUSE = new Style(
            "House",
            120,
            8,
            0,
            0.03,
            1.6,
            62,
            LoudArrangements::house,
            List.of(
                    pair("Cmaj7 | Em7 | Fmaj7 | G", "Fmaj7 | G | Am7 | Em7"),
                    pair("Fmaj7 | Cmaj7 | Dm7 | Cmaj7", "Cmaj7 | Am7 | Fmaj7 | G")),
            List.of(
                    pair("Am9 | Am9 | Dm9 | Em7", "Fmaj7 | G | Am7 | Am7"),
                    pair("Am7 | Fmaj7 | Cmaj7 | G", "Dm7 | Fmaj7 | Am7 | Em7")));

    static final Style JAZZ = new Style(
            "Jazz",
            104,
            50,
            0.16,
            0,
            1.3,
            58,
            QuietArrangements::jazz,
            List.of(
                    pair("Cmaj7 A7 | Dm7 G13 | Em7 A7 | Dm7 G13", "Fmaj7 | Fm6 | Em7 A7 | Dm7 G13"),
                    pair("Cmaj7 | Dm7 G13 | Cmaj7 Am7 | Dm7 G13", "Gm7 C9 | Fmaj7 | Dm7 G13 | Cmaj7")),
            List.of(
                    pair("Am7 | Dm7 | Bm7b5 E7 | Am7", "Dm7 G13 | Cmaj7 Fmaj7 | Bm7b5 E7 | Am6"),
                    pair(
                            "Am7 | Am7 | Dm7 | Am7 | Bm7b5 | E7 | Am7 | E7",
                            "Dm7 | G13 | Cmaj7 | Fmaj7 | Bm7b5 | E7 | Am7 | Am7")));

    static final Style LO_FI = new Style(
            "Lo-fi",
            72,
            16,
            0.04,
            0.06,
            1.5,
            60,
            QuietArrangements::loFi,
            List.of(
                    pair("Fmaj7 | Em7 | Dm7 | Cmaj7", "Dm9 | G13 | Cmaj7 | Am7"),
                    pair("Cmaj9 | Am9 | Dm9 | G13", "Fmaj7 | Fm6 | Em7 | Am7")),
            List.of(
                    pair("Am9 | Dm9 | Fmaj7 | Em7", "Fmaj7 | G | Am7 | Cmaj7"),
                    pair("Am7 | Em7 | Fmaj7 | Em7", "Dm9 | Am9 | Fmaj9 | E7")));

    static final Style SYNTHWAVE = new Style(
            "Synthwave",
            88,
            26,
            0,
            0,
            2.2,
            62,
            LoudArrangements::synthwave,
            List.of(pair("C | G | Am | F", "F | G | Am | C"), pair("Fmaj7 | G | C | Am", "F | C | G | G")),
            List.of(pair("Am | F | C | G", "F | G | Am | Am"), pair("Am | Am | F | G", "Dm | F | Am | G")));

    private static String[] pair(String verse, String chorus) {
        return new String[] {verse, chorus};
    }
}
