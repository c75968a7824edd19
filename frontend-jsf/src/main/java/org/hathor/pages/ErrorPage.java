package org.hathor.pages;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.hathor.pages.filter.CallContextFilter;
import org.hathor.pages.filter.PageHeaders;

/**
 * The page for what is missing, forbidden or broken. It is plain text with a few places to fill in, so that it still
 * works when the pages, the session or the database do not.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Words.in(Collections.list(request.getLocales()));
        var kind = kind(request, status);
        var retry = kind.equals("expired") || kind.equals("503");
        PageHeaders.set(request, response);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(Template.of(getServletContext(), "/WEB-INF/error.html")
                        .with(Map.of(
                                "lang", words.locale().getLanguage(),
                                "title", words.say("error." + kind + ".title"),
                                "sentence", words.say("error." + kind + ".sentence"),
                                "action", words.say(retry ? "error.again" : "error.home"),
                                "target", retry ? addressOf(request) : "/",
                                "request", words.say("error.request", requestId(request)),
                                "tokens", assets.url("tokens.css"),
                                "base", assets.url("base.css"),
                                "components", assets.url("components.css"),
                                "pages", assets.url("pages.css")))
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String kind(HttpServletRequest request, int status) {
        if (request.getAttribute(CallContextFilter.EXPIRED) != null) {
            return "expired";
        }
        return switch (status) {
            case 403, 404, 429, 503 -> Integer.toString(status);
            default -> status < 500 ? "request" : "500";
        };
    }

    /** The call's context is closed by now; the edge has left its decision in the header. */
    private static String requestId(HttpServletRequest request) {
        var id = request.getHeader("X-Request-Id");
        return id == null ? "" : id;
    }

    private static String addressOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
    }
}
