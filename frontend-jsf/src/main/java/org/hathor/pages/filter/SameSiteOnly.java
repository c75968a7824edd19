package org.hathor.pages.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what changes something when a browser says that another site asked for it. It holds for every form, also for
 * those without Faces state such as sign-in, and stands beside the session cookie's {@code SameSite=Lax}.
 */
public class SameSiteOnly extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        // Every browser names the origin of a post; what names none is not a browser and carries nobody's cookies.
        return origin == null || isHost(origin, request.getHeader("Host"));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
