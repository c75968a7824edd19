package org.hathor.operations.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.operations.boundary.HealthProbe;
import org.hathor.operations.boundary.OperationsConfig;

/** Is there room left where the data is? */
@ApplicationScoped
public class DiskProbe implements HealthProbe {

    private static final long MEGABYTE = 1_000_000;

    @Inject
    @ConfigProperty(name = "hathor.data.dir", defaultValue = ".")
    private String dataDirectory;

    @Inject
    private OperationsConfig config;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Optional<String> problem() throws IOException {
        return problem(Path.of(dataDirectory), config.minFreeDiskBytes());
    }

    static Optional<String> problem(Path directory, long least) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.of("The data directory does not exist.");
        }
        if (!Files.isWritable(directory)) {
            return Optional.of("The data directory cannot be written.");
        }
        var free = Files.getFileStore(directory).getUsableSpace();
        return free >= least
                ? Optional.empty()
                : Optional.of("Only " + free / MEGABYTE + " MB are free in the data directory; make room for at least "
                        + least / MEGABYTE + " MB.");
    }
}
