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

/** Music to get up to. */
final class LoudArrangements {

    private static final Set<Kind> BRIDGE = EnumSet.of(Kind.BRIDGE);
    private static final Set<Kind> BEAT = EnumSet.of(Kind.INTRO, Kind.VERSE, Kind.CHORUS, Kind.OUTRO);

    private LoudArrangements() {}

    static void house(Sketch s, Tune tune, int variant) {
        String[] stabs = {"..x..x....x..x..", "x..x..x...x.....", "....x..x....x..x", "x.....x..x......"};
        String[] basses = {"..r...r...r...r.", "r..r..8...r.r...", "..r.r...r.8...r.", "r.....r...5...8."};
        s.drum(Drum.KICK, Place.at(-7, 0, 0.01), BEAT, "x...x...x...x...", "x...x...x...x.x.");
        s.drum(Drum.CLAP, Place.at(-14, 0, 0.2), FULL, "....x.......x...", "....x.......x..x");
        s.drum(Drum.OPEN_HAT, Place.at(-21, 0.2, 0.08), FULL, "..x...x...x...x.", "..x...x...x...x.");
        s.drum(Drum.HAT, Place.at(-23, -0.25, 0.05), NOT_FIRST, "x.oox.oox.oox.oo", "x.oox.oox.oxxoxo");
        s.drum(Drum.SHAKER, Place.at(-25, 0.4, 0.05), CHORUS, "oxooxoooxoooxoox", "oxooxoooxoooxoox");
        s.drum(Drum.CRASH, Place.at(-21, 0.1, 0.2), CHORUS, "x" + ".".repeat(127), "................");
        s.bass(Tone.SYNTH_BASS, new Place(-8, 0, 0, 0, 0.7), NOT_FIRST, basses[variant % 4], 31, 0.5);
        var chords = new Place(-13, 0, 0.3, 0.25, 0.55);
        s.comp(variant % 2 == 0 ? Tone.STAB : Tone.ELECTRIC_PIANO, chords, ALL, stabs[variant % 4], 60, 0.4);
        s.comp(
                Tone.PAD,
                new Place(-18, 0, 0.5, 0, 0.75),
                EnumSet.of(Kind.CHORUS, Kind.BRIDGE),
                "x...............",
                64,
                4);
        s.arpeggio(Tone.PLUCK, new Place(-18, 0.4, 0.3, 0.5, 0.4), CHORUS, "x..x..x.x..x..x.", 72, "0213", 0.3);
        tune.play(variant % 3 == 0 ? Tone.PIANO : Tone.PLUCK, new Place(-11, -0.15, 0.3, 0.3, 0.3), MIDDLE, 74);
        s.drum(Drum.SNARE, Place.at(-20, 0, 0.3), BRIDGE, "x...x...x...x...", "x.x.x.x.xxxxxxxx");
        s.end(Tone.PAD, new Place(-15, 0, 0.6, 0, 0), 60);
    }

    static void synthwave(Sketch s, Tune tune, int variant) {
        String[] basses = {"r.r.r.r.r.r.r.r.", "r.rrr.rrr.rrr.rr", "r.r.8.r.r.r.8.r.", "rrr.rrr.rrr.r.8."};
        s.drum(Drum.KICK, Place.at(-8, 0, 0.02), MIDDLE, "x.......x.......", "x.......x.x.x...");
        s.drum(Drum.SNARE, Place.at(-9, 0, 0.5), FULL, "....x.......x...", "....x.......x.xx");
        s.drum(Drum.HAT, Place.at(-22, 0.2, 0.05), NOT_FIRST, "x.o.x.o.x.o.x.o.", "x.o.x.o.x.o.xoxo");
        s.drum(Drum.TOM, Place.at(-15, -0.3, 0.3), FULL, "................", "............x.x.");
        s.drum(Drum.CRASH, Place.at(-20, 0.1, 0.3), CHORUS, "x" + ".".repeat(127), "................");
        s.bass(Tone.SYNTH_BASS, new Place(-9, 0, 0.02, 0, 0.4), ALL, basses[variant % 4], 33, 0.24);
        s.comp(Tone.PAD, new Place(-15, 0, 0.5, 0, 0.35), ALL, "x...............", 62, 4);
        s.arpeggio(
                Tone.PLUCK,
                new Place(-16, 0.35, 0.3, 0.45, 0.2),
                NOT_FIRST,
                "xooxooxoxooxooxo",
                67,
                variant % 2 == 0 ? "01232321" : "02132435",
                0.24);
        s.comp(Tone.STAB, new Place(-17, -0.2, 0.4, 0.2, 0.3), CHORUS, "x.....x...x.....", 65, 0.6);
        tune.play(Tone.LEAD, new Place(-11, -0.05, 0.35, 0.4, 0.15), FULL, 72);
        tune.play(Tone.BELL, new Place(-19, 0.4, 0.5, 0.3, 0), CHORUS, 84);
        s.end(Tone.PAD, new Place(-14, 0, 0.6, 0, 0), 62);
    }

    static void drumAndBass(Sketch s, Tune tune, int variant) {
        String[] kicks = {"x.........x.....", "x.....x...x.....", "x.........x...o."};
        String[] basses = {"r.........r.....", "r.....r...8...r.", "r...........5...", "r..r......r.r..."};
        s.drum(Drum.KICK, Place.at(-8, 0, 0.01), FULL, kicks[variant % 3], "x..x......x.x...");
        s.drum(Drum.SNARE, Place.at(-8, 0, 0.15), FULL, "....x..o.o..x..o", "....x..o.o.xx.xx");
        s.drum(Drum.HAT, Place.at(-21, 0.2, 0.05), NOT_FIRST, "x.o.x.o.x.o.x.oo", "x.o.x.o.x.o.xooo");
        s.drum(Drum.RIDE, Place.at(-23, -0.3, 0.1), CHORUS, "x.x.x.x.x.x.x.x.", "x.x.x.x.x.x.x.x.");
        s.drum(Drum.SHAKER, Place.at(-23, 0.4, 0.1), ALL, "oxooxoooxoooxoox", "oxooxoooxoooxoox");
        s.drum(Drum.CRASH, Place.at(-20, 0.1, 0.3), CHORUS, "x" + ".".repeat(127), "................");
        var bass = new Place(-8, 0, 0.02, 0, 0.45);
        s.bass(variant % 2 == 0 ? Tone.REESE : Tone.SUB_BASS, bass, FULL, basses[variant % 4], 29, 1.6);
        s.comp(Tone.PAD, new Place(-14, 0, 0.6, 0, 0.25), ALL, "x...............", 62, 4);
        s.comp(Tone.ELECTRIC_PIANO, new Place(-14, 0.2, 0.4, 0.4, 0.15), NOT_FIRST, "x.....o.........", 65, 1.5);
        s.arpeggio(Tone.PLUCK, new Place(-20, -0.4, 0.4, 0.5, 0.2), CHORUS, "x..x..x...x..x..", 72, "021301", 0.4);
        tune.play(variant % 2 == 0 ? Tone.VIBRAPHONE : Tone.LEAD, new Place(-12, 0.1, 0.4, 0.4, 0.1), MIDDLE, 74);
        s.end(Tone.PAD, new Place(-13, 0, 0.7, 0, 0), 62);
    }
}
