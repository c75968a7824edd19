package org.hathor.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import org.hathor.kernel.Roles;
import org.hathor.pages.security.Person;
import org.jspecify.annotations.Nullable;

/** Who is looking at the page, in which language and in which time zone. */
@Named
@RequestScoped
public class Here {

    /** Set by zone.js from what the browser knows. */
    private static final String ZONE_COOKIE = "hathor-zone";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private ZoneId zone = ZoneId.systemDefault();
    private Words words = Words.in(Collections.emptyList());

    @PostConstruct
    void look() {
        words = Words.in(Collections.list(request.getLocales()));
        zone = zoneOfBrowser();
    }

    public @Nullable Person getPerson() {
        return Person.of(request).orElse(null);
    }

    public boolean isAdmin() {
        return Person.of(request).filter(person -> person.is(Roles.ADMIN)).isPresent();
    }

    public ZoneId getZone() {
        return zone;
    }

    public Words words() {
        return words;
    }

    /** An instant as people say it: date and time, to the minute, in their zone. */
    public String say(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .withZone(zone)
                        .format(instant);
    }

    /** How long ago an instant was, as people say it. */
    public String ago(@Nullable Instant instant) {
        return instant == null ? "" : words.ago(instant, clock.instant(), zone);
    }

    /** The day of an instant, in their zone. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : words.day(instant, zone);
    }

    public String size(@Nullable Long bytes) {
        return bytes == null ? "" : words.size(bytes);
    }

    /** An instant as a {@code datetime-local} field holds it. */
    public String field(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", words.locale())
                        .withZone(zone)
                        .format(instant);
    }

    /**
     * The instant that such a field names, or null for an empty one.
     *
     * @throws DateTimeException when it is no date and time
     */
    public @Nullable Instant instant(@Nullable String field) {
        return field == null || field.isBlank()
                ? null
                : LocalDateTime.parse(field.strip()).atZone(zone).toInstant();
    }

    private ZoneId zoneOfBrowser() {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(ZONE_COOKIE)) {
                    try {
                        return ZoneId.of(cookie.getValue().replace('!', '/'));
                    } catch (DateTimeException unknown) {
                        return ZoneId.systemDefault();
                    }
                }
            }
        }
        return ZoneId.systemDefault();
    }
}
