package org.hathor.playlists.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hathor.library.boundary.AlbumView;
import org.hathor.library.boundary.Albums;
import org.hathor.library.boundary.ArtistView;
import org.hathor.library.boundary.Artists;
import org.hathor.library.boundary.SongView;
import org.hathor.library.boundary.Songs;
import org.hathor.playlists.entity.MarkKind;
import org.jspecify.annotations.Nullable;

/** What marks are on, as the library shows it. */
@ApplicationScoped
class Things {

    @Inject
    private Songs songs;

    @Inject
    private Albums albums;

    @Inject
    private Artists artists;

    /** A song, an album or an artist. */
    record Thing(
            @Nullable SongView song,
            @Nullable AlbumView album,
            @Nullable ArtistView artist) {}

    /** What the rows are about, in their order; what has gone meanwhile is left out. */
    <R, V> List<V> views(MarkKind kind, List<R> rows, Function<R, UUID> id, BiFunction<R, Thing, V> view) {
        var things = all(kind, rows.stream().map(id).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(things.get(id.apply(row))).map(thing -> view.apply(row, thing)))
                .toList();
    }

    private Map<UUID, Thing> all(MarkKind kind, List<UUID> ids) {
        return switch (kind) {
            case songs -> songs.some(ids).stream().collect(toMap(SongView::id, song -> new Thing(song, null, null)));
            case albums ->
                albums.some(ids).stream().collect(toMap(AlbumView::id, album -> new Thing(null, album, null)));
            case artists ->
                artists.some(ids).stream().collect(toMap(ArtistView::id, artist -> new Thing(null, null, artist)));
        };
    }
}
