package org.hathor.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's COPY, the fastest way in: https://www.postgresql.org/docs/current/sql-copy.html. */
final class CopyText {

    private final StringBuilder rows = new StringBuilder();

    /** Adds a row; null is null, and a list an array. */
    CopyText row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(text(values[i]));
        }
        rows.append('\n');
        return this;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case List<?> list -> escaped(array(list));
            default -> escaped(value.toString());
        };
    }

    private static String array(List<?> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"").append(value).append('"');
        }
        return array.append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    void into(Connection connection, String target) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn(
                "copy " + target + " from stdin",
                new ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
    }
}
