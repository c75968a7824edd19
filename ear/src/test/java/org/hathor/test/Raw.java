package org.hathor.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A socket that says exactly what it is told, also what no decent client would say. */
public final class Raw implements AutoCloseable {

    private final Socket socket;

    private Raw(Socket socket) {
        this.socket = socket;
    }

    static Raw to(int port) {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            socket.setTcpNoDelay(true);
            return new Raw(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Raw send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Raw send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** What comes until the server closes or nothing more has come for so long. */
    public String read(Duration silence) throws IOException {
        var all = new ByteArrayOutputStream();
        socket.setSoTimeout((int) silence.toMillis());
        var buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            // Silence is the end of the answer.
        } catch (SocketException e) {
            // A reset is an end as well.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** The status of the answer; 0 if the server closed without one. */
    public int status(Duration patience) throws IOException {
        return status(read(patience));
    }

    public static int status(@Nullable String answer) {
        return answer != null && answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
