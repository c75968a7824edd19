package org.hathor.operations.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hathor.kernel.Ids;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesBrowserIT extends BrowserTest {

    private static final String PAGE = "/admin/operations/notices";

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePageIsSound(Look look) {
        var message = "Maintenance tonight at 22:00, for half an hour " + UUID.randomUUID();
        announce(message);
        var visitor = administrator(look);
        assertThat(row(visitor, message)).isVisible();
        visitor.findsNoFault();
        picture(visitor, "notices-" + look.suffix());
        visitor.follows("New notice");
        visitor.findsNoFault();
        picture(visitor, "notices-new-" + look.suffix());
        remove(visitor, message);
    }

    @Test
    void whatIsPublishedIsSeenByEverybodyAtOnceUntilItIsDeleted() {
        var message = "The library moves tonight " + UUID.randomUUID();
        var admin = administrator(Look.DESKTOP_DARK);
        admin.follows("New notice");
        admin.types("Message", message);
        admin.field("Kind").selectOption("Warning");
        admin.presses("Publish");
        assertThat(admin.text("The notice is saved.")).isVisible();
        assertThat(row(admin, message)).containsText("showing");

        var stranger = visitor(Look.PHONE_DARK);
        stranger.goes("/sign-in");
        assertThat(stranger.text(message)).isVisible();
        stranger.findsNoFault();
        picture(stranger, "sign-in-notice");
        admin.goes("/");
        assertThat(admin.text(message)).isVisible();

        admin.goes(PAGE);
        remove(admin, message);
        stranger.page().reload();
        assertThat(stranger.text(message)).hasCount(0);
    }

    @Test
    void twoWhoEditTheSameNoticeLearnOfEachOther() {
        var message = "Written once " + UUID.randomUUID();
        announce(message);
        var first = administrator(Look.DESKTOP_DARK);
        var second = administrator(Look.DESKTOP_LIGHT);
        first.link("Edit \u201c" + message + "\u201d").click();
        second.link("Edit \u201c" + message + "\u201d").click();
        second.types("Message", message + ", then by the second");
        second.presses("Save");
        assertThat(second.text("The notice is saved.")).isVisible();

        first.types("Message", message + ", then by the first");
        first.presses("Save");
        assertThat(first.text("Somebody changed this notice while you were editing."))
                .isVisible();
        assertThat(first.text("It now says: \u201c" + message + ", then by the second\u201d."))
                .isVisible();
        assertThat(first.field("Message")).hasValue(message + ", then by the first");
        first.findsNoFault();
        picture(first, "notices-conflict");

        first.presses("Save");
        assertThat(row(first, message + ", then by the first")).isVisible();
        remove(first, message + ", then by the first");
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        var visitor = administrator(Look.PHONE_LIGHT);
        visitor.follows("New notice");
        visitor.presses("Publish");
        assertThat(visitor.field("Message")).hasAccessibleDescription("Write what people should know.");
        assertThat(visitor.field("Message")).isFocused();
        visitor.types("Message", "x".repeat(501));
        visitor.page().locator("#starts").fill("2026-12-01T22:00");
        visitor.page().locator("#ends").fill("2026-12-01T21:00");
        visitor.presses("Publish");
        assertThat(visitor.field("Message")).hasAccessibleDescription("Shorten it to 500 characters.");
        assertThat(visitor.page().locator("#ends")).hasAccessibleDescription("The end must be after the beginning.");
        visitor.findsNoFault();
    }

    @Test
    void aLongListIsReadPageByPage() {
        var mark = "Page by page " + UUID.randomUUID();
        announce(IntStream.rangeClosed(0, 50).mapToObj(i -> mark + " " + i).toArray(String[]::new));
        var visitor = administrator(Look.DESKTOP_DARK);
        assertThat(row(visitor, mark + " 50")).isVisible();
        assertThat(row(visitor, mark + " 0")).hasCount(0);
        visitor.follows("Older");
        assertThat(row(visitor, mark + " 0")).isVisible();
        visitor.findsNoFault();
        visitor.follows("Newest");
        assertThat(row(visitor, mark + " 50")).isVisible();
        removeAll(mark);
    }

    private Visitor administrator(Look look) {
        var visitor = visitor(look);
        visitor.goes(PAGE);
        return visitor.signsIn(server().accounts().administrator());
    }

    /** Past the product, so that many take no time. */
    private static void announce(String... messages) {
        var sql = """
                insert into notice (id, message, severity, starts_at, created_at, version)
                values (?, ?, 'info', now(), clock_timestamp(), 0)
                """;
        try (var database = server().database();
                var insert = database.prepareStatement(sql)) {
            for (var message : messages) {
                insert.setObject(1, Ids.next());
                insert.setString(2, message);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void removeAll(String mark) {
        try (var database = server().database();
                var delete = database.prepareStatement("delete from notice where message like ?")) {
            delete.setString(1, mark + "%");
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locator row(Visitor visitor, String message) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .getByRole(
                                        AriaRole.CELL,
                                        new Page.GetByRoleOptions()
                                                .setName(message)
                                                .setExact(true))));
    }

    private static void remove(Visitor visitor, String message) {
        visitor.goes(PAGE);
        visitor.link("Delete \u201c" + message + "\u201d").click();
        assertThat(visitor.heading("Delete this notice?")).isVisible();
        visitor.presses("Delete");
        assertThat(visitor.text("The notice is deleted.")).isVisible();
        assertThat(row(visitor, message)).hasCount(0);
    }
}
