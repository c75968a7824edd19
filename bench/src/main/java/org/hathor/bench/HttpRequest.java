package org.hathor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One request, or some that take turns, encoded once and sent many times. */
record HttpRequest(InetSocketAddress address, List<ByteBuffer> variants) {

    /** Any of these each time: as of a list of different people, so that nothing answers from what it just did. */
    static HttpRequest anyOf(List<HttpRequest> requests) {
        return new HttpRequest(
                requests.getFirst().address(),
                requests.stream()
                        .flatMap(request -> request.variants().stream())
                        .toList());
    }

    ByteBuffer any() {
        return variants.get(
                        variants.size() == 1 ? 0 : ThreadLocalRandom.current().nextInt(variants.size()))
                .duplicate();
    }

    static HttpRequest get(URI target, Map<String, String> headers) {
        return of("GET", target, headers, "");
    }

    static HttpRequest of(String method, URI target, Map<String, String> headers, String body) {
        Limits.local(target);
        var port = target.getPort() < 0 ? 80 : target.getPort();
        var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        var text = new StringBuilder(method).append(' ').append(path);
        if (target.getRawQuery() != null) {
            text.append('?').append(target.getRawQuery());
        }
        text.append(" HTTP/1.1\r\nHost: ")
                .append(target.getHost())
                .append(':')
                .append(port)
                .append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            text.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n");
        }
        text.append("\r\n").append(body);
        return new HttpRequest(
                new InetSocketAddress(target.getHost(), port),
                List.of(UTF_8.encode(text.toString()).asReadOnlyBuffer()));
    }
}
