package org.hathor.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Every port of one instance, derived from its HTTP port, so that two instances with distinct HTTP ports run side by
 * side: 8080 leads to 9990 for management, as WildFly has it by default, and the others next to that.
 */
public record Ports(int http) {

    /** The highest HTTP port that leaves room for the others. */
    public static final int HIGHEST = 63_000;

    public int https() {
        return http + 363;
    }

    public int management() {
        return http + 1_910;
    }

    public int database() {
        return http + 1_911;
    }

    public int cluster() {
        return http + 1_912;
    }

    public int transactions() {
        return http + 1_913;
    }

    /** Where the identity provider of {@code --sso} listens. */
    public int identityProvider() {
        return http + 1_915;
    }

    /** Refuses with a sentence when somebody else listens on one of the ports that this instance opens. */
    public void requireFree(String host) {
        requireFree(host, http, "The port %d is in use: stop what listens there or choose another with --port.");
        var another = "Port %d, which belongs to --port " + http + ", is in use: choose another with --port.";
        requireFree("127.0.0.1", management(), another);
        requireFree("127.0.0.1", database(), another);
        requireFree("127.0.0.1", cluster(), another);
    }

    private static void requireFree(String host, int port, String sentence) {
        if (!mayBind(host, port)) {
            throw new CannotStart(sentence.formatted(port));
        }
    }

    void requireFreeForSso() {
        requireFree(
                "127.0.0.1",
                identityProvider(),
                "Port %d, where Keycloak listens for --port " + http + ", is in use: choose another with --port.");
    }

    static boolean mayBind(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
