package org.hathor.test;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page: through which window, by day or by night. */
public enum Look {
    DESKTOP_LIGHT(1280, 800, ColorScheme.LIGHT),
    DESKTOP_DARK(1280, 800, ColorScheme.DARK),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }

    /** The end of a picture's name. */
    public String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
