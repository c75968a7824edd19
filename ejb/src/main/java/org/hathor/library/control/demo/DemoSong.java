package org.hathor.library.control.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One of the catalogue: all of it follows from its number.
 *
 * @param key the pitch class of the tonic, 0 for C
 * @param tempo in beats a minute
 */
public record DemoSong(
        int number, String title, DemoAlbum album, int track, String genre, int key, boolean minor, int tempo) {

    private static final long SEED = 0x4861_7468_6f72L;
    private static final int SLOW_UNIT = 4;
    private static final int FAST_UNIT = 8;
    private static final int FAST = 140;

    static DemoSong of(int number, String title, DemoAlbum album, int track) {
        var random = new SplittableRandom(SEED + number);
        var style = album.style();
        return new DemoSong(
                number,
                title,
                album,
                track,
                style.genre(),
                random.nextInt(12),
                random.nextInt(10) < album.minorOfTen(),
                style.tempo() + random.nextInt(style.range() + 1));
    }

    /** The file, with its tags and its cover; the same bytes every time. */
    public byte[] file(byte[] cover, int coverSize) {
        return Flac.write(recording(), comments(), cover, coverSize);
    }

    List<String> comments() {
        return List.of(
                "TITLE=" + title,
                "ARTIST=" + album.artist(),
                "ALBUM=" + album.title(),
                "ALBUMARTIST=" + album.artist(),
                "TRACKNUMBER=" + track,
                "DATE=" + album.year(),
                "GENRE=" + genre,
                "COMMENT=Composed and played by Hathor");
    }

    Recording recording() {
        var style = album.style();
        var random = new SplittableRandom(SEED + 1_000L + number);
        int bars = tempo >= FAST ? FAST_UNIT : SLOW_UNIT;
        double sectionSeconds = bars * 4 * 60.0 / tempo;
        int sections = (int) Math.round((style.seconds() + random.nextInt(12) - 9) / sectionSeconds);
        var form = Section.form(bars, sections);
        var sketch = new Sketch(tempo, style.lateEighth(), style.lateSixteenth(), form, random.split());
        var progressions = minor ? style.minor() : style.major();
        var pair = progressions.get(random.nextInt(progressions.size()));
        // The progressions are written in C and in A minor.
        int up = minor ? key - 9 : key;
        sketch.chords(Chord.bars(pair[0], up), Chord.bars(pair[1], up));
        var tune = new Tune(sketch, key, minor, tempo > 80);
        style.arrangement().write(sketch, tune, number / DemoCatalogue.GENRES);
        return Mixer.play(sketch.score(), style.roomSeconds(), style.roomSeconds() > 2 ? 0.5 : 0.7, SEED + number);
    }
}
