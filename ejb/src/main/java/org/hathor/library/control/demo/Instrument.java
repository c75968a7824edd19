package org.hathor.library.control.demo;

import java.util.SplittableRandom;

/** Something that plays notes. */
interface Instrument {

    /**
     * The sound of a note.
     *
     * @param seconds how long it is held; the sound may go on
     */
    Voice play(int pitch, double seconds, double strength, SplittableRandom random);
}
