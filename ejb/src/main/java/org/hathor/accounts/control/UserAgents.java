package org.hathor.accounts.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person calls the thing that sends a {@code User-Agent}: enough to recognise one's own. */
public final class UserAgents {

    private static final int LONGEST = 40;

    /** In this order: almost all browsers claim to be Safari and Mozilla too. */
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private UserAgents() {}

    /** "Firefox on Linux", "curl", or "" when it said nothing. */
    public static String describe(String userAgent) {
        var program = first(PROGRAMS, userAgent).orElseGet(() -> product(userAgent));
        return first(SYSTEMS, userAgent)
                .map(system -> program + " on " + system)
                .orElse(program);
    }

    private static Optional<String> first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The first word without its version: "curl" of "curl/8.9.1". */
    private static String product(String userAgent) {
        var word = userAgent.strip().split("[/ ;(]", 2)[0];
        return word.substring(0, Math.min(word.length(), LONGEST));
    }
}
