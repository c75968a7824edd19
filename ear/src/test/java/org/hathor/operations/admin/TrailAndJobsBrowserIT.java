package org.hathor.operations.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
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
}
