package org.hathor.launcher.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Fills the catalogue, some thousand songs with all that belongs to them in a transaction. */
public final class DemoCatalogue {

    /** The most that can be asked for. */
    public static final int MOST = 1_000_000;

    /** Whole albums, so that the songs of one are together. */
    private static final int AT_ONCE = 1_000 * DemoSong.PER_ALBUM;

    private final Connection connection;
    private final Path media;
    private final List<UUID> files = new ArrayList<>();
    private final List<DemoAudio> audio = new ArrayList<>();
    private final Map<Integer, UUID> artists = new HashMap<>();

    /**
     * The catalogue of an instance.
     *
     * @param connection to its database
     * @param media its directory of media files
     */
    public DemoCatalogue(Connection connection, Path media) {
        this.connection = connection;
        this.media = media;
    }

    /**
     * Adds songs until there are so many of these; those of an earlier run count.
     *
     * @param progress is told after each transaction how many there are
     * @return how many were added
     */
    public int fill(int songs, IntConsumer progress) throws SQLException, IOException {
        connection.setAutoCommit(false);
        addFiles();
        var first = there();
        for (int from = first; from < songs; from += AT_ONCE) {
            var to = Math.min(songs, from - from % AT_ONCE + AT_ONCE);
            add(from, to);
            connection.commit();
            progress.accept(to);
            from -= from % AT_ONCE;
        }
        connection.setAutoCommit(true);
        if (songs > first) {
            tidy();
        }
        return Math.max(0, songs - first);
    }

    private void addFiles() throws SQLException, IOException {
        var insert = """
                insert into media_file
                    (id, sha256, size, format, codec, duration_ms, bit_rate, sample_rate, channels, added_at)
                values (?, ?, ?, ?, 'PCM 16 bit', ?, ?, ?, 1, ?)
                on conflict (sha256) do update set size = excluded.size
                returning id
                """;
        try (var statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < DemoAudio.COUNT; i++) {
                var sound = DemoAudio.of(i);
                sound.keep(media);
                statement.setObject(1, DemoSong.id(DemoSong.random(-10L - i), DemoSong.addedAt(0)));
                statement.setString(2, sound.sha256());
                statement.setLong(3, sound.size());
                statement.setString(4, sound.format());
                statement.setLong(5, DemoAudio.SECONDS * 1_000L);
                statement.setInt(6, DemoAudio.RATE * 16 / 1_000);
                statement.setInt(7, DemoAudio.RATE);
                statement.setTimestamp(8, Timestamp.from(DemoSong.addedAt(0)));
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    files.add(rows.getObject(1, UUID.class));
                    audio.add(sound);
                }
            }
        }
        connection.commit();
    }

    /** How many songs an earlier run has made. */
    private int there() throws SQLException {
        var newest = "select max(added_at) from song where file_id = any (?)";
        try (var statement = connection.prepareStatement(newest)) {
            statement.setArray(1, connection.createArrayOf("uuid", files.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                var last = rows.getTimestamp(1);
                return last == null ? 0 : DemoSong.countedTo(last.toInstant());
            }
        }
    }

    private void add(int from, int to) throws SQLException, IOException {
        var songs = new TreeMap<Integer, DemoSong>();
        var people = new TreeSet<Integer>();
        for (int i = from; i < to; i++) {
            var song = DemoSong.of(i);
            songs.put(i, song);
            people.add(song.artist());
            people.add(song.guest());
        }
        people.remove(-1);
        addArtists(people, DemoSong.addedAt(from));
        addAlbums(from / DemoSong.PER_ALBUM, (to - 1) / DemoSong.PER_ALBUM);
        addSongs(songs);
    }

    /** Somebody of that name may be here already. */
    private void addArtists(Set<Integer> numbers, Instant now) throws SQLException, IOException {
        numbers.removeAll(artists.keySet());
        var rows = new CopyText();
        for (var number : numbers) {
            var name = DemoSong.artistName(number);
            var id = DemoSong.id(DemoSong.random(-20_000_000L - number), now);
            rows.row(number, id, name, DemoText.sortKey(name), DemoText.fold(name), now);
        }
        execute("""
                create temp table newcomer
                    (number integer, id uuid, name text, sort_key text, search_text text collate "C", added_at timestamptz)
                on commit drop
                """);
        rows.into(connection, "newcomer");
        execute("""
                insert into artist (id, name, sort_key, search_text, added_at, version)
                select id, name, sort_key, search_text, added_at, 0 from newcomer order by number
                on conflict do nothing
                """);
        var known = """
                select n.number, (select a.id from artist a where a.search_text = n.search_text order by a.id limit 1)
                from newcomer n
                """;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(known)) {
            while (found.next()) {
                artists.put(found.getInt(1), found.getObject(2, UUID.class));
            }
        }
    }

    /** An album that was begun by an earlier run is there already. */
    private void addAlbums(int first, int last) throws SQLException, IOException {
        var albums = new CopyText();
        var owners = new CopyText();
        for (int number = first; number <= last; number++) {
            var title = DemoSong.albumTitle(number);
            var artist = DemoSong.artistOf(number);
            var name = DemoSong.artistName(artist);
            var at = DemoSong.addedAt(number * DemoSong.PER_ALBUM);
            albums.row(
                    albumId(number),
                    title,
                    name,
                    DemoText.fold(name),
                    DemoText.sortKey(title),
                    DemoText.sortKey(name),
                    DemoText.fold(title),
                    DemoText.fold(title + ' ' + name),
                    DemoSong.yearOf(number),
                    "f",
                    at,
                    0);
            owners.row(albumId(number), 0, artists.get(artist));
        }
        execute("create temp table newer (like album including defaults) on commit drop");
        execute("alter table newer drop column words");
        execute("create temp table owner (like album_artist) on commit drop");
        albums.into(
                connection,
                "newer (id, title, artist_text, artist_key, sort_key, artist_sort_key, title_key, search_text,"
                        + " year, various_artists, added_at, version)");
        owners.into(connection, "owner");
        execute("""
                insert into album (id, title, artist_text, artist_key, sort_key, artist_sort_key, title_key, search_text,
                    year, various_artists, added_at, version)
                select id, title, artist_text, artist_key, sort_key, artist_sort_key, title_key, search_text,
                    year, various_artists, added_at, version
                from newer
                on conflict do nothing
                """);
        execute("""
                insert into album_artist (album_id, position, artist_id)
                select o.album_id, o.position, o.artist_id from owner o join album a on a.id = o.album_id
                on conflict do nothing
                """);
    }

    private void addSongs(Map<Integer, DemoSong> all) throws SQLException, IOException {
        var songs = new CopyText();
        var credits = new CopyText();
        all.forEach((number, song) -> {
            var main = DemoSong.artistName(song.artist());
            var guest = song.guest() < 0 || song.guest() == song.artist() ? null : song.guest();
            var by = guest == null ? main : main + " feat. " + DemoSong.artistName(guest);
            var album = song.album() < 0 ? null : song.album();
            var text = song.title() + ' ' + by + (album == null ? "" : ' ' + DemoSong.albumTitle(album));
            songs.row(
                    song.id(),
                    files.get(song.file()),
                    album == null ? null : albumId(album),
                    song.title(),
                    by,
                    DemoText.sortKey(song.title()),
                    DemoText.sortKey(main),
                    DemoText.fold(text),
                    1,
                    song.track(),
                    song.year(),
                    song.genres(),
                    song.genres().stream().map(DemoText::fold).toList(),
                    audio.get(song.file()).format(),
                    song.durationMs(),
                    song.addedAt(),
                    0);
            credits.row(song.id(), 0, artists.get(song.artist()), "main");
            if (guest != null) {
                credits.row(song.id(), 1, artists.get(guest), "featured");
            }
        });
        songs.into(
                connection,
                "song (id, file_id, album_id, title, artist_text, sort_key, artist_sort_key, search_text, disc,"
                        + " track, year, genres, genre_keys, format, duration_ms, added_at, version)");
        credits.into(connection, "song_credit (song_id, position, artist_id, role)");
    }

    private static UUID albumId(int number) {
        return DemoSong.id(DemoSong.random(-30_000_000L - number), DemoSong.addedAt(number * DemoSong.PER_ALBUM));
    }

    /** Statistics and visibility of what is new, which the server's own housekeeping would get to minutes later. */
    private void tidy() throws SQLException {
        execute("vacuum (analyze) song, song_credit, album, album_artist, album_genre, artist, artist_tally, genre");
        execute("vacuum (analyze) search_word");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
