package org.hathor.playlists.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hathor.kernel.Invalid;
import org.hathor.playlists.boundary.PlaylistFormat;
import org.hathor.playlists.control.ListedSong;
import org.hathor.playlists.control.ListedSongs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistFilesTest {

    private static final int MOST = 100;

    private static ListedSongs read(String text) {
        return PlaylistFiles.read(text.getBytes(UTF_8), MOST);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(PlaylistFormat format) {
        var full = new ListedSong(
                "Déjà <Vu> & \"more\"",
                "Beyoncé",
                "B'Day]]>",
                240_000L,
                UUID.fromString("0d8e1d6a-5e0c-4f9c-9b0b-000000000001"),
                "USSM10603618",
                null);
        var plain = new ListedSong("夜に駆ける \uD83C\uDFB5", "YOASOBI", null, 261_000L, null, null, null);
        var playlist = new ListedSongs("Sunday, 10:00", null, List.of(full, plain, full));
        var read = PlaylistFiles.read(PlaylistFiles.write(format, playlist).getBytes(UTF_8), MOST);
        assertThat(read.name()).isEqualTo("Sunday, 10:00");
        if (format != PlaylistFormat.m3u8) {
            assertThat(read).isEqualTo(playlist);
        }
    }

    @Test
    void m3uIsReadAsProgramsWriteIt() {
        var songs = read("""
                \uFEFF#EXTM3U\r
                #PLAYLIST:Mixed\r
                #EXTINF:123 tvg-id="x",Some Body - A - B\r
                C:\\Music\\Some Body - A - B.mp3\r
                # a comment
                #EXTINF:-1,Only a title
                ../other/01%20x.flac
                http://127.0.0.1:1/stream.mp3?token=1#x

                #EXTINF:nonsense
                /etc/passwd""");
        assertThat(songs.name()).isEqualTo("Mixed");
        assertThat(songs.songs()).hasSize(4);
        var first = songs.songs().getFirst();
        assertThat(first.artist()).isEqualTo("Some Body");
        assertThat(first.title()).isEqualTo("A - B");
        assertThat(first.durationMs()).isEqualTo(123_000);
        assertThat(first.fileName()).isEqualTo("Some Body - A - B.mp3");
        assertThat(songs.songs().get(1).durationMs()).isNull();
        assertThat(songs.songs().get(1).artist()).isNull();
        assertThat(songs.songs().get(2).fileName()).isEqualTo("stream.mp3");
        assertThat(songs.songs().get(3).fileName()).isEqualTo("passwd");
    }

    @Test
    void anOldM3uIsLatin1() {
        var songs = PlaylistFiles.read("Beyoncé - Déjà Vu.mp3".getBytes(ISO_8859_1), MOST);
        assertThat(songs.songs().getFirst().fileName()).isEqualTo("Beyoncé - Déjà Vu.mp3");
    }

    @Test
    void xspfIsReadAsProgramsWriteIt() {
        var songs = read("""
                <?xml version="1.0"?>
                <!-- <!DOCTYPE of a comment> -->
                <x:playlist version="1" xmlns:x="http://xspf.org/ns/0/"><x:title>T</x:title><x:creator>C</x:creator>
                <x:trackList><x:track><x:title><![CDATA[A & B]]></x:title><x:duration> 12.5 </x:duration>
                <x:identifier>musicbrainz:recording:0d8e1d6a-5e0c-4f9c-9b0b-000000000001</x:identifier>
                <x:identifier>urn:isrc:US-SM1-06-03618</x:identifier>
                <x:extension application="x"><x:title>No</x:title></x:extension>
                <x:location>http://127.0.0.1:1/a.mp3</x:location></x:track></x:trackList></x:playlist>""");
        assertThat(songs.name()).isEqualTo("T");
        var song = songs.songs().getFirst();
        assertThat(song.isrc()).isEqualTo("USSM10603618");
        assertThat(song.musicbrainzId()).isNotNull();
        assertThat(song.durationMs()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE playlist><playlist/>",
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><playlist><title>&x;</title></playlist>",
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]><playlist><title>&x;</title></playlist>",
                "<!DOCTYPE p SYSTEM \"http://127.0.0.1:1/x.dtd\"><playlist><title>x</title></playlist>",
                "<!DOCTYPE p [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]><playlist/>",
                "<playlist><title>&undeclared;</title></playlist>",
                "<playlist><trackList><track>",
                "<html><body/></html>",
                "<playlist version='1'></playlist><playlist/>",
                "<",
                "{",
                "{}",
                "{\"playlist\":[]}",
                "{\"playlist\":{\"track\":[",
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nsegment0.ts",
                "",
                "  \n ",
                "ID3\u0000\u0000binary"
            })
    @Timeout(10)
    void whatIsNoPlaylistIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Invalid.class);
    }

    @Test
    @Timeout(10)
    void aBillionLaughsAreNotHeard() {
        var bomb = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"");
            bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><playlist><title>&a29;</title></playlist>");
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(Invalid.class);
    }

    @Test
    @Timeout(10)
    void whatNestsWithoutEndIsRefused() {
        assertThatThrownBy(() -> read("<playlist>" + "<a>".repeat(100_000))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> read("{\"playlist\":" + "[".repeat(100_000))).isInstanceOf(Invalid.class);
    }

    @Test
    void includesAreNotFollowed() {
        var songs = read("""
                <playlist xmlns:xi="http://www.w3.org/2001/XInclude"><trackList><track><title>
                <xi:include href="file:///etc/passwd" parse="text"/></title></track></trackList></playlist>""");
        assertThat(songs.songs().getFirst().title()).isNull();
    }

    @Test
    void tooManySongsAreRefused() {
        for (var text : List.of(
                "x.mp3\n".repeat(MOST + 1),
                "<playlist><trackList>" + "<track/>".repeat(MOST + 1) + "</trackList></playlist>",
                "{\"playlist\":{\"track\":[{}" + ",{}".repeat(MOST) + "]}}")) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whateverComesIsReadOrRefused() {
        var random = new Random(4711);
        var seed = """
                <?xml version="1.0"?><playlist><trackList><track><title>A</title><duration>1</duration></track></trackList>
                </playlist>{"playlist":{"title":[1],"track":[{"title":"x","duration":1e400,"identifier":[{}]}]}}
                #EXTM3U
                #EXTINF:1,a - b
                x.mp3
                """.getBytes(UTF_8);
        for (int i = 0; i < 5_000; i++) {
            var bytes = new byte[random.nextInt(1, seed.length)];
            System.arraycopy(seed, random.nextInt(seed.length - bytes.length + 1), bytes, 0, bytes.length);
            for (int flips = random.nextInt(6); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(PlaylistFiles.read(bytes, MOST)).isNotNull();
            } catch (Invalid refused) {
                assertThat(refused.errors()).isNotEmpty();
            }
        }
    }

    @Test
    @Timeout(10)
    void longLinesCostLittle() {
        read("#EXTINF:" + "1".repeat(500_000) + "\n" + "a - ".repeat(100_000) + ".mp3");
        read("<playlist><trackList><track><identifier>" + "musicbrainz".repeat(50_000)
                + "</identifier></track></trackList></playlist>");
    }
}
