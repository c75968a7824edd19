package org.hathor.library.entity;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hathor.kernel.Ids;

/**
 * Everybody and every album that some songs name, asked for at once: a thousand songs cost the statements of one. Who is
 * who is decided here: by the number, else by the name.
 */
public final class Roster {

    private final EntityManager entityManager;
    private final Instant now;
    private final Map<UUID, Artist> artistsByNumber = new HashMap<>();
    private final Map<String, List<Artist>> artistsByName = new HashMap<>();
    private final Map<UUID, Album> albumsByNumber = new HashMap<>();
    private final Map<List<String>, List<Album>> albumsByName = new HashMap<>();

    Roster(EntityManager entityManager, Collection<ArtistName> artists, Collection<AlbumName> albums, Instant now) {
        this.entityManager = entityManager;
        this.now = now;
        loadArtists(artists);
        loadAlbums(albums);
    }

    private void loadArtists(Collection<ArtistName> names) {
        if (names.isEmpty()) {
            return;
        }
        var known = entityManager.createQuery("""
                select a from Artist a
                where a.searchText in :keys or a.musicbrainzId in :numbers
                order by a.addedAt, a.id
                """, Artist.class);
        known.setParameter("keys", names.stream().map(ArtistName::key).collect(toCollection(HashSet::new)))
                .setParameter(
                        "numbers",
                        names.stream()
                                .flatMap(name -> Stream.ofNullable(name.musicbrainzId()))
                                .collect(toCollection(HashSet::new)))
                .getResultList()
                .forEach(this::remember);
    }

    private void loadAlbums(Collection<AlbumName> names) {
        if (names.isEmpty()) {
            return;
        }
        var known = entityManager.createQuery("""
                select a from Album a
                where a.titleKey in :keys or a.musicbrainzId in :numbers
                order by a.addedAt, a.id
                """, Album.class);
        known.setParameter("keys", names.stream().map(AlbumName::titleKey).collect(toCollection(HashSet::new)))
                .setParameter(
                        "numbers",
                        names.stream()
                                .flatMap(name -> Stream.ofNullable(name.musicbrainzId()))
                                .collect(toCollection(HashSet::new)))
                .getResultList()
                .forEach(this::remember);
    }

    /** Finds the artist, by number before name, or makes one. */
    public Artist artist(ArtistName name) {
        var number = name.musicbrainzId();
        var known = number == null ? null : artistsByNumber.get(number);
        return known != null
                ? known
                : artistNamed(name).orElseGet(() -> {
                    var artist = new Artist(Ids.next(), name, now);
                    entityManager.persist(artist);
                    remember(artist);
                    return artist;
                });
    }

    /** With a number it is only somebody who has none yet, and has this one from now on. */
    private Optional<Artist> artistNamed(ArtistName name) {
        var number = name.musicbrainzId();
        var found = artistsByName.getOrDefault(name.key(), List.of()).stream()
                .filter(artist -> number == null || artist.musicbrainzId() == null)
                .findFirst();
        if (number != null) {
            found.ifPresent(artist -> {
                artist.identify(number);
                artistsByNumber.put(number, artist);
            });
        }
        return found;
    }

    private void remember(Artist artist) {
        var number = artist.musicbrainzId();
        if (number != null) {
            artistsByNumber.put(number, artist);
        }
        artistsByName
                .computeIfAbsent(artist.key(), missing -> new ArrayList<>())
                .add(artist);
    }

    /** Finds the album, by number or else by title and artists, or makes one. */
    public Album album(AlbumName name, List<Artist> artists) {
        var number = name.musicbrainzId();
        var known = number == null ? null : albumsByNumber.get(number);
        return known != null
                ? known
                : albumNamed(name).orElseGet(() -> {
                    var album = new Album(Ids.next(), name, artists, now);
                    entityManager.persist(album);
                    remember(album);
                    return album;
                });
    }

    private Optional<Album> albumNamed(AlbumName name) {
        var number = name.musicbrainzId();
        var found = albumsByName.getOrDefault(List.of(name.titleKey(), name.artistKey()), List.of()).stream()
                .filter(album -> number == null || album.musicbrainzId() == null)
                .findFirst();
        if (number != null) {
            found.ifPresent(album -> {
                album.identify(number);
                albumsByNumber.put(number, album);
            });
        }
        return found;
    }

    private void remember(Album album) {
        var number = album.musicbrainzId();
        if (number != null) {
            albumsByNumber.put(number, album);
        }
        albumsByName
                .computeIfAbsent(List.of(album.titleKey(), album.artistKey()), missing -> new ArrayList<>())
                .add(album);
    }
}
