/**
 * What people make of the music: favourites, ratings, what they heard, and playlists. One call is one transaction; songs
 * come from the boundary of the library.
 */
@NullMarked
package org.hathor.playlists.boundary;

import org.jspecify.annotations.NullMarked;
