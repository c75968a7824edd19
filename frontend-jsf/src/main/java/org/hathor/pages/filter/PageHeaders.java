package org.hathor.pages.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The headers that belong to a page: a content security policy with a nonce of this one request ({@code #{nonce}} in a
 * view), and no copy left in any cache. Scripts run only with the nonce, styles come only from our files: there is no
 * {@code unsafe-inline}, so a view has neither style attributes nor event attributes. A script can turn text into markup
 * only through Lit's templates (Trusted Types).
 */
public class PageHeaders extends HttpFilter {

    private static final String NONCE = "nonce";
    private static final Set<String> STATIC = Set.of("/assets", "/app");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What is the same for everybody says itself how long it may be kept.
        if (!STATIC.contains(request.getServletPath())) {
            set(request, response);
        }
        chain.doFilter(request, response);
    }

    /** Sets them again where they were lost: Faces resets the response when a view fails. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        var nonce = nonce();
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Cookie");
    }

    /** The nonce of the page that this request asks for. */
    public static String nonceOf(HttpServletRequest request) {
        return (String) request.getAttribute(NONCE);
    }

    private static String nonce() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'; "
                + "require-trusted-types-for 'script'; trusted-types lit-html";
    }
}
