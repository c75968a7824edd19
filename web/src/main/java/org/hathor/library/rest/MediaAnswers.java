package org.hathor.library.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import org.hathor.library.boundary.SongMedia;
import org.hathor.library.boundary.SongStreams;
import org.hathor.library.boundary.SongTranscodes;
import org.hathor.library.boundary.StreamVariant;
import org.hathor.library.boundary.TranscodedSong;
import org.hathor.web.http.Ranged;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The sound of a song as an answer, for those who are signed in and for those who have a link. */
@ApplicationScoped
public class MediaAnswers {

    private static final Logger LOG = Logger.getLogger(MediaAnswers.class);
    private static final int CHUNK = 1 << 14;

    @Inject
    private SongStreams streams;

    @Inject
    private SongTranscodes transcodes;

    /** All of it, or the ranges that are asked for. */
    Response get(
            SongMedia media, @Nullable StreamVariant variant, boolean download, Request request, HttpHeaders headers)
            throws IOException {
        if (variant == null) {
            return named(ranged(media).get(request, headers), media, null, download);
        }
        return switch (transcodes.open(media, variant)) {
            case TranscodedSong.Whole whole ->
                named(ranged(whole, variant).get(request, headers), media, variant, download);
            case TranscodedSong.Live live ->
                named(described(variant).entity(streaming(live)), media, variant, download);
            case TranscodedSong.Unmade unmade -> throw new IllegalStateException(unmade.toString());
        };
    }

    /** What a GET of all of it would say. */
    Response head(SongMedia media, @Nullable StreamVariant variant, boolean download, Request request) {
        if (variant == null) {
            return named(ranged(media).head(request), media, null, download);
        }
        return switch (transcodes.look(media, variant)) {
            case TranscodedSong.Whole whole -> named(ranged(whole, variant).head(request), media, variant, download);
            case TranscodedSong.Live live -> throw new IllegalStateException(live.toString());
            case TranscodedSong.Unmade unmade -> named(described(variant), media, variant, download);
        };
    }

    private Ranged ranged(SongMedia media) {
        return new Ranged(
                "song", new EntityTag(media.sha256()), media.mediaType(), media.size(), () -> streams.open(media));
    }

    private static Ranged ranged(TranscodedSong.Whole whole, StreamVariant variant) {
        return new Ranged(
                "song", new EntityTag(whole.sha256()), variant.format().mediaType(), whole.size(), whole::open);
    }

    /** How long it will be, nobody knows yet; so there are no ranges of it. */
    private static Response.ResponseBuilder described(StreamVariant variant) {
        return Response.ok().type(variant.format().mediaType()).header("Accept-Ranges", "none");
    }

    private static StreamingOutput streaming(TranscodedSong.Live live) {
        return out -> {
            try (live) {
                var chunk = new byte[CHUNK];
                for (int count = live.read(chunk); count >= 0; count = live.read(chunk)) {
                    if (!sent(out, chunk, count)) {
                        return;
                    }
                }
            }
        };
    }

    private static boolean sent(OutputStream out, byte[] chunk, int count) {
        try {
            out.write(chunk, 0, count);
            out.flush();
            return true;
        } catch (IOException e) {
            LOG.debug("A listener left", e);
            return false;
        }
    }

    /** RFC 6266: a name that everybody reads, and the true one for those who know RFC 8187. */
    private static Response named(
            Response.ResponseBuilder response, SongMedia media, @Nullable StreamVariant variant, boolean download) {
        if (download) {
            var name = variant == null
                    ? media.fileName()
                    : media.fileName().substring(0, media.fileName().lastIndexOf('.') + 1) + variant.format();
            var plain = name.replaceAll("[^\\x20-\\x7e]", "_").replace('%', '_');
            var encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded));
        }
        return response.build();
    }
}
