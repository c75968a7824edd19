package org.hathor.playlists.boundary;

/** The formats of files with playlists. */
public enum PlaylistFormat {
    m3u8("audio/x-mpegurl;charset=utf-8"),
    xspf("application/xspf+xml;charset=utf-8"),
    jspf("application/jspf+json;charset=utf-8");

    private final String mediaType;

    PlaylistFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
