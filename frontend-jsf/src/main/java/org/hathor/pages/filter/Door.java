package org.hathor.pages.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hathor.kernel.Roles;
import org.hathor.pages.security.LocalTarget;
import org.hathor.pages.security.Person;

/**
 * Lets in who may come in. Every page needs a session unless it is named here, the console needs an administrator, and
 * what is no page at all goes through and is answered with 404. The boundaries check the roles again.
 */
public class Door extends HttpFilter {

    private static final String SIGN_IN = "/sign-in";
    private static final Set<String> OPEN = Set.of(SIGN_IN, "/register", "/forgot-password", "/reset-password");
    private static final Set<String> CONSOLE_ITSELF = Set.of("/admin", "/admin/", "/admin/index.xhtml");
    private static final Set<String> APP =
            Set.of("/", "/songs", "/albums", "/artists", "/search", "/playlists", "/favourites", "/history", "/upload");
    private static final String ACCOUNT = "/account/";
    private static final String FIRST_OF_CONSOLE = "/admin/operations/notices";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        var person = Person.of(request);
        if (person.isEmpty() && needsSession(path)) {
            if (Person.isUnknown(request)) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                response.sendRedirect(SIGN_IN + after(request, path));
            }
        } else if (isConsole(path) && !person.get().is(Roles.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (CONSOLE_ITSELF.contains(path)) {
            response.sendRedirect(FIRST_OF_CONSOLE);
        } else if (path.endsWith(".xhtml")) {
            // A page has one address, without the ending.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean needsSession(String path) {
        return isPage(path) && !isOpen(path);
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path);
    }

    private static boolean isConsole(String path) {
        return path.equals("/admin") || path.startsWith("/admin/");
    }

    private boolean isPage(String path) {
        return isApp(path) || isConsole(path) || path.startsWith(ACCOUNT) || exists(path + ".xhtml");
    }

    /** The addresses of the listener's app, by their first name. */
    private static boolean isApp(String path) {
        var end = path.indexOf('/', 1);
        return APP.contains(end < 0 ? path : path.substring(0, end));
    }

    private boolean exists(String view) {
        try {
            return getServletContext().getResource(view) != null;
        } catch (java.net.MalformedURLException noPath) {
            return false;
        }
    }

    private static String after(HttpServletRequest request, String path) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        var query = request.getQueryString();
        var target = LocalTarget.of(query == null ? path : path + "?" + query);
        return target.isHome() ? "" : "?next=" + target.encoded();
    }

    /** The decoded address without parameters. */
    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
