package org.hathor.library.entity;

import org.hathor.kernel.Cursor;

/** By what genres are sorted; the name decides between equals. */
public enum GenreSort {
    name("g.folded"),
    songs("g.songs");

    private final String expression;

    GenreSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }

    /** The common ones come first, everything else from its beginning. */
    public SortOrder usual() {
        return this == songs ? SortOrder.descending : SortOrder.ascending;
    }

    Object key(Cursor cursor) {
        return switch (this) {
            case name -> cursor.text(0);
            case songs -> Math.toIntExact(Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE));
        };
    }
}
