package org.hathor.accounts.control;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hathor.accounts.boundary.PasswordComplaint;

/**
 * Which passwords are too easy to guess (NIST SP 800-63B, 5.1.1.2): short ones, common ones and what is made of them, and
 * a person's own names. What kinds of characters there are does not matter.
 *
 * @param common passwords that many people chose, in lower case
 */
public record PasswordRules(Set<String> common) {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** A unit of so few characters, however often it is repeated, is no more than itself. */
    private static final int SHORT_UNIT = 6;

    /** So much must be left when a person's names are taken out. */
    private static final int LEAST_OF_ONES_OWN = 8;

    private static final int SHORTEST_NAME = 3;

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "1q2w3e4r5t6y7u8i9o0p");

    /** What is wrong with a password of somebody whose names and addresses are these. */
    public Optional<PasswordComplaint> complaint(String password, Collection<String> names) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(PasswordComplaint.length);
        }
        var text = password.toLowerCase(Locale.ROOT);
        if (isCommon(text)) {
            return Optional.of(PasswordComplaint.common);
        }
        return isMadeOf(text, names) ? Optional.of(PasswordComplaint.personal) : Optional.empty();
    }

    private boolean isCommon(String text) {
        var core = core(text);
        var unit = unit(text);
        return Stream.of(text, core, unit, core(unit))
                        .flatMap(form -> Stream.of(form, plain(form)))
                        .anyMatch(common::contains)
                || unit.length() <= SHORT_UNIT
                || isRun(text)
                || (core.length() > SHORT_UNIT && isRun(core));
    }

    private static boolean isMadeOf(String text, Collection<String> names) {
        var rest = text;
        for (var name : names) {
            if (name.length() >= SHORTEST_NAME) {
                rest = rest.replace(name.toLowerCase(Locale.ROOT), "");
            }
        }
        return rest.codePointCount(0, rest.length()) < LEAST_OF_ONES_OWN;
    }

    /** What it was before letters were replaced by what looks like them. */
    private static String plain(String text) {
        return text.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    /** Without the digits and marks around it. */
    private static String core(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** The shortest beginning of which the whole is a repetition; the last one may be cut. */
    private static String unit(String text) {
        for (var length = 1; length <= text.length() / 2; length++) {
            if (text.regionMatches(length, text, 0, text.length() - length)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    /** Neighbours in the alphabet or on the keyboard, forwards or backwards, around the end or not. */
    private static boolean isRun(String text) {
        var backwards = new StringBuilder(text).reverse();
        return ROWS.stream()
                .map(row -> row.repeat(1 + text.length() / row.length()) + row)
                .anyMatch(row -> row.contains(text) || row.contains(backwards));
    }
}
