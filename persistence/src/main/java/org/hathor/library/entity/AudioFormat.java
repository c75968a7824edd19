package org.hathor.library.entity;

/** What a media file is, by its content. The names are what the table and the API hold. */
public enum AudioFormat {
    mp3("audio/mpeg"),
    flac("audio/flac"),
    ogg("audio/ogg"),
    opus("audio/ogg; codecs=opus"),
    m4a("audio/mp4"),
    aac("audio/aac"),
    wav("audio/wav"),
    aiff("audio/aiff"),
    webm("audio/webm");

    private final String mediaType;

    AudioFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
