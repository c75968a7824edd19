package org.hathor.library.entity;

import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hathor.kernel.Cursor;
import org.jspecify.annotations.Nullable;

/** The conditions of a list as they are asked for. What a caller sends is always a value, and never part of the query. */
public final class Criteria {

    private final StringBuilder conditions = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition on a value, which it names {@code :name}; without the value there is none. */
    public Criteria and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and (").append(condition).append(')');
            values.put(name, value);
        }
        return this;
    }

    /** Every word of a query is somewhere in the text. */
    public Criteria words(String field, @Nullable String query) {
        if (query == null) {
            return this;
        }
        int number = 0;
        for (var word : SearchText.words(query)) {
            var name = "word" + number++;
            and(field + " like :" + name + " escape '!'", name, '%' + word.replaceAll("([!%_])", "!$1") + '%');
        }
        return this;
    }

    /** What comes behind the place where the page before ended. */
    Criteria behind(String expression, String id, SortOrder order, @Nullable Object key, @Nullable Cursor cursor) {
        if (key != null && cursor != null) {
            conditions.append(" and (%s, %s) %s (:key, :id)".formatted(expression, id, order.beyond()));
            values.put("key", key);
            values.put("id", cursor.uuid(1));
        }
        return this;
    }

    /** The query with these conditions in the place that it leaves for them. */
    String in(String query) {
        return query.replace("/* conditions */", conditions);
    }

    <V> TypedQuery<V> bind(TypedQuery<V> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
