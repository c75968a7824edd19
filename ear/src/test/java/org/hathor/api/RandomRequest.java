package org.hathor.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One request that the generator made up; an empty body is none. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
record RandomRequest(String method, String target, Map<String, String> headers, byte[] body) {

    private static final int SHOWN = 2_000;

    HttpRequest to(URI server) {
        var request = HttpRequest.newBuilder(server.resolve(target))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return request.build();
    }

    /** The request as somebody can send it again; the body as bytes of the shell's {@code $'...'}. */
    String curl(URI server) {
        var said = headers.entrySet().stream()
                .map(header -> " -H '%s: %s'".formatted(header.getKey(), header.getValue()))
                .collect(Collectors.joining());
        return "curl -i --globoff -X %s%s%s '%s'".formatted(method, said, data(), server.resolve(target));
    }

    private String data() {
        if (body.length == 0) {
            return "";
        }
        var bytes = new StringBuilder(" --data-binary $'");
        for (int i = 0; i < Math.min(body.length, SHOWN); i++) {
            var c = body[i] & 0xff;
            bytes.append(c < 0x20 || c > 0x7e || c == '\'' || c == '\\' ? "\\x%02x".formatted(c) : (char) c);
        }
        return bytes.append(body.length > SHOWN ? "...'" : "'").toString();
    }
}
