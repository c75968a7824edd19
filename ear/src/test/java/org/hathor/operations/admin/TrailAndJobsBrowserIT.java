package org.hathor.operations.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailAndJobsBrowserIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void theJobsAreListed(Look look) {
        var visitor = visitor(look);
        visitor.goes("/admin/operations/jobs");
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.heading("Jobs")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "jobs-" + look.suffix());
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoSignedInStandsInTheTrail(Look look) {
        var visitor = visitor(look);
        visitor.goes("/admin/operations/audit");
        visitor.signsIn(server().accounts().administrator());
        assertThat(visitor.heading("Audit trail")).isVisible();
        assertThat(visitor.text("account.sign-in").first()).isVisible();
        visitor.findsNoFault();
        picture(visitor, "audit-" + look.suffix());
    }

    @Test
    void aValueLeadsToAllLinesThatHaveIt() {
        var visitor = visitor();
        visitor.goes("/admin/operations/audit");
        visitor.signsIn(server().accounts().administrator());
        visitor.page()
                .getByRole(AriaRole.LINK, named("account.sign-in"))
                .first()
                .click();
        assertThat(visitor.page()).hasURL(Pattern.compile("\\?action=account.sign-in$"));
        var lines = visitor.page().locator("tbody tr");
        assertThat(lines.filter(containing("account.sign-in"))).hasCount(lines.count());
        visitor.findsNoFault();
        visitor.follows("Show everything");
        assertThat(visitor.link("Show everything")).hasCount(0);
        visitor.goes("/admin/operations/audit?person=nobody");
        assertThat(visitor.text("No line has all of this.")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
