package org.hathor.web.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.jspecify.annotations.Nullable;

/** The two parameters of every list: a {@code @BeanParam}. */
public class PageQuery {

    @QueryParam("after")
    @Parameter(description = "The value of \"next\" in the page before; without it the list starts at its beginning.")
    private @Nullable String after;

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page holds at most.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    private @Nullable Integer limit;

    /** Null at the beginning of the list. */
    public @Nullable Cursor after() {
        return Cursor.parse(after);
    }

    public Limit limit() {
        return Limit.of(limit);
    }
}
