package org.hathor.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is ordered by a key.
 *
 * @param next the cursor that leads to the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes the page of what a query fetched.
     *
     * @param fetched up to {@link Limit#andOneMore()} rows in order
     * @param keyOf the values by which the list is ordered, of one item
     */
    public static <T> Page<T> of(List<T> fetched, Limit limit, Function<T, Cursor> keyOf) {
        if (fetched.size() <= limit.value()) {
            return new Page<>(fetched, null);
        }
        var items = fetched.subList(0, limit.value());
        return new Page<>(items, keyOf.apply(items.getLast()).toString());
    }
}
