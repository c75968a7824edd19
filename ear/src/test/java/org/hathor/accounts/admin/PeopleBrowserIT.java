package org.hathor.accounts.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import org.hathor.test.Account;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.hathor.test.PageVisit;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleBrowserIT extends BrowserTest {

    private static final String PAGE = "/admin/accounts/people";

    @ParameterizedTest
    @EnumSource(Look.class)
    void thePageIsSound(Look look) {
        var person = somebody();
        var admin = administrator(look);
        admin.findsNoFault();
        picture(admin, "people-" + look.suffix());
        open(admin, person);
        admin.findsNoFault();
        picture(admin, "people-edit-" + look.suffix());
        admin.goes(PAGE + "?q=nobody-is-called-this");
        assertThat(admin.text("Nobody here is called \u201cnobody-is-called-this\u201d."))
                .isVisible();
        admin.findsNoFault();
        admin.follows("Show everybody");
        assertThat(admin.page().getByRole(AriaRole.TABLE)).isVisible();
    }

    @Test
    void somebodyIsFoundAndGivenARole() {
        var person = somebody();
        var admin = administrator(Look.DESKTOP_DARK);
        admin.field("Find a name or an address").fill(person.userName());
        admin.page().keyboard().press("Enter");
        assertThat(row(admin, person)).hasCount(1);
        open(admin, person);
        admin.field("Librarian").check();
        admin.presses("Save");
        assertThat(admin.text("Saved. It holds at once.")).isVisible();
        assertThat(row(admin, person)).containsText("Listener, Librarian");
    }

    @Test
    void whoeverIsKeptOutIsOutAtOnceUntilLetInAgain() {
        var person = somebody();
        var session = PageVisit.to(server()).signsIn(person);
        var admin = administrator(Look.PHONE_LIGHT);
        open(admin, person);
        admin.field("Keep this person out").check();
        admin.presses("Save");
        assertThat(row(admin, person)).containsText("closed");
        session.get("/").expect(302);
        var visitor = visitor(Look.PHONE_DARK);
        visitor.goes("/sign-in");
        visitor.signsIn(person);
        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .containsText("That name and that password do not belong together.");
        open(admin, person);
        admin.field("Keep this person out").uncheck();
        admin.presses("Save");
        assertThat(row(admin, person)).containsText("open");
        PageVisit.to(server()).signsIn(person).get("/").expect(200);
    }

    @Test
    void twoWhoChangeTheSamePersonLearnOfEachOther() {
        var person = somebody();
        var first = administrator(Look.DESKTOP_DARK);
        var second = administrator(Look.DESKTOP_LIGHT);
        open(first, person);
        open(second, person);
        second.field("Artist").check();
        second.presses("Save");
        assertThat(second.text("Saved. It holds at once.")).isVisible();
        first.field("Librarian").check();
        first.presses("Save");
        assertThat(first.text("Somebody changed this account meanwhile.")).isVisible();
        assertThat(first.field("Librarian")).isChecked();
        first.findsNoFault();
        picture(first, "people-conflict");
        first.presses("Save");
        assertThat(first.text("Saved. It holds at once.")).isVisible();
        assertThat(row(first, person)).containsText("Listener, Librarian");
    }

    @Test
    void aListenerDoesNotSeeWhoElseIsThere() {
        var visitor = PageVisit.to(server()).signsIn(somebody());
        visitor.get(PAGE).expect(403);
        visitor.get("/admin/accounts/invitations").expect(403);
    }

    private static Account somebody() {
        return server().accounts().someone("p_" + UUID.randomUUID().toString().substring(0, 8), Set.of("listener"));
    }

    private Visitor administrator(Look look) {
        var visitor = visitor(look);
        visitor.goes(PAGE);
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.heading("People")).isVisible();
        return visitor;
    }

    private static void open(Visitor admin, Account person) {
        admin.goes(PAGE + "?q=" + person.userName());
        row(admin, person).getByRole(AriaRole.LINK).click();
        assertThat(admin.button("Save")).isVisible();
    }

    private static Locator row(Visitor admin, Account person) {
        return admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(person.userName()));
    }
}
