package org.hathor.playlists.gateway;

/** Numbers in texts from anywhere. */
final class Numbers {

    private Numbers() {}

    /** What is no number is 0. */
    static double orZero(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
