package org.hathor.library.boundary;

import org.hathor.kernel.Cursor;
import org.hathor.library.entity.GenreSort;

/** What the query of a list of genres selects. */
public record GenreRow(String name, Integer songs, String folded) {

    Cursor cursor(GenreSort sort) {
        return switch (sort) {
            case name -> Cursor.of(folded, folded);
            case songs -> Cursor.of(songs, folded);
        };
    }

    GenreView view() {
        return new GenreView(name, songs);
    }
}
