/**
 * Rows for load and scale tests: {@code ./hathor demo --songs N} fills the catalogue of an embedded instance with up to a
 * million songs that share a few audio files. What is made depends on the number of the song alone, so an interrupted run
 * goes on where it was.
 */
@NullMarked
package org.hathor.launcher.demo;

import org.jspecify.annotations.NullMarked;
