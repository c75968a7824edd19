package org.hathor.library.entity;

import java.util.Arrays;

/** The key of a song. The names are what the table and the API hold; the order is that of the tonics from C up. */
public enum MusicalKey {
    c_major(0, false),
    c_minor(0, true),
    d_flat_major(1, false),
    c_sharp_minor(1, true),
    d_major(2, false),
    d_minor(2, true),
    e_flat_major(3, false),
    e_flat_minor(3, true),
    e_major(4, false),
    e_minor(4, true),
    f_major(5, false),
    f_minor(5, true),
    f_sharp_major(6, false),
    f_sharp_minor(6, true),
    g_major(7, false),
    g_minor(7, true),
    a_flat_major(8, false),
    g_sharp_minor(8, true),
    a_major(9, false),
    a_minor(9, true),
    b_flat_major(10, false),
    b_flat_minor(10, true),
    b_major(11, false),
    b_minor(11, true);

    private final int tonic;
    private final boolean minor;

    MusicalKey(int tonic, boolean minor) {
        this.tonic = tonic;
        this.minor = minor;
    }

    /** The pitch class, 0 for C. */
    public int tonic() {
        return tonic;
    }

    public boolean isMinor() {
        return minor;
    }

    public static MusicalKey of(int tonic, boolean minor) {
        return Arrays.stream(values())
                .filter(key -> key.tonic == tonic && key.minor == minor)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no pitch class " + tonic));
    }
}
