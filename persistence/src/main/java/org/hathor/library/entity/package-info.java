/**
 * The music as it is stored: artists, albums, songs and the files that they are in, with their repositories. Only the
 * boundary of this feature uses them; others know songs by id.
 */
@NullMarked
package org.hathor.library.entity;

import org.jspecify.annotations.NullMarked;
