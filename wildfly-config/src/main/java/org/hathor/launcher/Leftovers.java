package org.hathor.launcher;

import java.time.Duration;

/** Stops the servers of a launcher that was killed before it could do so itself. */
final class Leftovers {

    private Leftovers() {}

    /** To be called by the holder of the data directory's lock alone; false when there was nothing to stop. */
    static boolean stop(DataDirectory data) {
        var found = RunningState.read(data.state());
        found.flatMap(state -> Processes.find(state.server(), "java"))
                .filter(process -> startedHere(process, data))
                .ifPresent(process -> Processes.stop(process, "TERM", Duration.ofSeconds(30)));
        Keycloak.stopLeftover(data);
        return EmbeddedDatabase.stopLeftover(data) || found.isPresent();
    }

    /** The id in the file may meanwhile belong to another Java program. */
    private static boolean startedHere(ProcessHandle process, DataDirectory data) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(data.server().toString()))
                .orElse(false);
    }
}
