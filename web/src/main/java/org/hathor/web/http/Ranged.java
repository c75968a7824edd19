package org.hathor.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import org.hathor.kernel.Stale;
import org.hathor.web.http.ByteRanges.Range;
import org.jspecify.annotations.Nullable;

/**
 * Answers with something stored, or with parts of it, to the letter of RFC 9110: preconditions first (13.2.2), then
 * {@code If-Range} (13.1.5) and {@code Range} (14.2), which count for GET alone.
 *
 * @param what in the words of the domain
 * @param tag a strong one: it changes with the bytes
 */
public record Ranged(String what, EntityTag tag, String mediaType, long size, Source source) {

    private static final String CONTENT_RANGE = "Content-Range";

    /** Opens the bytes, once it is certain that they are to be sent. */
    @FunctionalInterface
    public interface Source {
        SeekableByteChannel open() throws IOException;
    }

    /** The answer to a GET. */
    public Response.ResponseBuilder get(Request request, HttpHeaders headers) throws IOException {
        var known = known(request);
        if (known.isPresent()) {
            return known.get();
        }
        var asked = isFor(headers.getHeaderString("If-Range"))
                ? ByteRanges.of(headers.getHeaderString("Range"), size)
                : Optional.<List<Range>>empty();
        if (asked.isEmpty()) {
            return content(Response.Status.OK, mediaType, List.of(new Range(0, size - 1)));
        }
        var ranges = asked.get();
        if (ranges.isEmpty()) {
            throw new ClientErrorException(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(CONTENT_RANGE, "bytes */" + size)
                    .build());
        }
        if (ranges.size() > 1) {
            var type = "multipart/byteranges; boundary=" + RangedContent.BOUNDARY;
            return content(Response.Status.PARTIAL_CONTENT, type, ranges);
        }
        return content(Response.Status.PARTIAL_CONTENT, mediaType, ranges)
                .header(CONTENT_RANGE, RangedContent.contentRange(ranges.getFirst(), size));
    }

    /** The answer to a HEAD: what a GET without a range would say. */
    public Response.ResponseBuilder head(Request request) {
        return known(request)
                .orElseGet(() -> described(Response.Status.OK, mediaType).header(HttpHeaders.CONTENT_LENGTH, size));
    }

    private Response.ResponseBuilder content(Response.Status status, String type, List<Range> ranges)
            throws IOException {
        var content = new RangedContent(source.open(), mediaType, size, ranges);
        return described(status, type)
                .header(HttpHeaders.CONTENT_LENGTH, content.length())
                .entity(content);
    }

    private Response.ResponseBuilder described(Response.Status status, String type) {
        return Response.status(status).type(type).tag(tag).header("Accept-Ranges", "bytes");
    }

    private Optional<Response.ResponseBuilder> known(Request request) {
        var met = request.evaluatePreconditions(tag);
        if (met != null && met.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new Stale(what);
        }
        return Optional.ofNullable(met);
    }

    /** A range counts only for the bytes that the client has a part of; a date or a weak tag cannot tell. */
    private boolean isFor(@Nullable String ifRange) {
        return ifRange == null || ifRange.strip().equals('"' + tag.getValue() + '"');
    }
}
