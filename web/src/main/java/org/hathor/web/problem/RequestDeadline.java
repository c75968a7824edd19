package org.hathor.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** When the work for a request has to be done. */
public final class RequestDeadline {

    private static final String ATTRIBUTE = RequestDeadline.class.getName();

    private RequestDeadline() {}

    public static void set(HttpServletRequest request, Duration allowed) {
        request.setAttribute(ATTRIBUTE, System.nanoTime() + allowed.toNanos());
    }

    /** A failure after this moment is most likely the deadline's doing. */
    static boolean isOver(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Long end && System.nanoTime() - end >= 0;
    }
}
