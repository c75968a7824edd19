package org.hathor.pages.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path on this server and nothing else, whatever the address bar was made to say. */
public record LocalTarget(String path) {

    public static final LocalTarget HOME = new LocalTarget("/");

    private static final int LONGEST = 2000;

    /** The path that was asked for when it is one of ours, else home. */
    public static LocalTarget of(@Nullable String asked) {
        return asked != null && isOurs(asked) ? new LocalTarget(asked) : HOME;
    }

    public boolean isHome() {
        return equals(HOME);
    }

    public String encoded() {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isOurs(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return false;
        }
        // A browser reads a backslash as a slash and skips tabs and line ends: neither has a place in a path of ours.
        if (asked.chars().anyMatch(c -> c == '\\' || c <= ' ' || c == 0x7f)) {
            return false;
        }
        try {
            var uri = new URI(asked);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && !uri.getPath().startsWith("//")
                    && !uri.getPath().startsWith("/sign-");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
