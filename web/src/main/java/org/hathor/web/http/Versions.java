package org.hathor.web.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Stale;
import org.hathor.web.problem.ProblemException;
import org.hathor.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A version as an entity tag, {@code "v3"}, and back from {@code If-Match} (RFC 9110, 13.1.1). */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"v(0|[1-9][0-9]{0,17})\"");

    /** No thing ever has this version, so it fits none. */
    private static final long NONE = -1;

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * Does the one who reads have this version already ({@code If-None-Match})? One who asks for another alone
     * ({@code If-Match}) is refused.
     */
    public static boolean isKnown(Request request, String what, long version) {
        var met = request.evaluatePreconditions(tag(version));
        if (met == null) {
            return false;
        }
        if (met.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new Stale(what);
        }
        return true;
    }

    /**
     * The version on which an edit is based.
     *
     * @param ifMatch the header; {@code *} would mean "whatever it is by now", which is what the header is to prevent
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if (ifMatch.contains(",")) {
            throw new Invalid("If-Match", "must name one version");
        }
        var tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : NONE;
    }
}
