package org.hathor.operations.gateway;

import java.util.Map;
import java.util.function.IntSupplier;
import org.hathor.operations.boundary.JobRun;

/** Deletes what is old in small transactions, until nothing old is left: a table of millions is never locked for long. */
final class Forgetting {

    static final int AT_ONCE = 1_000;

    private Forgetting() {}

    static void all(JobRun run, String what, IntSupplier some) {
        var forgotten = 0;
        for (var last = AT_ONCE; last == AT_ONCE && !run.cancelled(); ) {
            last = some.getAsInt();
            forgotten += last;
            run.progress(0, forgotten + " " + what + " deleted");
        }
        run.result(Map.of("deleted", forgotten));
    }
}
