package org.hathor.operations.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.hathor.operations.boundary.Letter;
import org.hathor.operations.boundary.Mail;
import org.junit.jupiter.api.Test;

/** What every way of sending mail does. */
interface MailContract {

    Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    String FROM = "Hathor <hathor@example.org>";

    Mail mail();

    /** The last mail that arrived, as it was on the wire. */
    String arrived() throws Exception;

    @Test
    default void a_letter_arrives_whole_in_any_script() throws Exception {
        mail().send(new Letter("ann@example.org", "Für dich ♪", "Grüße\n\nhttps://music.example.org/?a=b\n"));

        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(arrived().getBytes(UTF_8)));
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly(FROM);
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("ann@example.org");
        assertThat(message.getSubject()).isEqualTo("Für dich ♪");
        assertThat(message.getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("Grüße\n\nhttps://music.example.org/?a=b\n");
        assertThat(message.getSentDate()).isEqualTo(NOON.instant().toString());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }
}
