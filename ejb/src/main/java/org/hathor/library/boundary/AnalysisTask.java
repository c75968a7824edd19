package org.hathor.library.boundary;

import java.util.UUID;
import org.hathor.library.entity.AnalysisRepository.Waiting;

/**
 * A file that is to be listened to.
 *
 * @param attempt 1 for the first
 */
public record AnalysisTask(UUID file, SongMedia media, int attempt) {

    static AnalysisTask of(Waiting waiting) {
        var media = new SongMedia(waiting.sha256(), waiting.size(), waiting.format(), waiting.durationMs(), "");
        return new AnalysisTask(waiting.file(), media, waiting.attempt());
    }
}
