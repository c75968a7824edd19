package org.hathor.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Range} header of RFC 9110, section 14. Pure: it knows neither a request nor a file. */
public final class ByteRanges {

    private static final String UNIT = "bytes=";
    private static final Pattern SPEC = Pattern.compile("(\\d*)-(\\d*)");

    /** Nobody who plays music asks for more at once; who does gets the whole, as the RFC allows. */
    private static final int MOST = 16;

    /** Bytes from one to another, both among them. */
    public record Range(long first, long last) {

        public long length() {
            return last - first + 1;
        }
    }

    private ByteRanges() {}

    /**
     * What is asked for.
     *
     * @return nothing where the whole is to be sent: no header, another unit, none that follows the grammar, or more than
     *     is sensible; an empty list where no range can be satisfied
     */
    public static Optional<List<Range>> of(@Nullable String header, long size) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return Optional.empty();
        }
        var ranges = new ArrayList<Range>();
        int specs = 0;
        for (var text : header.substring(UNIT.length()).split(",", -1)) {
            var trimmed = trimmed(text);
            if (trimmed.isEmpty()) {
                continue; // RFC 9110, 5.6.1.2: a list may have empty elements.
            }
            var spec = SPEC.matcher(trimmed);
            if (++specs > MOST || !spec.matches()) {
                return Optional.empty();
            }
            var first = spec.group(1);
            var last = spec.group(2);
            if (first.isEmpty() ? last.isEmpty() : !last.isEmpty() && number(last) < number(first)) {
                return Optional.empty();
            }
            range(first, last, size).ifPresent(ranges::add);
        }
        return specs == 0 || sum(ranges) > size ? Optional.empty() : Optional.of(List.copyOf(ranges));
    }

    /** The part of the file that is meant; nothing where there is none. */
    private static Optional<Range> range(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(size, number(last));
            return length == 0 ? Optional.empty() : Optional.of(new Range(size - length, size - 1));
        }
        long from = number(first);
        long to = last.isEmpty() ? size - 1 : Math.min(size - 1, number(last));
        return from < size ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    /** Ranges that overlap ask for more than there is. */
    private static long sum(List<Range> ranges) {
        return ranges.stream().mapToLong(Range::length).sum();
    }

    /** Blanks as HTTP knows them. */
    private static String trimmed(String text) {
        return text.replaceAll("^[ \\t]+|[ \\t]+$", "");
    }

    /** A number of any length; beyond the longest file it makes no difference. */
    private static long number(String digits) {
        var plain = digits.replaceFirst("^0+(?=.)", "");
        return plain.length() > 18 ? Long.MAX_VALUE : Long.parseLong(plain);
    }
}
