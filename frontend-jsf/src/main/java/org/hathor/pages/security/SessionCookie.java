package org.hathor.pages.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The cookie that proves a session: its value is the secret that {@code Sessions.open} gave out. */
final class SessionCookie {

    private static final HostCookie COOKIE = new HostCookie("hathor");

    private SessionCookie() {}

    static Optional<String> in(HttpServletRequest request) {
        return COOKIE.in(request);
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret, Duration lifetime) {
        COOKIE.give(request, response, secret, lifetime);
    }

    static void takeAway(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.takeAway(request, response);
    }
}
