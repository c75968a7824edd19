/** Favourites, ratings, what was heard, and playlists, for programs. */
@NullMarked
package org.hathor.playlists.rest;

import org.jspecify.annotations.NullMarked;
