package org.hathor.playlists.boundary;

/** A playlist as a file. */
public record ExportedPlaylist(String fileName, String content, PlaylistFormat format) {}
