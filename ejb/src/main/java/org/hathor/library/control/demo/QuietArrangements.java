package org.hathor.library.control.demo;

import static org.hathor.library.control.demo.Sketch.ALL;
import static org.hathor.library.control.demo.Sketch.CHORUS;
import static org.hathor.library.control.demo.Sketch.FULL;
import static org.hathor.library.control.demo.Sketch.MIDDLE;
import static org.hathor.library.control.demo.Sketch.NOT_FIRST;

import java.util.EnumSet;
import java.util.Set;
import org.hathor.library.control.demo.Section.Kind;
import org.hathor.library.control.demo.Sketch.Place;

/** Music to sit down to. */
final class QuietArrangements {

    private static final Set<Kind> EDGES = EnumSet.of(Kind.INTRO, Kind.OUTRO);

    private QuietArrangements() {}

    static void ambient(Sketch s, Tune tune, int variant) {
        s.comp(Tone.PAD, new Place(-13, 0, 0.7, 0, 0), ALL, "x...............", 60, 4);
        s.bass(Tone.SUB_BASS, Place.at(-12, 0, 0.1), NOT_FIRST, "r...............", 33, 4);
        var bells = new Place(-15, -0.35, 0.8, 0.5, 0);
        switch (variant % 3) {
            case 0 -> s.arpeggio(Tone.BELL, bells, ALL, "x.....o...o.....", 72, "0213", 1);
            case 1 -> s.arpeggio(Tone.HARP, bells, ALL, "x...o...x...o...", 67, "01234321", 2);
            default -> s.arpeggio(Tone.ELECTRIC_PIANO, bells, ALL, "x.....x.......o.", 65, "0312", 2);
        }
        tune.play(variant % 2 == 0 ? Tone.FLUTE : Tone.VIBRAPHONE, new Place(-13, 0.3, 0.8, 0.4, 0), FULL, 74);
        s.comp(Tone.STRINGS, new Place(-20, 0.1, 0.7, 0, 0), CHORUS, "x...............", 72, 4);
        s.end(Tone.PAD, new Place(-14, 0, 0.8, 0, 0), 60);
    }

    static void classical(Sketch s, Tune tune, int variant) {
        var left = Place.at(-11, -0.15, 0.35);
        switch (variant % 3) {
            case 0 -> s.arpeggio(Tone.PIANO, left, ALL, "x.o.o.o.x.o.o.o.", 55, "0121", 1);
            case 1 -> s.arpeggio(Tone.HARP, left, ALL, "x.o.x.o.x.o.x.o.", 57, "01234543", 2);
            default -> s.arpeggio(Tone.PIANO, left, ALL, "x...o...x...o...", 55, "0212", 2);
        }
        s.bass(Tone.PIANO, Place.at(-12, -0.1, 0.35), ALL, "r.......5.......", 36, 2);
        tune.play(variant % 3 == 1 ? Tone.FLUTE : Tone.PIANO, Place.at(-6, 0.15, 0.4), MIDDLE, 74);
        s.comp(Tone.STRINGS, Place.at(-15, 0.1, 0.5), MIDDLE, "x...............", 62, 4);
        s.bass(Tone.STRINGS, Place.at(-15, 0.25, 0.5), CHORUS, "r...............", 43, 4);
        s.end(Tone.PIANO, Place.at(-9, 0, 0.5), 60);
        s.end(Tone.STRINGS, Place.at(-17, 0, 0.5), 60);
    }

    static void folk(Sketch s, Tune tune, int variant) {
        var guitar = Place.at(-10, -0.3, 0.15);
        if (variant % 2 == 0) {
            s.arpeggio(Tone.GUITAR, guitar, ALL, "x.o.x.o.x.o.x.o.", 57, "02131213", 1.5);
            s.bass(Tone.GUITAR, Place.at(-10, -0.2, 0.15), ALL, "r.......5.......", 40, 2);
        } else {
            s.comp(Tone.GUITAR, new Place(-14, -0.3, 0.15, 0, 0), ALL, "x...o.x...o.x.o.", 57, 1);
        }
        s.comp(Tone.GUITAR, new Place(-17, 0.45, 0.2, 0, 0), CHORUS, "x..ox.o.x..ox.o.", 64, 0.7);
        s.bass(Tone.UPRIGHT_BASS, Place.at(-9, 0, 0.05), MIDDLE, "r.......5.....a.", 28, 1.8);
        tune.play(variant % 3 == 0 ? Tone.FLUTE : Tone.PIANO, Place.at(-8, 0.2, 0.35), FULL, 72);
        s.drum(Drum.SHAKER, Place.at(-23, 0.4, 0.1), MIDDLE, "x.o.x.o.x.o.x.o.", "x.o.x.o.x.o.xxox");
        s.drum(Drum.SOFT_KICK, Place.at(-13, 0, 0.05), FULL, "x.......x.......", "x.......x...x...");
        s.drum(Drum.RIM, Place.at(-21, 0.1, 0.2), CHORUS, "....x.......x...", "....x.......x.oo");
        s.end(Tone.GUITAR, guitar, 57);
    }

    static void jazz(Sketch s, Tune tune, int variant) {
        s.bass(Tone.UPRIGHT_BASS, Place.at(-7, -0.1, 0.06), NOT_FIRST, "r...3...5...a...", 29, 0.95);
        s.bass(Tone.UPRIGHT_BASS, Place.at(-7, -0.1, 0.06), EnumSet.of(Kind.INTRO), "r.......5.....a.", 29, 1.9);
        var keys = variant % 3 == 1 ? Tone.ELECTRIC_PIANO : Tone.PIANO;
        String[] comping = {"..x.....x.......", "x.....x.......o.", "......x...x.....", "x.....o...x....."};
        s.comp(keys, Place.at(-13, 0.25, 0.2), ALL, comping[variant % 4] + comping[(variant + 1) % 4], 60, 1.2);
        Tone[] soloists = {Tone.VIBRAPHONE, Tone.PIANO, Tone.FLUTE, Tone.GUITAR};
        tune.play(soloists[variant % 4], Place.at(-7, -0.2, 0.3), MIDDLE, 72);
        s.drum(Drum.RIDE, Place.at(-21, 0.35, 0.1), MIDDLE, "x...x.o.x...x.o.", "x...x.o.x...x.o.");
        s.drum(Drum.HAT, Place.at(-23, 0.3, 0.1), NOT_FIRST, "....x.......x...", "....x.......x...");
        s.drum(Drum.BRUSH, Place.at(-20, -0.1, 0.2), ALL, "x...o...x...o...", "x...o.o.x.o.x.oo");
        s.drum(Drum.SOFT_KICK, Place.at(-20, 0, 0.05), FULL, "x.......o.......", "x.......o.....x.");
        s.end(keys, Place.at(-12, 0.2, 0.3), 60);
        s.end(Tone.VIBRAPHONE, Place.at(-16, -0.2, 0.4), 72);
    }

    static void loFi(Sketch s, Tune tune, int variant) {
        String[] comping = {"x.....o...x.....", "x..o....x.....o.", "x.........o.x..."};
        var keys = variant % 3 == 2 ? Tone.PIANO : Tone.ELECTRIC_PIANO;
        s.comp(keys, new Place(-10, -0.1, 0.25, 0.05, 0.25), ALL, comping[variant % 3], 58, 2.5);
        s.bass(Tone.UPRIGHT_BASS, new Place(-7, 0, 0.02, 0, 0.2), NOT_FIRST, "r.....r...5.....", 30, 1.4);
        tune.play(variant % 2 == 0 ? Tone.VIBRAPHONE : Tone.GUITAR, new Place(-11, 0.3, 0.35, 0.3, 0.1), FULL, 72);
        s.comp(Tone.PAD, new Place(-20, 0, 0.5, 0, 0.3), CHORUS, "x...............", 60, 4);
        s.drum(Drum.KICK, Place.at(-10, 0, 0.03), MIDDLE, "x.....o.x.......x......ox.......", "x.....o.x.....xo");
        s.drum(Drum.SNARE, Place.at(-13, 0.05, 0.15), MIDDLE, "....x.......x...", "....x.......x..o");
        s.drum(Drum.HAT, Place.at(-20, 0.25, 0.08), MIDDLE, "x.o.x.o.x.ooo.x.", "x.o.x.o.x.o.oxo.");
        s.drum(Drum.CRACKLE, Place.at(-27, -0.2, 0), ALL, "x.......x.......", "x.......x.......");
        s.drum(Drum.SHAKER, Place.at(-26, -0.4, 0.1), EDGES, "o...o...o...o...", "o...o...o...o...");
        s.end(keys, Place.at(-11, 0, 0.4), 58);
    }
}
