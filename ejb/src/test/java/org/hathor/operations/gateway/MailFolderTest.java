package org.hathor.operations.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hathor.operations.boundary.Mail;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest implements MailContract {

    @TempDir
    private Path data;

    @Override
    public Mail mail() {
        return new MailFolder(data.resolve("mail"), FROM, NOON);
    }

    @Override
    public String arrived() throws Exception {
        try (var files = Files.list(data.resolve("mail"))) {
            return Files.readString(files.sorted().toList().getLast());
        }
    }
}
