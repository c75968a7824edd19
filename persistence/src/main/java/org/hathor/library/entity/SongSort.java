package org.hathor.library.entity;

import org.hathor.kernel.Cursor;

/** By what songs are sorted; the id decides between equals. Each has an index that begins with its expression. */
public enum SongSort {
    added("s.addedAt"),
    title("s.sortKey"),
    artist("s.artistSortKey"),
    year("coalesce(s.year, 0)"),
    duration("s.durationMs"),
    track("coalesce(s.disc, 1) * 100000 + coalesce(s.track, 0)");

    private final String expression;

    SongSort(String expression) {
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
            case year, track -> Math.toIntExact(Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE));
            case duration -> cursor.number(0);
        };
    }
}
