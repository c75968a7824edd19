package org.hathor.library.entity;

import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * A range of years. What has none is in no range, and is stored as 0 in the index that answers this: {@code coalesce} as
     * it stands there.
     */
    public Criteria years(String field, @Nullable Integer from, @Nullable Integer to) {
        var first = from == null ? 1 : Math.max(1, from);
        return and("coalesce(" + field + ", 0) >= :yearFrom", "yearFrom", from == null && to == null ? null : first)
                .and("coalesce(" + field + ", 0) <= :yearTo", "yearTo", to);
    }

    /** Every word of a query, or one that begins with it, is in what is searched of an entity. */
    public Criteria words(String entity, @Nullable String query) {
        var terms = SearchTerms.of(query == null ? "" : query);
        if (terms.isEmpty()) {
            return this;
        }
        and("cast(search_found(%s.words, :words) as Boolean) = true".formatted(entity), "words", terms.prefixes());
        int number = 0;
        for (var phrase : terms.phrases()) {
            var name = "phrase" + number++;
            and(
                    "%s.searchText like :%s escape '!'".formatted(entity, name),
                    name,
                    '%' + SearchTerms.literal(phrase) + '%');
        }
        return this;
    }

    /** What comes behind the place where the page before ended. */
    Criteria behind(String expression, String id, SortOrder order, Object key, Object idOfLast) {
        conditions.append(" and (%s, %s) %s (:key, :id)".formatted(expression, id, order.beyond()));
        values.put("key", key);
        values.put("id", idOfLast);
        return this;
    }

    /** Whether all fit. */
    boolean isEmpty() {
        return values.isEmpty();
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
