package org.hathor.library.boundary;

import java.util.List;

/**
 * How loud a song is from its beginning to its end.
 *
 * @param points the highest samples of equally long stretches, 0 to 255
 */
public record WaveformView(List<Integer> points) {}
