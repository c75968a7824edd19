package org.hathor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. A launcher that is root runs it in a user namespace, where it is nobody and yet
 * owns root's files; where namespaces are blocked, as in many containers, it hands the files to an unprivileged account
 * and becomes that.
 */
enum DatabaseAccount {
    MYSELF(""),
    NAMESPACE("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final Path DEV_NULL = Path.of("/dev/null");
    private static final int ROOT = 0;
    private static final int NOBODY_ID = 65_534;

    private final String prefix;

    DatabaseAccount(String prefix) {
        this.prefix = prefix;
    }

    static DatabaseAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return MYSELF;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and neither unshare -U nor setpriv works here: run ./hathor as another user.");
    }

    private boolean works() {
        return Processes.has(words().getFirst()) && Processes.run(wrap(List.of("true")), DEV_NULL);
    }

    private List<String> words() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    List<String> wrap(List<String> command) {
        var whole = new ArrayList<>(words());
        whole.addAll(command);
        return whole;
    }

    /** Makes the database's part of the data directory this account's own. */
    void own(DataDirectory data) {
        if (this == NOBODY) {
            data.letThrough();
        }
        try {
            DataDirectory.ownerOnly(data.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        own(data.database());
        if (!Processes.run(wrap(List.of("test", "-x", data.database().toString())), DEV_NULL)) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and the account nobody cannot reach %s: choose a directory such as /var/lib/hathor with --data."
                            .formatted(data.database()));
        }
    }

    /** Makes a file or directory this account's own, with all that is in it. */
    void own(Path path) {
        if (this == MYSELF) {
            return;
        }
        var owner = this == NOBODY ? NOBODY_ID : ROOT;
        try {
            if (owner != (Integer) Files.getAttribute(path, "unix:uid")) {
                Processes.run(List.of("chown", "-R", "%d:%d".formatted(owner, owner), path.toString()), DEV_NULL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
