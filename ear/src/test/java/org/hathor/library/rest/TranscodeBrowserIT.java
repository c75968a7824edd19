package org.hathor.library.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hathor.test.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hathor.test.BrowserTest;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser's own player makes of the streams. */
class TranscodeBrowserIT extends BrowserTest {

    /** Plays a little from where it begins or is put, and says where it was then. */
    private static final String PLAY = """
            ([url, start]) => new Promise((resolve, reject) => {
                const audio = new Audio(url);
                audio.muted = true;
                audio.onerror = () => reject(new Error('cannot play: ' + audio.error.message));
                audio.ontimeupdate = () => {
                    if (audio.currentTime > start + 0.5) {
                        audio.pause();
                        resolve([audio.currentTime, Number.isFinite(audio.duration) ? audio.duration : -1]);
                    }
                };
                audio.onloadedmetadata = () => { if (start > 0) { audio.currentTime = start; } audio.play(); };
            })
            """;

    @ParameterizedTest
    @ValueSource(strings = {"opus", "mp3"})
    void chromiumPlaysWhileItIsMadeAndSeeksInWhatIsWhole(String format) {
        var librarian = server().api().as(server().accounts().withRole("librarian"));
        var stream = "/api/songs/" + Music.song(librarian, Music.wav(40, Map.of(FieldKey.TITLE, "Forty seconds")))
                + "/stream";
        var visitor = visitor();
        visitor.goes("/sign-in");

        var fromTheMiddle = link(stream, "?format=" + format + "&offset=20");
        assertThat(played(visitor.page().evaluate(PLAY, List.of(fromTheMiddle, 0)), 0))
                .isBetween(0.5, 5.0);

        var whole = link(stream, "?format=" + format);
        server().asListener().get(whole).expect(200);
        eventually(
                "it is whole",
                Duration.ofSeconds(10),
                () -> server().asListener()
                        .send("HEAD", whole, null)
                        .header("ETag")
                        .isPresent());
        var after = visitor.page().evaluate(PLAY, List.of(whole, 30));
        assertThat(played(after, 0)).isBetween(30.5, 36.0);
        assertThat(played(after, 1)).isBetween(39.0, 41.0);
    }

    private static double played(Object answer, int index) {
        return ((Number) ((List<?>) answer).get(index)).doubleValue();
    }

    private String link(String stream, String query) {
        return server().asListener().get(stream + "-url" + query).expect(200).text("/url");
    }
}
