package org.hathor.library.entity;

import org.hathor.kernel.Cursor;

/** By what artists are sorted; the id decides between equals. Each has an index that begins with its expression. */
public enum ArtistSort {
    name("r.sortKey", "r.id"),
    added("r.addedAt", "r.id"),
    songs("t.songs", "t.artistId");

    private final String expression;
    private final String id;

    ArtistSort(String expression, String id) {
        this.expression = expression;
        this.id = id;
    }

    String expression() {
        return expression;
    }

    /** Of the table that the order is in. */
    String id() {
        return id;
    }

    /** By name from the beginning, otherwise who is new or has most. */
    public SortOrder usual() {
        return this == name ? SortOrder.ascending : SortOrder.descending;
    }

    Object key(Cursor cursor) {
        return switch (this) {
            case name -> cursor.text(0);
            case added -> cursor.instant(0);
            case songs -> Math.toIntExact(Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE));
        };
    }
}
