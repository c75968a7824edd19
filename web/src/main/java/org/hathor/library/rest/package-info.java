/** The library for programs: songs, albums, artists, and the sound itself. */
@NullMarked
package org.hathor.library.rest;

import org.jspecify.annotations.NullMarked;
