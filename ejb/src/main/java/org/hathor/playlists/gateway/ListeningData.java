package org.hathor.playlists.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.PersonalData;
import org.hathor.playlists.entity.MarkKind;
import org.hathor.playlists.entity.MarkRepository;
import org.hathor.playlists.entity.PlayRepository;
import org.jspecify.annotations.Nullable;

/** What somebody likes and heard. */
@ApplicationScoped
public class ListeningData implements PersonalData {

    /** Something that somebody marked. */
    public record Marked(
            MarkKind kind,
            UUID id,
            @Nullable Instant favouriteSince,
            @Nullable Integer rating,
            Long plays,
            @Nullable Instant lastPlayed) {}

    /** A song that somebody heard. */
    public record Heard(UUID song, Instant startedAt, Long listenedMs, Boolean counted) {}

    @Inject
    private MarkRepository marks;

    @Inject
    private PlayRepository plays;

    @Override
    public Set<String> tables() {
        return Set.of("mark", "play");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        return Map.of(
                "favourites-and-ratings.json", marks.all(Marked.class, person),
                "listening-history.json", plays.all(Heard.class, person));
    }

    /** They go with the account. */
    @Override
    public void erase(UUID person) {}
}
