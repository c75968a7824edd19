package org.hathor.library.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hathor.library.boundary.StreamFormat;
import org.hathor.library.boundary.StreamVariant;
import org.jspecify.annotations.Nullable;

/** In which other format a song is wanted: a {@code @BeanParam}. */
public class VariantQuery {

    @QueryParam("format")
    @Parameter(description = "Transcoded to this format; as the file is, if nothing is said.")
    private @Nullable StreamFormat format;

    @QueryParam("bitrate")
    @Parameter(
            description = "In kbit/s: opus 16 to 256 (128), mp3 32 to 320 (192), aac 32 to 320 (160).",
            example = "96")
    private @Nullable Integer bitrate;

    @QueryParam("offset")
    @Parameter(description = "Begins so many seconds into the song; only with a format.", example = "30.5")
    private @Nullable Double offset;

    /** Null: the file as it is. */
    @Nullable
    StreamVariant variant() {
        return StreamVariant.of(format, bitrate, offset);
    }
}
