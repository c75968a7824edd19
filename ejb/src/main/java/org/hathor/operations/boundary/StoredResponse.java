package org.hathor.operations.boundary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given again.
 *
 * @param headers those that belong to the answer itself: {@code Location}, {@code ETag}, {@code Content-Type}
 */
public record StoredResponse(
        int status, Map<String, String> headers, @Nullable String body) {

    public StoredResponse {
        headers = Map.copyOf(headers);
    }
}
