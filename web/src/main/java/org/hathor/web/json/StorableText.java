package org.hathor.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text without what PostgreSQL cannot keep and nobody types: NUL, and halves of characters. */
final class StorableText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        return text != null && text.codePoints().anyMatch(StorableText::isNoCharacter)
                ? (String) context.handleWeirdStringValue(String.class, text, "has a NUL, or half of a character")
                : text;
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
