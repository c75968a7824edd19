package org.hathor.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** On whose behalf the driver asks: the administrator, unless somebody else is named. */
record SomePerson(Subject subject, String credentials) {

    static final String LOGIN = "/api/auth/login";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD_FILE = "secrets/hathor.accounts.initial-admin-password";

    static SomePerson of(Subject subject, Options options) throws IOException {
        var credentials = JSON.createObjectNode();
        credentials.put("username", options.text("user", "admin"));
        credentials.put(
                "password", Files.readString(passwordFile(subject, options)).strip());
        return new SomePerson(subject, credentials.toString());
    }

    /** Signs in. */
    String token() throws IOException, InterruptedException {
        var answer = subject.post(LOGIN, credentials);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Signing in was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).path("accessToken").asText();
    }

    private static Path passwordFile(Subject subject, Options options) {
        var given = options.path("password-file");
        if (given != null) {
            return given;
        }
        var data = subject.data();
        if (data == null) {
            throw new IllegalArgumentException("Say on whose behalf: --user NAME --password-file FILE");
        }
        return data.resolve(PASSWORD_FILE);
    }

    @Override
    public String toString() {
        return "SomePerson[]";
    }
}
