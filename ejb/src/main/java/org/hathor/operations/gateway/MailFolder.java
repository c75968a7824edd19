package org.hathor.operations.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Properties;
import org.hathor.kernel.Ids;
import org.hathor.operations.boundary.Letter;
import org.hathor.operations.boundary.Mail;

/** Puts mail into a folder, one file a letter, where there is no server to give it to: any mail program opens them. */
final class MailFolder implements Mail {

    private final Path folder;
    private final String from;
    private final Clock clock;

    MailFolder(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) throws IOException {
        Files.createDirectories(folder);
        var id = Ids.next().toString();
        var draft = folder.resolve(id + ".part");
        try (var file = Files.newOutputStream(draft)) {
            Mime.of(letter, from, clock.instant(), Session.getInstance(new Properties()))
                    .writeTo(file);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        Files.move(draft, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
