package org.hathor.pages.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie that no script can read. Under TLS its name starts with {@code __Host-}, so that a browser takes it from this
 * very host only and from nobody else (RFC 6265bis, section 4.1.3.2).
 */
public record HostCookie(String name) {

    private static final String UNDER_TLS = "__Host-";

    public Optional<String> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name(request)) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    public void give(HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        response.addCookie(cookie(request, value, (int) Math.min(lifetime.toSeconds(), Integer.MAX_VALUE)));
    }

    public void takeAway(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? UNDER_TLS + name : name;
    }
}
