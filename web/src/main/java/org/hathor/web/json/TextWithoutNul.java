package org.hathor.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text without the character NUL, which PostgreSQL cannot keep and nobody types. */
final class TextWithoutNul extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        return text != null && text.indexOf('\0') >= 0
                ? (String) context.handleWeirdStringValue(String.class, text, "has a NUL")
                : text;
    }
}
