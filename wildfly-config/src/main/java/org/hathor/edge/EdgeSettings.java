package org.hathor.edge;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the edge may be told, as a system property ({@code hathor.edge.max-uploads}) or an environment variable
 * ({@code HATHOR_EDGE_MAX_UPLOADS}). docs/configuration.md has the table.
 *
 * @param trustedProxies {@code hathor.edge.trusted-proxies}: addresses or CIDR blocks whose {@code X-Forwarded-*} headers
 *     are believed; default none
 * @param maxJsonBytes {@code hathor.web.max-json-bytes}: the longest body that is not an upload; default 1 MB
 * @param maxUploadBytes {@code hathor.web.max-upload-bytes}: the longest upload; default 500 MB
 * @param bodyDeadline {@code hathor.edge.body-deadline}: how long a body that is not an upload may take to arrive; default
 *     PT15S
 * @param maxBufferedBytes {@code hathor.edge.max-buffered-bytes}: bodies held in memory at once, all together; default
 *     128 MB
 * @param maxUploads {@code hathor.edge.max-uploads}: uploads received at once; default 16
 * @param maxUploadsPerAddress {@code hathor.edge.max-uploads-per-address}: of which from one address; default 8
 * @param minUploadRate {@code hathor.edge.min-upload-rate}: bytes a second below which an upload is cut off; default 1024
 * @param maxSockets {@code hathor.edge.max-sockets}: WebSockets open at once; default 15000
 * @param maxSocketsPerAddress {@code hathor.web.max-sockets-per-address}: of which from one address; default 20
 */
record EdgeSettings(
        TrustedProxies trustedProxies,
        long maxJsonBytes,
        long maxUploadBytes,
        Duration bodyDeadline,
        long maxBufferedBytes,
        int maxUploads,
        int maxUploadsPerAddress,
        long minUploadRate,
        int maxSockets,
        int maxSocketsPerAddress) {

    private static final long MEGABYTE = 1024L * 1024;

    static EdgeSettings ofThisServer() {
        return from(key -> {
            var property = System.getProperty(key);
            return property != null ? property : System.getenv(environmentName(key));
        });
    }

    static EdgeSettings from(Source source) {
        return new EdgeSettings(
                TrustedProxies.of(source.list("hathor.edge.trusted-proxies")),
                source.number("hathor.web.max-json-bytes", MEGABYTE),
                source.number("hathor.web.max-upload-bytes", 500 * MEGABYTE),
                source.read("hathor.edge.body-deadline", Duration.ofSeconds(15), Duration::parse),
                source.number("hathor.edge.max-buffered-bytes", 128 * MEGABYTE),
                (int) source.number("hathor.edge.max-uploads", 16),
                (int) source.number("hathor.edge.max-uploads-per-address", 8),
                source.number("hathor.edge.min-upload-rate", 1024),
                (int) source.number("hathor.edge.max-sockets", 15_000),
                (int) source.number("hathor.web.max-sockets-per-address", 20));
    }

    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Where the values come from. */
    interface Source {

        @Nullable
        String apply(String key);

        private @Nullable String text(String key) {
            var text = apply(key);
            return text == null || text.isBlank() ? null : text.strip();
        }

        private List<String> list(String key) {
            var text = text(key);
            return text == null ? List.of() : Arrays.asList(text.split("[,\\s]+"));
        }

        private long number(String key, long otherwise) {
            return read(key, otherwise, Long::parseLong);
        }

        private <T> T read(String key, T otherwise, Function<String, T> parser) {
            var text = text(key);
            if (text == null) {
                return otherwise;
            }
            try {
                return parser.apply(text);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("%s cannot be \"%s\"".formatted(key, text), e);
            }
        }
    }
}
