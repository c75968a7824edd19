package org.hathor.library.control;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.hathor.library.entity.ArtistName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRulesTest {

    @Test
    void withoutTagsTheFileNamesTheSong() {
        var entry = entry("C:\\music\\01 - Déjà Vu.mp3");
        assertThat(entry.details().title()).isEqualTo("01 - Déjà Vu");
        assertThat(entry.details().artistText()).isEqualTo("Unknown artist");
        assertThat(entry.contributions()).isEmpty();
        assertThat(entry.album()).isNull();
        assertThat(entry(".mp3").details().title()).isEqualTo("Untitled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AC/DC                                  | Thunder             | AC/DC main",
                "Simon & Garfunkel                      | America             | Simon & Garfunkel main",
                "Tyler, The Creator                     | Earfquake           | Tyler, The Creator main",
                "Beyoncé feat. Jay-Z                    | Déjà Vu             | Beyoncé main; Jay-Z featured",
                "Beyoncé (ft. Jay-Z)                    | Déjà Vu             | Beyoncé main; Jay-Z featured",
                "Beyoncé                                | Déjà Vu (feat. Jay-Z) | Beyoncé main; Jay-Z featured",
                "Beyoncé featuring Jay-Z & Solange, Kelly | X                 | Beyoncé main; Jay-Z featured; Solange featured; Kelly featured",
                "Miriam; Ali ; miriam                   | Duet                | Miriam main; Ali main",
                "Aftermath                              | Loft Leftovers      | Aftermath main"
            })
    void namesAreDividedWhereNobodysIsBroken(String artist, String title, String expected) {
        var credits = entry("x", "ARTIST", artist, "TITLE", title).contributions().stream()
                .map(part -> part.artist().name() + " " + part.role())
                .toList();
        assertThat(String.join("; ", credits)).isEqualTo(expected);
    }

    @Test
    void severalValuesAreSeveralArtistsWithTheirNumbers() {
        var first = "a74b1b7f-71a5-4011-9441-d0b5e4122711";
        var second = "859d0860-d480-4efd-970c-c05d5f1776b8";
        var entry = entry("x", "ARTIST", "Radiohead\u0000Björk", "MUSICBRAINZ_ARTISTID", first + "\u0000" + second);
        assertThat(entry.details().artistText()).isEqualTo("Radiohead, Björk");
        assertThat(entry.contributions())
                .extracting(part -> part.artist().name() + " " + part.artist().musicbrainzId())
                .containsExactly("Radiohead " + first, "Björk " + second);
    }

    @Test
    void theAlbumIsOfItsArtistsAndNotOfTheGuests() {
        var album = requireNonNull(entry("x", "ALBUM", "B'Day", "ARTIST", "Beyoncé feat. Jay-Z", "DATE", "2006-09-04")
                .album());
        assertThat(album.artistText()).isEqualTo("Beyoncé");
        assertThat(album.year()).isEqualTo(2006);
        assertThat(album.variousArtists()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ALBUMARTIST, Various Artists", "ALBUMARTIST, VA", "ALBUMARTIST, V.A.", "COMPILATION, 1"})
    void aCompilationIsOfVariousArtists(String tag, String value) {
        var entry = entry("x", "ALBUM", "Hits", "ARTIST", "ABBA", tag, value);
        assertThat(requireNonNull(entry.album()).variousArtists()).isTrue();
        assertThat(entry.albumArtists()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"1999,1999", "1999-12-31,1999", "31.12.1999,1999", "12345,null", "0000,null", "soon,null"},
            nullValues = "null")
    void aYearIsFourDigits(String date, @org.jspecify.annotations.Nullable Integer year) {
        assertThat(entry("x", "DATE", date).details().year()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"3,3", "03/12,3", "99999999999,null", "B2,null", "-1,null"},
            nullValues = "null")
    void aTrackIsANumber(String track, @org.jspecify.annotations.Nullable Integer number) {
        assertThat(entry("x", "TRACKNUMBER", track).details().track()).isEqualTo(number);
    }

    @Test
    void absurdValuesAreTamed() {
        var entry = entry(
                "x",
                "TITLE",
                "a\u0007b\u202ec " + "x".repeat(5_000_000),
                "ARTIST",
                "\ud800 lone",
                "GENRE",
                "Rock;rock ; ROCK;Pop",
                "ISRC",
                "us-s1z-99-00001",
                "MUSICBRAINZ_TRACKID",
                "'; drop table song; --",
                "COMMENT",
                "one\r\ntwo\u0000three",
                "LYRICS",
                "la ".repeat(1_000_000));
        var details = entry.details();
        assertThat(details.title()).startsWith("ab").hasSizeLessThanOrEqualTo(500);
        assertThat(details.artistText()).isEqualTo("lone");
        assertThat(details.genres()).containsExactly("Rock", "Pop");
        assertThat(details.isrc()).isEqualTo("USS1Z9900001");
        assertThat(details.musicbrainzId()).isNull();
        assertThat(details.comment()).isEqualTo("one\ntwo");
        assertThat(details.lyrics()).hasSizeLessThanOrEqualTo(100_000);
    }

    @Test
    void sortNamesStandWhereTheFileSaysSo() {
        var name = entry("x", "ARTIST", "Björk", "ARTISTSORT", "Guðmundsdóttir, Björk")
                .contributions()
                .getFirst()
                .artist();
        assertThat(name.sortKey()).isEqualTo("gudmundsdottir bjork");
        assertThat(ArtistName.of("The Beatles").sortKey()).isEqualTo("beatles");
    }

    private static SongEntry entry(String fileName, String... tags) {
        var raw = new RawTags();
        for (int i = 0; i < tags.length; i += 2) {
            raw.add(tags[i], tags[i + 1]);
        }
        return TagRules.entry(raw, fileName);
    }
}
