package org.hathor.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** One WebSocket over a blocking socket, for a virtual thread. */
final class WebSocketClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int NO_CODE = 1005;
    private static final int LONGEST_HEAD = 16 * 1024;

    private final Socket socket;
    private final DataInputStream in;

    private WebSocketClient(Socket socket, DataInputStream in) {
        this.socket = socket;
        this.in = in;
    }

    static WebSocketClient connect(URI target, String subprotocols) throws IOException {
        Limits.local(target);
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(target.getHost(), target.getPort()), TIMEOUT_MILLIS);
            var client = new WebSocketClient(
                    socket, new DataInputStream(new BufferedInputStream(socket.getInputStream(), 4096)));
            client.shakeHands(target, subprotocols);
            return client;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void send(String text) throws IOException {
        write(WebSocketFrames.TEXT, text.getBytes(UTF_8));
    }

    /** The next text message; pings are answered meanwhile. */
    String receive() throws IOException {
        while (true) {
            var frame = WebSocketFrames.read(in);
            switch (frame.opcode()) {
                case WebSocketFrames.TEXT -> {
                    return frame.text();
                }
                case WebSocketFrames.PING ->
                    write(WebSocketFrames.PONG, frame.payload().array());
                case WebSocketFrames.CLOSE -> throw new IOException("closed with " + closeCode(frame.payload()));
                default -> {}
            }
        }
    }

    @Override
    public void close() {
        try (socket) {
            write(WebSocketFrames.CLOSE, new byte[] {0x03, (byte) 0xE8});
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private void write(int opcode, byte[] payload) throws IOException {
        socket.getOutputStream()
                .write(WebSocketFrames.encode(
                        opcode, payload, ThreadLocalRandom.current().nextInt()));
    }

    private void shakeHands(URI target, String subprotocols) throws IOException {
        var key = new byte[16];
        ThreadLocalRandom.current().nextBytes(key);
        var origin = "http://" + target.getHost() + ":" + target.getPort();
        var request = String.join(
                "\r\n",
                "GET " + target.getRawPath() + " HTTP/1.1",
                "Host: " + target.getHost() + ":" + target.getPort(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Origin: " + origin,
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(key),
                "Sec-WebSocket-Protocol: " + subprotocols,
                "",
                "");
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            if (head.length() > LONGEST_HEAD) {
                throw new IOException("endless answer to the handshake");
            }
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101 ")) {
            throw new IOException("handshake refused: " + head.substring(0, head.indexOf("\r\n")));
        }
    }

    private static int closeCode(ByteBuffer payload) {
        return payload.remaining() < 2 ? NO_CODE : Short.toUnsignedInt(payload.getShort(0));
    }
}
