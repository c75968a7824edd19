package org.hathor.playlists.gateway;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hathor.library.boundary.Marks;
import org.hathor.library.boundary.PersonalMark;
import org.hathor.playlists.entity.MarkRepository;
import org.jspecify.annotations.Nullable;

/** The marks that people made, for the lists of the library. */
@ApplicationScoped
public class KeptMarks implements Marks {

    /** What the query selects. */
    public record Row(
            UUID thing,
            @Nullable Instant favouriteAt,
            @Nullable Integer rating,
            Long plays,
            @Nullable Instant lastPlayed) {

        PersonalMark mark() {
            return new PersonalMark(favouriteAt != null, rating, plays, lastPlayed);
        }
    }

    @Inject
    private MarkRepository marks;

    @Override
    public String isFavourite() {
        return MarkRepository.FAVOURITE_SONG;
    }

    @Override
    public String isRated() {
        return MarkRepository.RATED_SONG;
    }

    @Override
    public String wasPlayed() {
        return MarkRepository.PLAYED_SONG;
    }

    @Override
    public Map<UUID, PersonalMark> of(UUID person, Collection<UUID> things) {
        return marks.of(Row.class, person, things).stream().collect(toMap(Row::thing, Row::mark));
    }
}
