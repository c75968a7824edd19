/** Tests of what people make of the music, on a real database. */
@NullMarked
package org.hathor.playlists.entity;

import org.jspecify.annotations.NullMarked;
