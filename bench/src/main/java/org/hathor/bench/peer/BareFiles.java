package org.hathor.bench.peer;

import io.undertow.Undertow;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import java.nio.file.Path;

/** Undertow's own handler for files, ranges included: {@code java -cp ... BareFiles PORT DIRECTORY}. */
public final class BareFiles {

    private BareFiles() {}

    public static void main(String[] args) {
        Undertow.builder()
                .addHttpListener(Integer.parseInt(args[0]), "127.0.0.1")
                .setHandler(new ResourceHandler(new PathResourceManager(Path.of(args[1]))))
                .build()
                .start();
    }
}
