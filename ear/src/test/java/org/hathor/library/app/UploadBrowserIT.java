package org.hathor.library.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.library.rest.Music;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

/** Bringing music in with the app. */
class UploadBrowserIT extends BrowserTest {

    @Test
    void everyFileTellsWhatBecameOfIt() {
        var title = "Brought in " + UUID.randomUUID();
        var song = Music.wav(Map.of(FieldKey.TITLE, title, FieldKey.ARTIST, "The uploaders"));
        for (var look : Set.of(Look.DESKTOP_LIGHT, Look.PHONE_DARK)) {
            var visitor = visitor(look);
            visitor.goes("/sign-in");
            visitor.signsIn(server().accounts().someone("app_uploader", Set.of("artist")));
            assertThat(visitor.heading("Hello, Somebody of the tests")).isVisible();
            visitor.goes("/upload");
            var rows = visitor.page().locator(".row");
            visitor.field("Choose files").setInputFiles(new FilePayload("one.wav", "audio/wav", song));
            assertThat(rows.first().locator(".upload-created, .upload-duplicate"))
                    .isVisible();
            visitor.field("Choose files").setInputFiles(new FilePayload[] {
                new FilePayload("the-same.wav", "audio/wav", song),
                new FilePayload("letter.mp3", "audio/mpeg", "no music".getBytes(StandardCharsets.UTF_8)),
            });
            assertThat(rows).hasCount(3);
            assertThat(rows.nth(1)).containsText("was here already");
            assertThat(rows.nth(2).locator(".upload-refused")).isVisible();
            visitor.findsNoFault();
            picture(visitor, "app-upload-" + look.suffix());
            visitor.presses("Clear what is done");
            assertThat(rows).hasCount(0);
            visitor.page().locator("a[href='/songs']").click();
            assertThat(visitor.text(title).first()).isVisible();
        }
    }

    @Test
    void aListenerIsToldWhoMay() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().listener());
        assertThat(visitor.heading("Hello, Somebody of the tests")).isVisible();
        assertThat(visitor.link("Upload")).hasCount(0);
        visitor.goes("/upload");
        assertThat(visitor.text("Artists, librarians and administrators bring music in."))
                .isVisible();
        visitor.findsNoFault();
    }
}
