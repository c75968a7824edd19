package org.hathor.playlists.boundary;

/**
 * A new link, with what is shown only once.
 *
 * @param path where the playlist is read, with the secret in it
 */
public record IssuedLink(LinkView link, String token, String path) {}
