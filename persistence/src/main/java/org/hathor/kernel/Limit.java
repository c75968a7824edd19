package org.hathor.kernel;

import org.jspecify.annotations.Nullable;

/** How many items a page holds at most. */
public record Limit(int value) {

    public static final int MOST = 200;
    public static final Limit DEFAULT = new Limit(50);

    public Limit {
        if (value < 1 || value > MOST) {
            throw new Invalid("limit", "must be a number from 1 to " + MOST);
        }
    }

    public static Limit of(@Nullable Integer asked) {
        return asked == null ? DEFAULT : new Limit(asked);
    }

    /** What a query fetches: one row more than the page holds tells whether there is a next page. */
    public int andOneMore() {
        return value + 1;
    }
}
