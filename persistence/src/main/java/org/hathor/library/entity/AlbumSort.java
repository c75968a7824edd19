package org.hathor.library.entity;

import org.hathor.kernel.Cursor;

/** By what albums are sorted; the id decides between equals. */
public enum AlbumSort {
    added("a.addedAt"),
    title("a.sortKey"),
    artist("a.artistSortKey"),
    year("coalesce(a.year, 0)");

    private final String expression;

    AlbumSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }

    /** What is new comes first, everything else from its beginning. */
    public SortOrder usual() {
        return this == added ? SortOrder.descending : SortOrder.ascending;
    }

    Object key(Cursor cursor) {
        return switch (this) {
            case added -> cursor.instant(0);
            case title, artist -> cursor.text(0);
            case year -> Math.toIntExact(Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE));
        };
    }
}
