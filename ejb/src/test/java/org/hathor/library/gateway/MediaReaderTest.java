package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.hathor.library.control.TagRules;
import org.hathor.library.entity.AudioFormat;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaReaderTest {

    private static final Logger TAGGER = Logger.getLogger("org.jaudiotagger");

    @TempDir
    private Path directory;

    private final MediaReader reader = new MediaReader();

    @BeforeAll
    static void quietly() {
        TAGGER.setLevel(Level.OFF);
    }

    @Test
    void everyFormatIsKnownByItsContent() throws Exception {
        for (var sample : samples().entrySet()) {
            var reading = reader.read(file(sample.getValue()));
            assertThat(reading.sound().format()).isEqualTo(sample.getKey());
            assertThat(reading.sound().durationMs()).as("%s", sample.getKey()).isBetween(1_900L, 2_100L);
            assertThat(reading.sound().codec()).isNotEmpty();
            assertThat(reading.sound().channels()).isIn(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "wav", "aiff"})
    void tagsAreReadBackAsTheyWereWritten(String ending) throws Exception {
        var sample = requireNonNull(samples().get(AudioFormat.valueOf(ending)));
        var tagged = TestAudio.tagged(directory, ending, sample);
        var nameless = Files.move(tagged, directory.resolve("nameless"));

        var entry = TagRules.entry(reader.read(nameless).tags(), "nameless");

        assertThat(entry.details().title()).isEqualTo("Déjà Vu");
        assertThat(entry.details().artistText()).isEqualTo("Beyoncé feat. Jay-Z");
        assertThat(entry.details().track()).isEqualTo(1);
        assertThat(entry.details().year()).isEqualTo(2006);
        assertThat(entry.details().genres()).containsExactly("Pop");
        assertThat(entry.contributions()).hasSize(2);
        assertThat(entry.album()).isNotNull();
    }

    @Test
    void ourOwnReadersReadTagsToo() throws Exception {
        var opus = reader.read(
                file(TestAudio.opus("title=Déjà Vu", "ARTIST=A", "artist=B", "broken", "X=" + "y".repeat(60_000))));
        assertThat(opus.tags().all("ARTIST")).containsExactly("A", "B");
        assertThat(opus.tags().first("TITLE")).isEqualTo("Déjà Vu");
        var webm = reader.read(file(TestAudio.webm()));
        assertThat(webm.tags().first("TITLE")).isEqualTo("Tone");
        assertThat(webm.tags().first("ARTIST")).isEqualTo("Ann");
        assertThat(webm.sound().codec()).isEqualTo("OPUS");
    }

    @Test
    void oggAndMp4SayWhatTheyAreToo() throws Exception {
        var ogg = reader.read(file(TestAudio.vorbis("title=Déjà Vu", "ARTIST=A", "Artist=B", "DATE=1999-12-31")));
        assertThat(ogg.tags().all("ARTIST")).containsExactly("A", "B");
        assertThat(ogg.tags().first("TITLE")).isEqualTo("Déjà Vu");
        assertThat(ogg.sound().codec()).isEqualTo("Vorbis");
        var mp4 = reader.read(file(TestAudio.mp4(
                TestAudio.text("\u00a9nam", "Déjà Vu"),
                TestAudio.text("\u00a9ART", "A"),
                TestAudio.text("aART", "B"),
                TestAudio.item("trkn", 0, new byte[] {0, 0, 0, 3, 0, 12, 0, 0}),
                TestAudio.item("cpil", 21, new byte[] {1}),
                TestAudio.item("covr", 13, "a picture".getBytes(UTF_8)))));
        assertThat(mp4.tags().first("TITLE")).isEqualTo("Déjà Vu");
        assertThat(mp4.tags().first("ALBUMARTIST")).isEqualTo("B");
        assertThat(mp4.tags().first("TRACKNUMBER")).isEqualTo("3/12");
        assertThat(mp4.tags().first("COMPILATION")).isEqualTo("1");
        assertThat(mp4.sound().codec()).isEqualTo("AAC");
        assertThat(requireNonNull(mp4.picture()).in(directory.resolve("file")))
                .asString(UTF_8)
                .isEqualTo("a picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "wav", "aiff"})
    void lyricsNumbersAndPicturesAreReadBack(String ending) throws Exception {
        var sample = requireNonNull(samples().get(AudioFormat.valueOf(ending)));
        var file = TestAudio.tagged(directory, ending, sample);
        var audio = org.jaudiotagger.audio.AudioFileIO.read(file.toFile());
        var tag = audio.getTagOrCreateAndSetDefault();
        tag.setField(FieldKey.LYRICS, "First line\nSecond, with ß and 日本");
        tag.setField(FieldKey.COMMENT, "A comment");
        tag.setField(FieldKey.MUSICBRAINZ_RELEASEID, "a74b1b7f-71a5-4011-9441-d0b5e4122711");
        tag.setField(FieldKey.COMPOSER, "Bach");
        var picture = new org.jaudiotagger.tag.images.StandardArtwork();
        picture.setBinaryData(jpeg());
        picture.setMimeType("image/jpeg");
        picture.setPictureType(3);
        tag.setField(picture);
        audio.commit();

        var reading = reader.read(file);

        assertThat(reading.tags().text("LYRICS", 1_000)).isEqualTo("First line\nSecond, with ß and 日本");
        assertThat(reading.tags().first("COMMENT")).isEqualTo("A comment");
        assertThat(reading.tags().first("COMPOSER")).isEqualTo("Bach");
        assertThat(reading.tags().first("MUSICBRAINZ_ALBUMID")).isEqualTo("a74b1b7f-71a5-4011-9441-d0b5e4122711");
        assertThat(requireNonNull(reading.picture()).in(file)).isEqualTo(picture.getBinaryData());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nfile:///etc/passwd\n",
                "<html><script>alert(1)</script></html>",
                "PK\u0003\u0004 a zip, or so it says",
                "ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0010 a tag and then nothing that sounds",
                "RIFF\u0000\u0000\u0000\u0000WAVEfmt ",
                "fLaC",
                "OggS"
            })
    void whatIsNoAudioIsRefusedWithASentence(String content) throws Exception {
        var file = file(content.getBytes(UTF_8));
        assertThatExceptionOfType(UnreadableMedia.class)
                .isThrownBy(() -> reader.read(file))
                .satisfies(e -> assertThat(e.sentence()).endsWith(".").doesNotContain("Exception"));
    }

    /** Cut, bit-flipped, overwritten with the largest lengths: the outcome is a reading or a sentence, and soon. */
    @Test
    void brokenFilesEndInAReadingOrASentence() throws Exception {
        var random = new Random(4);
        var samples = List.copyOf(samples().values());
        for (int i = 0; i < 1_000; i++) {
            var file = file(broken(samples.get(i % samples.size()), random));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    var reading = reader.read(file);
                    assertThat(reading.sound().durationMs()).isPositive();
                    TagRules.entry(reading.tags(), "x");
                } catch (UnreadableMedia e) {
                    assertThat(e.sentence()).endsWith(".");
                }
            });
        }
    }

    private static byte[] broken(byte[] whole, Random random) {
        var bytes = whole.clone();
        var head = Math.min(bytes.length, 2_000);
        switch (random.nextInt(3)) {
            case 0 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                for (int i = 0; i < 1 + random.nextInt(40); i++) {
                    bytes[random.nextInt(head)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            default -> {
                var at = random.nextInt(head - 4);
                var value = (byte) (random.nextBoolean() ? 0xff : 0x7f);
                java.util.Arrays.fill(bytes, at, at + 4, value);
            }
        }
        return bytes;
    }

    private static Map<AudioFormat, byte[]> samples() throws IOException {
        // In one order, or the same seed would break other files in another run.
        return new TreeMap<>(Map.of(
                AudioFormat.mp3, TestAudio.mp3(),
                AudioFormat.flac, TestAudio.flac(),
                AudioFormat.opus, TestAudio.opus("TITLE=x"),
                AudioFormat.ogg, TestAudio.vorbis("TITLE=x", "METADATA_BLOCK_PICTURE=AAAA"),
                AudioFormat.m4a, TestAudio.mp4(TestAudio.text("\u00a9nam", "x")),
                AudioFormat.aac, TestAudio.adts(),
                AudioFormat.wav, TestAudio.wav(),
                AudioFormat.aiff, TestAudio.aiff(),
                AudioFormat.webm, TestAudio.webm()));
    }

    /** The writer of the tests looks whether it is a picture. */
    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("file"), content);
    }
}
