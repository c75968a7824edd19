package org.hathor.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place in an ordered list after which the next page begins: the key of the last item seen. Its text is opaque to
 * clients; one that this class did not write is refused as {@link Invalid} on {@code after}.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1024;

    private final List<String> values;

    private Cursor(List<String> values) {
        this.values = values;
    }

    /**
     * The cursor behind an item.
     *
     * @param key the values by which the list is ordered, the most significant first
     */
    public static Cursor of(Object... key) {
        return new Cursor(Arrays.stream(key).map(Object::toString).toList());
    }

    /** Reads what a client sent; no text is no cursor: the list starts at its beginning. */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw broken();
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return new Cursor(List.of(key.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    public Instant instant(int index) {
        return value(index, Instant::parse);
    }

    public UUID uuid(int index) {
        return value(index, UUID::fromString);
    }

    public long number(int index) {
        return value(index, Long::parseLong);
    }

    public String text(int index) {
        return value(index, Function.identity());
    }

    private <T> T value(int index, Function<String, T> parser) {
        try {
            return parser.apply(values.get(index));
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException e) {
            throw broken();
        }
    }

    private static Invalid broken() {
        return new Invalid("after", "is not a cursor of this list; use the value of \"next\" from the page before");
    }

    @Override
    public String toString() {
        var key = values.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }
}
