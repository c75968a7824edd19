/** Favourites, plays and playlists as programs use them. */
@NullMarked
package org.hathor.playlists.rest;

import org.jspecify.annotations.NullMarked;
