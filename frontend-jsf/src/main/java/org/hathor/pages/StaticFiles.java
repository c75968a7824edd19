package org.hathor.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is the same for everybody: packed where that saves something, and to be kept for ever where the address
 * names the release.
 */
@WebServlet({"/assets/*", "/app/*"})
public class StaticFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FOR_EVER = "max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "max-age=3600";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var release = release(request);
        var file = find(request, release);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", assets.version().equals(release) ? FOR_EVER : FOR_AN_HOUR);
        response.setHeader("ETag", file.tag());
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        file.send(request, response);
    }

    /** The release that the address names: as a parameter for pages' assets, as the first folder for modules. */
    private static @Nullable String release(HttpServletRequest request) {
        if (request.getServletPath().equals("/assets")) {
            return request.getParameter("v");
        }
        var info = request.getPathInfo();
        var end = info == null ? -1 : info.indexOf('/', 1);
        return end < 0 ? null : info.substring(1, end);
    }

    /** A module is never found under the folder of another release: half of one and half of another do not fit. */
    private @Nullable StaticFile find(HttpServletRequest request, @Nullable String release) {
        var info = request.getPathInfo();
        if (info == null) {
            return null;
        }
        if (request.getServletPath().equals("/assets")) {
            return assets.file("/assets" + info);
        }
        return release == null || !release.equals(assets.version())
                ? null
                : assets.file("/app" + info.substring(release.length() + 1));
    }
}
