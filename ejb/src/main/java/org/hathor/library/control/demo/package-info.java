/**
 * The demo catalogue: small original songs that are composed and synthesised here, each from a seed, so that a first start
 * already plays music. A song is composed as a {@link org.hathor.library.control.demo.Score}, played by
 * {@link org.hathor.library.control.demo.Mixer} and written by {@link org.hathor.library.control.demo.Flac}.
 */
@NullMarked
package org.hathor.library.control.demo;

import org.jspecify.annotations.NullMarked;
