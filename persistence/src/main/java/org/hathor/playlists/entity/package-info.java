/**
 * What people make of the music as it is stored: marks, plays and playlists, with their repositories. They know songs,
 * albums and artists by id.
 */
@NullMarked
package org.hathor.playlists.entity;

import org.jspecify.annotations.NullMarked;
