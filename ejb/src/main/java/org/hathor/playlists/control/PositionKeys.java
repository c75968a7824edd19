package org.hathor.playlists.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand between two others, compared character by character: where entries of a playlist are. A whole number
 * leads, whose first letter says how many digits it has ({@code a} one, {@code b} two; {@code Z} one below zero), so that
 * adding at either end keeps them short; a fraction follows where somebody went between two. It never ends in 0.
 */
public final class PositionKeys {

    /** When one grows longer than this, all of its playlist are to be made anew by {@link #inOrder}. */
    public static final int LONG = 60;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final char FIRST = DIGITS.charAt(0);
    private static final char LAST = DIGITS.charAt(BASE - 1);
    private static final String ZERO = "a0";
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{1,200}");

    private PositionKeys() {}

    /** Whether a text may be one. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** So many, far apart, in their order. */
    public static List<String> inOrder(int count) {
        return between(null, null, count);
    }

    /** So many behind one text and before another, in their order; null is the end. */
    public static List<String> between(@Nullable String before, @Nullable String after, int count) {
        var keys = new ArrayList<String>(count);
        fill(keys, before, after, count);
        return keys;
    }

    private static void fill(List<String> keys, @Nullable String before, @Nullable String after, int count) {
        if (count == 0) {
            return;
        }
        if (after == null) {
            var last = before;
            for (int i = 0; i < count; i++) {
                last = between(last, null);
                keys.add(last);
            }
            return;
        }
        int left = count / 2;
        var middle = between(before, after);
        fill(keys, before, middle, left);
        keys.add(middle);
        fill(keys, middle, after, count - left - 1);
    }

    /** One behind a text and before another; null is the end. */
    public static String between(@Nullable String before, @Nullable String after) {
        if (before != null && after != null && before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("Nothing is between " + before + " and " + after);
        }
        if (before == null) {
            return after == null ? ZERO : firstBefore(after);
        }
        var whole = whole(before);
        var fraction = before.substring(whole.length());
        if (after != null && whole.equals(whole(after))) {
            return whole + middle(fraction, after.substring(whole.length()));
        }
        var next = plusOne(whole);
        return next != null && (after == null || next.compareTo(after) < 0) ? next : whole + middle(fraction, null);
    }

    private static String firstBefore(String after) {
        var whole = whole(after);
        if (whole.length() < after.length()) {
            return whole;
        }
        var previous = minusOne(whole);
        return previous == null ? whole + middle("", after.substring(whole.length())) : previous;
    }

    /** The fraction half-way between two; null is 1. */
    private static String middle(String before, @Nullable String after) {
        if (after != null) {
            int same = 0;
            while (same < after.length()
                    && (same < before.length() ? before.charAt(same) : FIRST) == after.charAt(same)) {
                same++;
            }
            if (same > 0) {
                return after.substring(0, same)
                        + middle(before.substring(Math.min(same, before.length())), after.substring(same));
            }
        }
        int low = before.isEmpty() ? 0 : DIGITS.indexOf(before.charAt(0));
        int high = after == null ? BASE : DIGITS.indexOf(after.charAt(0));
        if (high - low > 1) {
            return String.valueOf(DIGITS.charAt((low + high + 1) / 2));
        }
        if (after != null && after.length() > 1) {
            return after.substring(0, 1);
        }
        return DIGITS.charAt(low) + middle(before.isEmpty() ? "" : before.substring(1), null);
    }

    private static String whole(String key) {
        char head = key.charAt(0);
        int length = head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
        if (!Character.isLetter(head) || length > key.length()) {
            throw new IllegalArgumentException("This is no position: " + key);
        }
        return key.substring(0, length);
    }

    private static @Nullable String plusOne(String whole) {
        var digits = new StringBuilder(whole.substring(1));
        for (int i = digits.length() - 1; i >= 0; i--) {
            if (digits.charAt(i) != LAST) {
                digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) + 1));
                return whole.charAt(0) + digits.toString();
            }
            digits.setCharAt(i, FIRST);
        }
        return switch (whole.charAt(0)) {
            case 'Z' -> ZERO;
            case 'z' -> null;
            default -> headed((char) (whole.charAt(0) + 1), FIRST);
        };
    }

    private static @Nullable String minusOne(String whole) {
        var digits = new StringBuilder(whole.substring(1));
        for (int i = digits.length() - 1; i >= 0; i--) {
            if (digits.charAt(i) != FIRST) {
                digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) - 1));
                return whole.charAt(0) + digits.toString();
            }
            digits.setCharAt(i, LAST);
        }
        return switch (whole.charAt(0)) {
            case 'a' -> "Z" + LAST;
            // Two places below the smallest number of all there would be no room for a fraction that ends in no 0.
            case 'B' -> null;
            default -> headed((char) (whole.charAt(0) - 1), LAST);
        };
    }

    private static String headed(char head, char digit) {
        int length = head >= 'a' ? head - 'a' + 1 : 'Z' - head + 1;
        return head + String.valueOf(digit).repeat(length);
    }
}
