package org.hathor.operations.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hathor.operations.boundary.Letter;
import org.hathor.operations.boundary.Mail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest implements MailContract {

    private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private ServerSocket socket;

    @BeforeEach
    void listen() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @Override
    public Mail mail() {
        return mail(null, null, false);
    }

    private Mail mail(@Nullable String user, @Nullable String password, boolean startTls) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(socket.getLocalPort()));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        return new MailServer(Session.getInstance(settings), user, password, FROM, NOON);
    }

    @Override
    public String arrived() throws InterruptedException {
        return String.valueOf(mails.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void whoever_has_a_user_signs_in() throws Exception {
        mail("hathor", "secret", false).send(new Letter("ann@example.org", "Hello", "Hello"));
        assertThat(arrived()).contains("Hello");
        assertThat(commands).anyMatch(command -> command.startsWith("AUTH "));
    }

    @Test
    void a_server_that_offers_no_privacy_gets_neither_mail_nor_password() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> mail("hathor", "secret", true).send(new Letter("ann@example.org", "Hello", "Hello")));
        assertThat(commands).noneMatch(command -> command.startsWith("AUTH ") || command.startsWith("MAIL "));
    }

    @Test
    void a_server_that_is_away_is_an_error_of_the_moment() throws IOException {
        socket.close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> mail().send(new Letter("ann@example.org", "Hello", "Hello")));
    }

    /** As much of RFC 5321 as one letter needs. */
    private void serve() {
        try (var client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                var out = client.getOutputStream()) {
            out.write("220 test\r\n".getBytes(UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                out.write((answer(line) + "\r\n").getBytes(UTF_8));
                if (line.equals("DATA")) {
                    mails.add(letter(in));
                    out.write("250 taken\r\n".getBytes(UTF_8));
                }
            }
        } catch (IOException closed) {
            commands.add("closed");
        }
    }

    private static String answer(String line) {
        return switch (line.split(" ", 2)[0]) {
            case "EHLO" -> "250-test\r\n250-AUTH PLAIN\r\n250 8BITMIME";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append("\r\n");
        }
        return letter.toString();
    }
}
