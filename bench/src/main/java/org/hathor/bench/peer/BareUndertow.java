package org.hathor.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a Java server can do: one Undertow handler on the I/O thread that answers the bytes it was given. It is
 * started as {@code java -cp ... BareUndertow PORT} with the answer on its standard input (header lines, an empty line,
 * the body).
 */
public final class BareUndertow {

    private record Header(HttpString name, String value) {}

    private BareUndertow() {}

    public static void main(String[] args) throws IOException {
        var answer = new String(System.in.readAllBytes(), UTF_8);
        var headEnd = answer.indexOf("\n\n");
        var headers = headers(answer.substring(0, headEnd));
        var body = ByteBuffer.wrap(answer.substring(headEnd + 2).getBytes(UTF_8));
        Undertow.builder()
                .addHttpListener(Integer.parseInt(args[0]), "127.0.0.1")
                .setHandler(exchange -> answer(exchange, headers, body))
                .build()
                .start();
    }

    private static List<Header> headers(String head) {
        var headers = new ArrayList<Header>();
        head.lines().forEach(line -> {
            var colon = line.indexOf(':');
            headers.add(new Header(
                    new HttpString(line.substring(0, colon)),
                    line.substring(colon + 1).trim()));
        });
        return headers;
    }

    private static void answer(HttpServerExchange exchange, List<Header> headers, ByteBuffer body) {
        for (var header : headers) {
            exchange.getResponseHeaders().put(header.name(), header.value());
        }
        exchange.getResponseSender().send(body.duplicate());
    }
}
