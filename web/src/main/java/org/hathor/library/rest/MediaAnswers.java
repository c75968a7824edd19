package org.hathor.library.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import org.hathor.library.boundary.SongMedia;
import org.hathor.library.boundary.SongStreams;
import org.hathor.web.http.Ranged;

/** The sound of a song as an answer, for those who are signed in and for those who have a link. */
@ApplicationScoped
public class MediaAnswers {

    @Inject
    private SongStreams streams;

    /** All of it, or the ranges that are asked for. */
    Response get(SongMedia media, boolean download, Request request, HttpHeaders headers) throws IOException {
        return named(ranged(media).get(request, headers), media, download);
    }

    /** What a GET of all of it would say. */
    Response head(SongMedia media, boolean download, Request request) {
        return named(ranged(media).head(request), media, download);
    }

    private Ranged ranged(SongMedia media) {
        return new Ranged(
                "song", new EntityTag(media.sha256()), media.mediaType(), media.size(), () -> streams.open(media));
    }

    /** RFC 6266: a name that everybody reads, and the true one for those who know RFC 8187. */
    private static Response named(Response.ResponseBuilder response, SongMedia media, boolean download) {
        if (download) {
            var plain = media.fileName().replaceAll("[^\\x20-\\x7e]", "_").replace('%', '_');
            var encoded = URLEncoder.encode(media.fileName(), UTF_8)
                    .replace("+", "%20")
                    .replace("*", "%2A");
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded));
        }
        return response.build();
    }
}
