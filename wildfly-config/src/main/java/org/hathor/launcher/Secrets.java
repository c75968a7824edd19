package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * The secrets of an embedded instance: made once, one file a secret, readable by the owner alone. The file's name is the
 * configuration key that the server reads it under.
 */
public final class Secrets {

    /** The database's own superuser, used by the launcher alone. */
    static final String DATABASE_OWNER = "postgres.password";

    /** Everybody's in the demo realm of {@code --sso}, and its administrator's. */
    static final String DEMO_PEOPLE = "keycloak.password";

    static final String SSO_CLIENT = "hathor.sso.client-secret";
    static final String DATABASE = "hathor.db.password";
    static final String SECRET = "hathor.accounts.secret";
    static final String ADMINISTRATOR = "hathor.accounts.initial-admin-password";

    /** Without the characters that are mistaken for one another: 0 o, 1 l i. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /** Makes what is missing; true on the first start, when everything was. */
    public boolean generate() {
        var first = !Files.exists(directory.resolve(ADMINISTRATOR));
        make(DATABASE_OWNER, () -> words(8));
        make(DATABASE, () -> words(8));
        make(SECRET, () -> words(12));
        make(ADMINISTRATOR, () -> words(4));
        return first;
    }

    /** Makes what a start with {@code --sso} needs besides. */
    void generateForSso() {
        make(DEMO_PEOPLE, () -> words(3));
        make(SSO_CLIENT, () -> words(8));
    }

    public String read(String name) {
        try {
            return Files.readString(directory.resolve(name)).strip();
        } catch (IOException e) {
            throw new CannotStart("The secret %s cannot be read in %s.".formatted(name, directory), e);
        }
    }

    /** Five letters a word, 4.95 bits a letter: four words are 99 bits. */
    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count * 5; i++) {
            if (i > 0 && i % 5 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Written whole under another name and then renamed, so that a cut start never leaves half a secret. */
    private void make(String name, Supplier<String> value) {
        var file = directory.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        try {
            var draft = directory.resolve("." + name);
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, value.get(), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            Files.move(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
