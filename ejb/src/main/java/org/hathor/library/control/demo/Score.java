package org.hathor.library.control.demo;

import java.util.List;

/**
 * What is to be played.
 *
 * @param tempo in beats a minute
 * @param beats how long it is, without the last sound's end
 * @param pulses the beats at which others step back for the bass drum
 */
record Score(double tempo, double beats, List<Part> parts, List<Double> pulses) {

    /**
     * One instrument's notes.
     *
     * @param level in dB, beside the other parts
     * @param pan -1 left, 1 right
     * @param reverb how much goes into the room, 0 to 1
     * @param echo how much goes into the echo, 0 to 1
     * @param duck how far it steps back at each pulse, 0 to 1
     */
    record Part(
            Instrument instrument,
            double level,
            double pan,
            double reverb,
            double echo,
            double duck,
            List<Note> notes) {}

    /**
     * A note.
     *
     * @param beat when, in beats
     * @param beats how long
     * @param pitch as MIDI counts: 60 is the middle C
     * @param strength 0 to 1
     */
    record Note(double beat, double beats, int pitch, double strength) {}

    double secondsOfABeat() {
        return 60 / tempo;
    }
}
