package org.hathor.operations.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import org.hathor.operations.boundary.Letter;
import org.hathor.operations.boundary.Mail;
import org.jspecify.annotations.Nullable;

/** Gives mail to the server that the application server's mail session knows. */
final class MailServer implements Mail {

    private static final String MILLIS = "10000";

    private final Session session;
    private final @Nullable String user;
    private final @Nullable String password;
    private final String from;
    private final Clock clock;

    MailServer(Session session, @Nullable String user, @Nullable String password, String from, Clock clock) {
        this.session = patientOnlyForAWhile(session.getProperties());
        this.user = user;
        this.password = password;
        this.from = from;
        this.clock = clock;
    }

    /** A server that is silent would be waited for without end, and one that offers no TLS believed. */
    private static Session patientOnlyForAWhile(Properties given) {
        var settings = new Properties();
        given.stringPropertyNames().forEach(name -> settings.setProperty(name, given.getProperty(name)));
        settings.setProperty("mail.smtp.connectiontimeout", MILLIS);
        settings.setProperty("mail.smtp.timeout", MILLIS);
        settings.setProperty("mail.smtp.writetimeout", MILLIS);
        settings.setProperty("mail.smtp.starttls.required", settings.getProperty("mail.smtp.starttls.enable", "false"));
        return Session.getInstance(settings);
    }

    @Override
    public void send(Letter letter) throws IOException {
        try (var transport = session.getTransport("smtp")) {
            transport.connect(user, password);
            var message = Mime.of(letter, from, clock.instant(), session);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IOException("The mail server did not take the mail", e);
        }
    }
}
