package org.hathor.library.control.sound;

import org.hathor.library.entity.MusicalKey;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a song's sound.
 *
 * @param lufs integrated loudness
 * @param peak the highest sample, in dB of full scale
 * @param waveform the highest samples of as many stretches, 0 to 255
 * @param silenceStartMs how long nothing is heard at the beginning
 * @param silenceEndMs and at the end
 * @param tempo in beats a minute; null where nothing beats
 * @param key null where nothing has a pitch
 * @param energy 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record SoundFindings(
        long durationMs,
        double lufs,
        double lufsConfidence,
        double peak,
        byte[] waveform,
        long silenceStartMs,
        long silenceEndMs,
        @Nullable Estimate<Double> tempo,
        @Nullable Estimate<MusicalKey> key,
        Estimate<Double> energy) {}
