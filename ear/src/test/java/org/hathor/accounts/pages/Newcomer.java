package org.hathor.accounts.pages;

import java.util.Map;
import java.util.UUID;
import org.hathor.test.Account;
import org.hathor.test.HathorServer;

/** Somebody who registers for one test, so that no other test meets what becomes of them. */
record Newcomer(String userName, String email, String password, String displayName) {

    /** Somebody who has no account yet. */
    static Newcomer unknown() {
        var name = "n_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return new Newcomer(name, name + "@example.org", "a lute, a drum and " + name, "Nefer " + name);
    }

    /** Somebody with an account. */
    static Newcomer of(HathorServer server) {
        var newcomer = unknown();
        server.api()
                .post(
                        "/api/auth/register",
                        Map.of(
                                "username", newcomer.userName,
                                "email", newcomer.email,
                                "password", newcomer.password,
                                "displayName", newcomer.displayName))
                .expect(201);
        return newcomer;
    }

    /** As whoever signs in. */
    Account account(HathorServer server) {
        return server.accounts().account(userName, password);
    }
}
