package org.hathor.library.boundary;

/** What a song can be transcoded to. The names are what the API takes. */
public enum StreamFormat {
    opus("audio/ogg; codecs=opus", 128, 16, 256),
    mp3("audio/mpeg", 192, 32, 320),
    aac("audio/aac", 160, 32, 320);

    private final String mediaType;
    private final int usualRate;
    private final int lowestRate;
    private final int highestRate;

    StreamFormat(String mediaType, int usualRate, int lowestRate, int highestRate) {
        this.mediaType = mediaType;
        this.usualRate = usualRate;
        this.lowestRate = lowestRate;
        this.highestRate = highestRate;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In kbit/s. */
    int usualRate() {
        return usualRate;
    }

    int lowestRate() {
        return lowestRate;
    }

    int highestRate() {
        return highestRate;
    }
}
