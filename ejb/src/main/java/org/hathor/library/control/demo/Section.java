package org.hathor.library.control.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a song.
 *
 * @param first its first bar
 * @param bars how many it has
 */
record Section(Kind kind, int first, int bars) {

    /** What it is for. */
    enum Kind {
        INTRO,
        VERSE,
        CHORUS,
        BRIDGE,
        OUTRO
    }

    private static final String[] FORMS = {"IVCO", "IVCVO", "IVCVCO", "IVCVBCO", "IVVCVBCO", "IVVCVBCCO"};

    /**
     * The form of a song.
     *
     * @param bars of one section
     * @param sections how many are wanted, from four to nine
     */
    static List<Section> form(int bars, int sections) {
        var form = new ArrayList<Section>();
        int first = 0;
        for (var letter : FORMS[Math.clamp(sections, 4, 9) - 4].toCharArray()) {
            var kind = switch (letter) {
                case 'I' -> Kind.INTRO;
                case 'V' -> Kind.VERSE;
                case 'C' -> Kind.CHORUS;
                case 'B' -> Kind.BRIDGE;
                default -> Kind.OUTRO;
            };
            form.add(new Section(kind, first, bars));
            first += bars;
        }
        return form;
    }

    int end() {
        return first + bars;
    }

    boolean isLast(int bar) {
        return bar == end() - 1;
    }
}
