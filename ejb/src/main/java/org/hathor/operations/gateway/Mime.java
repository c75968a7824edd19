package org.hathor.operations.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import org.hathor.operations.boundary.Letter;

/** A letter as it goes over the wire (RFC 5322). */
final class Mime {

    private Mime() {}

    @SuppressWarnings("JavaUtilDate") // Jakarta Mail knows no other
    static MimeMessage of(Letter letter, String from, Instant at, Session session) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), UTF_8.name());
        message.setText(letter.text(), UTF_8.name());
        message.setSentDate(Date.from(at));
        // Nobody's holiday notice answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
