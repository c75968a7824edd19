package org.hathor.bench;

import java.io.IOException;
import java.util.Objects;

/** The rows that are measured: {@code ./hathor demo --songs N}, which only makes what is missing. */
final class CatalogueData {

    private CatalogueData() {}

    static void fill(Subject subject, Options options, int songs) throws IOException, InterruptedException {
        var data = subject.data();
        if (data == null) {
            return;
        }
        var demo = new ProcessBuilder(
                        options.text("hathor", "./hathor"),
                        "demo",
                        "--songs",
                        Integer.toString(songs),
                        "--data",
                        Objects.requireNonNull(data).toString())
                .inheritIO()
                .start();
        if (demo.waitFor() != 0) {
            throw new IllegalStateException("The catalogue could not be filled");
        }
    }
}
