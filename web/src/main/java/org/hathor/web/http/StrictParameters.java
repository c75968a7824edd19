package org.hathor.web.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hathor.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters and headers that are not texts. JAX-RS would answer 404 to {@code ?limit=many}; here the parameter
 * is named and its rule told. A part of the path keeps the 404.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var name = nameIn(annotations);
        if (name == null) {
            return null;
        }
        if (type == Integer.class || type == int.class) {
            return converter(name, "must be a whole number", Integer::valueOf);
        }
        if (type == Long.class || type == long.class) {
            return converter(name, "must be a whole number", Long::valueOf);
        }
        if (type == Double.class || type == double.class) {
            return converter(name, "must be a number", Double::valueOf);
        }
        if (type == Boolean.class || type == boolean.class) {
            return converter(name, "must be true or false", StrictParameters::bool);
        }
        if (type == Instant.class) {
            return converter(name, "must be an instant such as 2026-11-20T08:00:00Z", Instant::parse);
        }
        if (type == UUID.class) {
            return converter(name, "must be an id", UUID::fromString);
        }
        return type.isEnum() ? enumConverter(name, type) : null;
    }

    private static <T> ParamConverter<T> enumConverter(String name, Class<T> type) {
        var constants = type.getEnumConstants();
        var names = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
        return converter(
                name,
                "must be one of: " + names,
                text -> Arrays.stream(constants)
                        .filter(constant -> constant.toString().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static @Nullable String nameIn(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return null;
    }

    /** The wrapper's class stands for its primitive in the type parameter. */
    @SuppressWarnings("unchecked")
    private static <T> ParamConverter<T> converter(String name, String rule, Function<String, ?> parser) {
        return new ParamConverter<>() {
            @Override
            public @Nullable T fromString(@Nullable String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return (T) parser.apply(text);
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw new Invalid(name, rule);
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }
}
