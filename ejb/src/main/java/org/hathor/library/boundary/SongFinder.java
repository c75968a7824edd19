package org.hathor.library.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hathor.kernel.Roles;
import org.hathor.library.control.SongGuess;
import org.hathor.library.entity.SearchText;
import org.hathor.library.entity.SongRepository;
import org.jspecify.annotations.Nullable;

/**
 * Finds songs that somebody elsewhere describes: by the numbers that everybody knows them by, then by artist, title and
 * length, then by the name of the file. As many statements for thousands as for one.
 */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class SongFinder {

    /** Players round, and count silence differently. */
    private static final long SAME_LENGTH_MS = 5_000;

    @Inject
    private SongRepository songs;

    /** A song with a number. */
    public record Numbered(
            UUID id, @Nullable UUID musicbrainzId, @Nullable String isrc) {}

    /** A song with a title that was looked for: {@code number} is the place of the guess among them, from 1. */
    public record Candidate(Long number, UUID id, String artist, Long durationMs) {}

    /** Which songs these are, by their place in the list; those that are not here are missing. */
    public Map<Integer, UUID> find(List<SongDescription> described) {
        var found = byNumbers(described);
        complete(found, described, SongFinder::said);
        complete(found, described, one -> Optional.ofNullable(one.fileName()).flatMap(SongGuess::of));
        return found;
    }

    private Map<Integer, UUID> byNumbers(List<SongDescription> described) {
        var recordings = described.stream()
                .map(SongDescription::musicbrainzId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var isrcs = described.stream()
                .map(SongDescription::isrc)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (recordings.isEmpty() && isrcs.isEmpty()) {
            return new HashMap<>();
        }
        var rows = songs.numbered(Numbered.class, recordings, isrcs);
        var byRecording = rows.stream()
                .filter(row -> row.musicbrainzId() != null)
                .collect(toMap(Numbered::musicbrainzId, Function.identity(), (one, other) -> one));
        var byIsrc = rows.stream()
                .filter(row -> row.isrc() != null)
                .collect(toMap(Numbered::isrc, Function.identity(), (one, other) -> one));
        var found = new HashMap<Integer, UUID>();
        for (int i = 0; i < described.size(); i++) {
            var one = described.get(i);
            var row = one.musicbrainzId() == null ? null : byRecording.get(one.musicbrainzId());
            if (row == null && one.isrc() != null) {
                row = byIsrc.get(one.isrc());
            }
            if (row != null) {
                found.put(i, row.id());
            }
        }
        return found;
    }

    private static Optional<SongGuess> said(SongDescription one) {
        var title = one.title();
        return title == null || title.isBlank() ? Optional.empty() : Optional.of(new SongGuess(one.artist(), title));
    }

    /** Looks for those that are not found yet. */
    private void complete(
            Map<Integer, UUID> found,
            List<SongDescription> described,
            Function<SongDescription, Optional<SongGuess>> guess) {
        var places = new ArrayList<Integer>();
        var guesses = new ArrayList<SongGuess>();
        for (int i = 0; i < described.size(); i++) {
            if (!found.containsKey(i)) {
                var place = i;
                guess.apply(described.get(i)).ifPresent(one -> {
                    places.add(place);
                    guesses.add(one);
                });
            }
        }
        if (guesses.isEmpty()) {
            return;
        }
        var candidates = new HashMap<Integer, List<Candidate>>();
        for (var candidate : songs.titled(
                Candidate.class,
                guesses.stream().map(one -> SearchText.sortKey(one.title())).toList(),
                guesses.stream().map(SongFinder::artist).toList())) {
            candidates
                    .computeIfAbsent(candidate.number().intValue() - 1, number -> new ArrayList<>())
                    .add(candidate);
        }
        candidates.forEach((number, some) -> {
            var place = places.get(number);
            best(some, artist(guesses.get(number)), described.get(place).durationMs())
                    .ifPresent(song -> found.put(place, song));
        });
    }

    private static String artist(SongGuess guess) {
        var artist = guess.artist();
        return artist == null ? "" : SearchText.fold(artist);
    }

    /** Exactly this artist before one of several, and then the nearest in length. Of strangers' songs there must be one. */
    private static Optional<UUID> best(List<Candidate> some, String artist, @Nullable Long durationMs) {
        var fitting = some.stream()
                .filter(one -> durationMs == null || off(one, durationMs) <= SAME_LENGTH_MS)
                .sorted(Comparator.<Candidate, Boolean>comparing(
                                one -> !SearchText.fold(one.artist()).equals(artist))
                        .thenComparingLong(one -> durationMs == null ? 0 : off(one, durationMs))
                        .thenComparing(Candidate::id))
                .toList();
        return fitting.isEmpty() || (artist.isEmpty() && fitting.size() > 1)
                ? Optional.empty()
                : Optional.of(fitting.getFirst().id());
    }

    private static long off(Candidate one, long durationMs) {
        return Math.abs(one.durationMs() - durationMs);
    }
}
