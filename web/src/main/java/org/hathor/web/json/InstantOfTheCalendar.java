package org.hathor.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;

/** An instant as RFC 3339 writes it, with a year of four digits: the database does not keep those far beyond. */
final class InstantOfTheCalendar extends JsonDeserializer<Instant> {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var instant = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "beyond the calendar");
        }
        return instant;
    }
}
