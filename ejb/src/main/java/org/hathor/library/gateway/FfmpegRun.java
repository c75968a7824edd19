package org.hathor.library.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.hathor.library.boundary.SoundConverter.Conversion;
import org.hathor.library.control.RawTags;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One run of ffmpeg. */
final class FfmpegRun implements Conversion {

    private static final Logger LOG = Logger.getLogger(FfmpegRun.class);
    private static final int LONGEST_REASON = 300;

    private final Process process;
    private final Path input;
    private final Path complaints;
    private final Consumer<FfmpegRun> ended;
    private volatile boolean late;
    private volatile @Nullable CompletableFuture<Process> watch;

    FfmpegRun(Process process, Path input, Path complaints, Consumer<FfmpegRun> ended) {
        this.process = process;
        this.input = input;
        this.complaints = complaints;
        this.ended = ended;
    }

    /** Whatever it does, it does not do it for longer. */
    void endAfter(Duration deadline) {
        watch = process.onExit()
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((exit, timeout) -> {
                    if (timeout instanceof TimeoutException) {
                        late = true;
                        process.destroyForcibly();
                    }
                });
    }

    @Override
    public InputStream output() {
        return process.getInputStream();
    }

    @Override
    public Optional<String> failure() throws InterruptedException {
        int code = process.waitFor();
        if (code == 0) {
            return Optional.empty();
        }
        return Optional.of(late ? "It took too long." : reason());
    }

    /** The last line of what it says, without the path that we gave it. */
    private String reason() {
        try (var in = Files.newInputStream(complaints)) {
            var lines = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8)
                    .replace("file:" + input, "the file")
                    .replaceAll("\\[[^\\]]*@ 0x[0-9a-f]+\\] ?", "")
                    .strip();
            var last = RawTags.line(lines.substring(lines.lastIndexOf('\n') + 1), LONGEST_REASON);
            return last.isEmpty() ? "ffmpeg was ended by its limits." : "ffmpeg says: " + last;
        } catch (IOException e) {
            LOG.debug("What ffmpeg said cannot be read", e);
            return "ffmpeg failed.";
        }
    }

    @Override
    public void close() {
        var watching = watch;
        if (watching != null) {
            watching.cancel(false);
        }
        process.destroyForcibly();
        ended.accept(this);
        try {
            process.getInputStream().close();
            Files.deleteIfExists(input);
            Files.deleteIfExists(complaints);
        } catch (IOException e) {
            LOG.debug("What a conversion left cannot be removed", e);
        }
    }
}
