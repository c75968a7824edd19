package org.hathor.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The song of a number, always the same one.
 *
 * @param album the number of its album, -1 if it is in none
 * @param artist the number of the artist
 * @param guest the number of another artist, -1 if there is none
 */
record DemoSong(
        UUID id,
        String title,
        int album,
        int artist,
        int guest,
        int track,
        @Nullable Integer year,
        List<String> genres,
        int file,
        long durationMs,
        Instant addedAt) {

    static final int PER_ALBUM = 10;

    /** The genres by how common they are. */
    static final List<String> GENRES = List.of(
            "Rock",
            "Pop",
            "Electronic",
            "Hip-Hop",
            "Jazz",
            "Metal",
            "Classical",
            "Folk",
            "R&B",
            "Country",
            "Blues",
            "Punk",
            "House",
            "Techno",
            "Soul",
            "Reggae",
            "Ambient",
            "Indie",
            "Latin",
            "Soundtrack",
            "Funk",
            "Disco",
            "Trance",
            "Drum & Bass",
            "Gospel",
            "Ska",
            "Chanson",
            "Schlager",
            "J-Pop",
            "K-Pop",
            "Fado",
            "Tango",
            "Bossa Nova",
            "Flamenco",
            "Klezmer",
            "Polka",
            "Gamelan",
            "Throat Singing",
            "Sea Shanty",
            "Yodel");

    private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
    private static final Duration EVERY = Duration.ofSeconds(90);
    private static final int FLAT = 15;
    private static final long SEED = 0x4861_7468_6f72L;

    /** Song number {@code number}, counted from 0. */
    static DemoSong of(int number) {
        var random = random(number);
        var album = number / PER_ALBUM;
        var artist = artistOf(album);
        var genre = Skew.pick(random(-1L - artist), GENRES.size(), 3);
        return new DemoSong(
                id(random, addedAt(number)),
                title(random, number, artist),
                random.nextInt(20) == 0 ? -1 : album,
                artist,
                random.nextInt(12) == 0 ? artistOf(random.nextInt(album + 1)) : -1,
                number % PER_ALBUM + 1,
                random.nextInt(25) == 0 ? null : yearOf(album),
                random.nextInt(3) == 0
                        ? List.of(GENRES.get(genre), GENRES.get((genre + 7) % GENRES.size()))
                        : List.of(GENRES.get(genre)),
                random.nextInt(40) == 0 ? DemoAudio.COUNT - 1 : random.nextInt(DemoAudio.COUNT - 1),
                Math.max(
                        20_000,
                        Math.round(60_000
                                + 180_000 * (1 + random.nextGaussian(0.3, 0.35)) * random.nextDouble(0.8, 1.2)
                                + (random.nextInt(200) == 0 ? 1_800_000 : 0))),
                addedAt(number));
    }

    /** How many songs there are up to one that was added at this instant. */
    static int countedTo(Instant addedAt) {
        return (int) Duration.between(FIRST, addedAt).dividedBy(EVERY) + 1;
    }

    static Instant addedAt(int number) {
        return FIRST.plus(EVERY.multipliedBy(number));
    }

    /** The more albums there are, the more artists there are: as many as seven in ten albums, and a few have many. */
    static int artistOf(int album) {
        return Skew.pick(random(-1_000_000_000L - album), 40 + album * 7 / 10, FLAT);
    }

    static int yearOf(int album) {
        return 2025 - (int) Math.abs(random(-2_000_000_000L - album).nextGaussian(0, 18)) % 70;
    }

    static String artistName(int artist) {
        var random = random(-1_000_000L - artist);
        if (artist % 12 == 7) {
            var script = DemoWords.SCRIPTS.get(artist / 12 % DemoWords.SCRIPTS.size());
            return script.get(random.nextInt(script.size() / 2)) + ' ' + DemoWords.pair(artist);
        }
        var name = DemoWords.pair(artist);
        return switch (artist % 10) {
            case 0, 1 -> "The " + name + 's';
            case 2 -> name + " & The " + DemoWords.capital(DemoWords.usual(random));
            default -> name;
        };
    }

    static String albumTitle(int album) {
        var random = random(-3_000_000_000L - album);
        var artist = artistOf(album);
        var words = new StringBuilder(DemoWords.capital(DemoWords.usual(random)));
        if (artist % 12 == 7) {
            var script = DemoWords.SCRIPTS.get(artist / 12 % DemoWords.SCRIPTS.size());
            words.append(' ').append(script.get(random.nextInt(script.size())));
        }
        return words.append(' ').append(DemoWords.pair(album)).toString();
    }

    private static String title(SplittableRandom random, int number, int artist) {
        var title = new StringBuilder();
        if (artist % 12 == 7) {
            var script = DemoWords.SCRIPTS.get(artist / 12 % DemoWords.SCRIPTS.size());
            title.append(script.get(random.nextInt(script.size()))).append(' ');
            title.append(script.get(random.nextInt(script.size()))).append(' ');
        } else {
            title.append(DemoWords.capital(DemoWords.usual(random))).append(' ');
            if (random.nextBoolean()) {
                title.append(DemoWords.usual(random)).append(' ');
            }
        }
        return title.append(DemoWords.pair(number)).toString();
    }

    /** An id of its instant, as the application makes them (UUIDv7), but the same each time. */
    static UUID id(SplittableRandom random, Instant at) {
        var high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        var low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    static SplittableRandom random(long number) {
        return new SplittableRandom(SEED + number * 0x9E37_79B9_7F4A_7C15L);
    }
}
