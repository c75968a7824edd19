package org.hathor.playlists.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.library.boundary.ArtistCredit;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.playlists.control.PlayRules;
import org.hathor.playlists.entity.MarkKind;
import org.hathor.playlists.entity.MarkRepository;
import org.hathor.playlists.entity.Play;
import org.hathor.playlists.entity.PlayRepository;
import org.jspecify.annotations.Nullable;

/** What the caller heard, and how often. Whether a play counts is decided here, and nowhere else. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class History {

    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    private PlayRepository plays;

    @Inject
    private MarkRepository marks;

    @Inject
    private Songs songs;

    @Inject
    private Things things;

    @Inject
    private Clock clock;

    /** What the query of the history selects. */
    public record Row(UUID id, UUID song, Instant startedAt, Long listenedMs, Boolean counted) {}

    /** What the queries of what was heard most or last select. */
    public record Sum(UUID thing, Long plays, Instant lastPlayed) {}

    /** Tells of a play; told again, with the same start, it says how far it came since. */
    public PlayView record(PlayDraft draft) {
        var now = clock.instant();
        var startedAt = startedAt(draft, now);
        PlayRules.check(startedAt, draft.listenedMs(), now);
        var song = songs.get(draft.song());
        plays.takeThePen(Listener.id());
        var play = plays.find(Listener.id(), song.id(), startedAt).orElseGet(() -> begin(song, startedAt));
        if (play.heard(draft.listenedMs(), PlayRules.enoughMillis(song.durationMs()))) {
            plays.count(play);
        }
        return new PlayView(play.id(), songs.get(song.id()), startedAt, play.listenedMs(), play.counted());
    }

    /** As the database keeps it. */
    private static Instant startedAt(PlayDraft draft, Instant now) {
        var told = draft.startedAt();
        return told == null
                ? now.minusMillis(Math.clamp(draft.listenedMs(), 0, LONGEST.toMillis()))
                : told.truncatedTo(ChronoUnit.MICROS);
    }

    private Play begin(SongView song, Instant startedAt) {
        var album = song.album();
        var play = new Play(
                Ids.next(),
                Listener.id(),
                song.id(),
                album == null ? null : album.id(),
                song.credits().stream().findFirst().map(ArtistCredit::id).orElse(null),
                startedAt);
        plays.add(play);
        return play;
    }

    /** The newest first. */
    public Page<PlayView> page(@Nullable Cursor after, Limit limit) {
        var rows = plays.page(Row.class, Listener.id(), NewestFirst.after(after), limit);
        var page = Page.of(rows, limit, row -> new NewestFirst(row.startedAt(), row.id()).cursor());
        var heard = songs.some(page.items().stream().map(Row::song).distinct().toList()).stream()
                .collect(toMap(SongView::id, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .flatMap(row -> Stream.ofNullable(heard.get(row.song()))
                                .map(song ->
                                        new PlayView(row.id(), song, row.startedAt(), row.listenedMs(), row.counted())))
                        .toList(),
                page.next());
    }

    /** Deletes one play, and takes its count back. */
    public void remove(UUID id) {
        plays.takeThePen(Listener.id());
        var play = plays.find(id)
                .filter(found -> found.accountId().equals(Listener.id()))
                .orElseThrow(() -> new NotFound("play"));
        plays.remove(play);
    }

    /** Deletes everything that the caller heard, and its counts. */
    public void clear() {
        plays.takeThePen(Listener.id());
        plays.removeAll(Listener.id());
    }

    /** What the caller heard most, or last. */
    public Page<HeardView> top(MarkKind kind, TopOrder order, @Nullable Cursor after, Limit limit) {
        var rows = switch (order) {
            case plays ->
                marks.most(
                        Sum.class,
                        Listener.id(),
                        kind,
                        after == null ? Long.MAX_VALUE : after.number(0),
                        after == null ? new UUID(-1, -1) : after.uuid(1),
                        limit);
            case latest -> marks.latest(Sum.class, Listener.id(), kind, NewestFirst.after(after), limit);
        };
        var page = Page.of(
                rows,
                limit,
                row -> order == TopOrder.plays
                        ? Cursor.of(row.plays(), row.thing())
                        : Cursor.of(row.lastPlayed(), row.thing()));
        return new Page<>(
                things.views(
                        kind,
                        page.items(),
                        Sum::thing,
                        (row, thing) -> new HeardView(
                                row.plays(), row.lastPlayed(), thing.song(), thing.album(), thing.artist())),
                page.next());
    }
}
