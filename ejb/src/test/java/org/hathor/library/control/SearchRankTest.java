package org.hathor.library.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.library.entity.SearchKind.album;
import static org.hathor.library.entity.SearchKind.artist;
import static org.hathor.library.entity.SearchKind.genre;
import static org.hathor.library.entity.SearchKind.song;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hathor.library.entity.SearchKind;
import org.hathor.library.entity.SearchQuery;
import org.hathor.library.entity.SearchQuery.Meaning;
import org.hathor.library.entity.SearchRow;
import org.hathor.library.entity.SearchTerms;
import org.hathor.library.entity.SearchText;
import org.junit.jupiter.api.Test;

class SearchRankTest {

    @Test
    void whatIsCalledSoComesBeforeWhatBeginsSoAndThatBeforeWhatMentionsIt() {
        assertThat(ranked(
                        "halo",
                        row(song, "Something", "halo tribute", 5),
                        row(song, "Halo of Flies", "", 5),
                        row(song, "Halogen", "", 5),
                        row(song, "Blue Halo", "", 5),
                        row(song, "Halo", "", 5)))
                .containsExactly("Halo", "Halo of Flies", "Halogen", "Blue Halo", "Something");
    }

    @Test
    void anArtistComesBeforeASongOfTheSameName() {
        assertThat(ranked(
                        "black sabbath",
                        row(song, "Black Sabbath", "", 100),
                        row(album, "Black Sabbath", "", 100),
                        row(artist, "Black Sabbath", "", 100)))
                .hasSize(3);
        var order =
                Arrays.asList(row(song, "Queen", "", 100), row(album, "Queen", "", 100), row(artist, "Queen", "", 100));
        assertThat(order.stream().sorted(new SearchRank(asked("queen")).order()).map(SearchRow::kind))
                .containsExactly(artist, album, song);
    }

    @Test
    void theArticleDoesNotCount() {
        assertThat(ranked("beatles", row(artist, "Beatles Tribute", "", 2), row(artist, "The Beatles", "", 200)))
                .first()
                .isEqualTo("The Beatles");
        assertThat(ranked("the beatles", row(artist, "Beatles Tribute", "", 2), row(artist, "The Beatles", "", 200)))
                .first()
                .isEqualTo("The Beatles");
    }

    @Test
    void whoHasManySongsIsMeantBeforeWhoHasFew() {
        assertThat(ranked("john", row(artist, "John Nobody", "", 1), row(artist, "John Lennon", "", 300)))
                .containsExactly("John Lennon", "John Nobody");
    }

    @Test
    void aGuessedNameIsAsGoodAsItsWords() {
        var guessed = new SearchQuery(SearchTerms.of("beyonse"), List.of(new Meaning(List.of("beyonce"), List.of())));
        var rows = List.of(row(song, "Halo", "beyonce", 50), row(artist, "Beyoncé", "", 50));
        assertThat(rows.stream()
                        .min(new SearchRank(guessed).order())
                        .orElseThrow()
                        .name())
                .isEqualTo("Beyoncé");
    }

    @Test
    void aGenreIsFoundByItsName() {
        assertThat(ranked("jazz", row(song, "Jazz", "", 3), row(genre, "Jazz", "", 300)))
                .hasSize(2);
        assertThat(List.of(row(artist, "Jazzanova", "", 300), row(genre, "Jazz", "", 300)).stream()
                        .min(new SearchRank(asked("jazz")).order())
                        .orElseThrow()
                        .kind())
                .isEqualTo(genre);
    }

    private static List<String> ranked(String query, SearchRow... rows) {
        return Arrays.stream(rows)
                .sorted(new SearchRank(asked(query)).order())
                .map(SearchRow::name)
                .toList();
    }

    private static SearchQuery asked(String query) {
        var terms = SearchTerms.of(query);
        return new SearchQuery(
                terms,
                terms.words().stream()
                        .map(word -> new Meaning(List.of(), List.of(word)))
                        .toList());
    }

    private static SearchRow row(SearchKind kind, String name, String more, long known) {
        var key = SearchText.fold(name);
        return new SearchRow(
                kind, UUID.randomUUID(), name, key, key + ' ' + more, null, null, null, null, null, null, known);
    }
}
