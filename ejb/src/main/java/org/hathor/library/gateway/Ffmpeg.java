package org.hathor.library.gateway;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hathor.kernel.Unavailable;
import org.hathor.library.boundary.MediaStore;
import org.hathor.library.boundary.SongMedia;
import org.hathor.library.boundary.SoundConfig;
import org.hathor.library.boundary.SoundConverter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The converter that is ffmpeg, as a process of its own: without a shell, with a deadline, and where the system has
 * {@code prlimit} with limits of memory and processor time, which the kernel keeps even when this server is killed. It
 * writes into a pipe, so it also ends when nobody reads any more.
 */
@ApplicationScoped
public class Ffmpeg implements SoundConverter {

    private static final Logger LOG = Logger.getLogger(Ffmpeg.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Path LIMITER = Path.of("/usr/bin/prlimit");
    private static final long LONGEST_COMPLAINT = 1 << 20;

    @Inject
    private SoundConfig config;

    @Inject
    private MediaStore store;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "hathor.data.dir", defaultValue = ".")
    private String dataDirectory;

    private final Set<FfmpegRun> running = ConcurrentHashMap.newKeySet();
    private @Nullable Instant asked;
    private @Nullable String problem;

    @Override
    public synchronized Optional<String> problem() {
        var now = clock.instant();
        if (asked == null || asked.plus(FRESH).isBefore(now)) {
            asked = now;
            problem = ask();
        }
        return Optional.ofNullable(problem);
    }

    private @Nullable String ask() {
        var sentence = "ffmpeg is not here: songs are neither transcoded nor analysed. Install it, or name it with"
                + " hathor.library.ffmpeg.";
        try {
            var process = new ProcessBuilder(config.ffmpeg(), "-version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue() == 0 ? null : sentence;
            }
            process.destroyForcibly();
            return sentence;
        } catch (IOException e) {
            LOG.debug("ffmpeg does not start", e);
            return sentence;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return sentence;
        }
    }

    @Override
    public Conversion start(SongMedia song, Target target) throws IOException {
        problem().ifPresent(sentence -> {
            throw new Unavailable("converter-unavailable", "This server cannot convert music: ffmpeg is not here.");
        });
        var input = copy(song);
        var complaints = input.resolveSibling(input.getFileName() + ".log");
        try {
            var command = limited(FfmpegCommand.of(config.ffmpeg(), input, song.format(), target));
            var builder = new ProcessBuilder(command)
                    .directory(workDirectory().toFile())
                    .redirectError(complaints.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().keySet().retainAll(Set.of("PATH"));
            var run = new FfmpegRun(builder.start(), input, complaints, running::remove);
            running.add(run);
            run.endAfter(config.ffmpegDeadline());
            return run;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(input);
            Files.deleteIfExists(complaints);
            throw e;
        }
    }

    /** A name of our own for the bytes, wherever they are kept: nothing of it comes from outside. */
    private Path copy(SongMedia song) throws IOException {
        var directory = Files.createDirectories(workDirectory());
        var file = directory.resolve(UUID.randomUUID().toString()).toAbsolutePath();
        try (SeekableByteChannel from = store.open(song.sha256());
                var to = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0; at < from.size(); ) {
                from.position(at);
                at += to.transferFrom(from, at, from.size() - at);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private List<String> limited(List<String> command) {
        if (!Files.isExecutable(LIMITER)) {
            return command;
        }
        var limited = new ArrayList<>(List.of(
                LIMITER.toString(),
                "--as=" + config.ffmpegMemoryBytes(),
                "--cpu=" + Math.max(1, config.ffmpegDeadline().toSeconds()),
                "--fsize=" + LONGEST_COMPLAINT,
                "--core=0",
                "--"));
        limited.addAll(command);
        return limited;
    }

    private Path workDirectory() {
        return Path.of(dataDirectory, "sound", "work");
    }

    /** What a crash left; nothing is converted yet when this is called. */
    void clear() throws IOException {
        if (!Files.isDirectory(workDirectory())) {
            return;
        }
        try (var files = Files.list(workDirectory())) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @PreDestroy
    void stop() {
        List.copyOf(running).forEach(FfmpegRun::close);
    }
}
