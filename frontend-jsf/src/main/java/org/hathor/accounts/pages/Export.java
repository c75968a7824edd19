package org.hathor.accounts.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.hathor.accounts.boundary.Privacy;
import org.jspecify.annotations.Nullable;

/** A copy of what Hathor knows of me: asked for with a post, fetched with a link when it is ready. */
@WebServlet("/account/export")
public class Export extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Privacy privacy;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        privacy.requestExport();
        response.sendRedirect("/account/data");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = id(request.getParameter("id"));
        if (id == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = privacy.download(id);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setContentLength(file.zip().length);
        response.getOutputStream().write(file.zip());
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
