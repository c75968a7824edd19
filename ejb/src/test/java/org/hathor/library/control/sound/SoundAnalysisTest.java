package org.hathor.library.control.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.hathor.library.entity.MusicalKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAnalysisTest {

    @ParameterizedTest
    @CsvSource({"72,0,false", "90,2,true", "101.5,9,true", "120,7,false", "128,5,true", "140,10,false"})
    void tempoAndKeyAreFound(double tempo, int tonic, boolean minor) {
        var found = Tones.heard(tempo, tonic, minor, 25, 0.5);
        var beat = Objects.requireNonNull(found.tempo());
        assertThat(beat.value()).isCloseTo(tempo, within(tempo * 0.01));
        assertThat(beat.confidence()).isGreaterThan(0.5);
        var key = Objects.requireNonNull(found.key());
        assertThat(key.value()).isEqualTo(MusicalKey.of(tonic, minor));
        assertThat(key.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void whatIsLouderAndBusierHasMoreEnergy() {
        var calm = Tones.heard(60, 0, false, 12, 0.05);
        var lively = Tones.heard(180, 0, false, 12, 0.7);
        assertThat(lively.energy().value()).isGreaterThan(calm.energy().value() + 0.1);
        assertThat(lively.lufs()).isGreaterThan(calm.lufs() + 20);
    }

    @Test
    void silenceAtTheEndsIsMeasuredAndTheWaveformShowsIt() {
        var analysis = new SoundAnalysis();
        for (int i = 0; i < 10 * SoundAnalysis.RATE; i++) {
            boolean sounds = i >= 2 * SoundAnalysis.RATE && i < 7 * SoundAnalysis.RATE;
            float sample = sounds ? (float) (0.5 * Math.sin(i * 0.1)) : 0;
            analysis.add(sample, sample);
        }
        var found = analysis.findings();
        assertThat(found.durationMs()).isEqualTo(10_000);
        assertThat(found.silenceStartMs()).isCloseTo(2_000, within(2L));
        assertThat(found.silenceEndMs()).isCloseTo(3_000, within(2L));
        assertThat(found.peak()).isCloseTo(-6.02, within(0.1));
        assertThat(found.waveform()).hasSize(SoundAnalysis.POINTS);
        assertThat(found.waveform()[100] & 0xff).isZero();
        assertThat(found.waveform()[400] & 0xff).isCloseTo(128, within(2));
        assertThat(found.waveform()[700] & 0xff).isZero();
    }

    @Test
    void silenceHasNeitherTempoNorKey() {
        var analysis = new SoundAnalysis();
        for (int i = 0; i < 20 * SoundAnalysis.RATE; i++) {
            analysis.add(0, 0);
        }
        var found = analysis.findings();
        assertThat(found.tempo()).isNull();
        assertThat(found.key()).isNull();
        assertThat(found.lufs()).isEqualTo(Loudness.SILENCE);
        assertThat(found.silenceStartMs()).isEqualTo(20_000);
        assertThat(found.energy().value()).isZero();
    }

    @Test
    void nothingAtAllIsNoFault() {
        var found = new SoundAnalysis().findings();
        assertThat(found.durationMs()).isZero();
        assertThat(found.waveform()).hasSize(SoundAnalysis.POINTS);
    }
}
