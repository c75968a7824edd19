package org.hathor.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.Map;

/** A page that is plain text with places to fill in: {@code {name}}. What is filled in is text, never markup. */
record Template(String text) {

    static Template of(ServletContext context, String path) throws IOException {
        try (var template = context.getResourceAsStream(path)) {
            return new Template(new String(template.readAllBytes(), UTF_8));
        }
    }

    Template with(Map<String, String> values) {
        var page = text;
        for (var value : values.entrySet()) {
            page = page.replace("{" + value.getKey() + "}", escaped(value.getValue()));
        }
        return new Template(page);
    }

    /** For markup of our own making. */
    Template withMarkup(String name, String markup) {
        return new Template(text.replace("{" + name + "}", markup));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
