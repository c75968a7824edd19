package org.hathor.library.control.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signals are those of EBU Tech 3341. */
class LoudnessTest {

    @ParameterizedTest
    @ValueSource(doubles = {44_100, 48_000, 22_050})
    void aToneOfMinus23InBothChannelsIsMinus23(double rate) {
        var loudness = new Loudness(rate);
        tone(loudness, rate, -23, 20);
        assertThat(loudness.integrated()).isCloseTo(-23, within(0.1));
        assertThat(loudness.peak()).isCloseTo(-23, within(0.1));
    }

    @Test
    void whatIsMuchSofterThanTheRestDoesNotCount() {
        var loudness = new Loudness(48_000);
        tone(loudness, 48_000, -72, 10);
        tone(loudness, 48_000, -36, 10);
        tone(loudness, 48_000, -23, 60);
        tone(loudness, 48_000, -36, 10);
        tone(loudness, 48_000, -72, 10);
        assertThat(loudness.integrated()).isCloseTo(-23, within(0.1));
    }

    @Test
    void silenceIsSilent() {
        var loudness = new Loudness(44_100);
        assertThat(loudness.integrated()).isEqualTo(Loudness.SILENCE);
        for (int i = 0; i < 100_000; i++) {
            loudness.add(0, 0);
        }
        assertThat(loudness.integrated()).isEqualTo(Loudness.SILENCE);
    }

    @Test
    void aSoundThatIsShorterThanABlockIsMeasuredAsItIs() {
        var loudness = new Loudness(48_000);
        tone(loudness, 48_000, -20, 0.25);
        assertThat(loudness.integrated()).isCloseTo(-20, within(0.5));
    }

    private static void tone(Loudness loudness, double rate, double decibels, double seconds) {
        double level = Math.pow(10, decibels / 20);
        for (int i = 0; i < seconds * rate; i++) {
            double sample = level * Math.sin(2 * Math.PI * 1_000 * i / rate);
            loudness.add(sample, sample);
        }
    }
}
