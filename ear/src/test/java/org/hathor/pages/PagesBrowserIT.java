package org.hathor.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import org.hathor.test.BrowserTest;
import org.hathor.test.Look;
import org.hathor.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesBrowserIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Look.class)
    void homeIsSound(Look look) {
        var visitor = signedIn(look);
        assertThat(visitor.heading("Hello, Administrator")).isVisible();
        visitor.findsNoFault();
        picture(visitor, "home-" + look.suffix());
    }

    @Test
    void homeShowsTheConsoleToAdministratorsOnly() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().listener());
        visitor.opensMenu();
        assertThat(visitor.link("API documentation")).isVisible();
        assertThat(visitor.link("Console")).hasCount(0);
        assertThat(visitor.page().locator("a[href^='/admin']")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/operations/notices", "/admin/operations/notices?new", "/admin/nothing"})
    void theConsoleIsForAdministrators(String path) {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.signsIn(server().accounts().listener());
        assertThat(visitor.goes(path).status()).isEqualTo(403);
        assertThat(visitor.heading("This page is not for you")).isVisible();
        visitor.forgetsComplaints().findsNoFault();
    }

    @Test
    void theConsoleHasAFirstPage() {
        var visitor = signedIn(Look.DESKTOP_DARK);
        visitor.opensMenu().follows("Console");
        assertThat(visitor.heading("Notices")).isVisible();
        visitor.goes("/admin");
        assertThat(visitor.heading("Notices")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whatIsNotThereIsSaidKindly(Look look) {
        var visitor = visitor(look);
        var response = visitor.goes("/no/such/page");
        assertThat(response.status()).isEqualTo(404);
        assertThat(visitor.heading("There is nothing here")).isVisible();
        assertThat(visitor.text("Request " + response.headerValue("X-Request-Id")))
                .isVisible();
        visitor.forgetsComplaints().findsNoFault();
        picture(visitor, "not-found-" + look.suffix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in.xhtml",
                "/index.xhtml",
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/page.xhtml",
                "/META-INF/MANIFEST.MF",
                "/assets/",
                "/error",
                "/nothing.xhtml",
            })
    void thereIsOneAddressForAPageAndNoneForItsSource(String path) {
        assertThat(visitor().goes(path).status()).isEqualTo(404);
    }

    @Test
    void aPageThatWasOpenForTooLongSaysSo() {
        var visitor = signedIn(Look.DESKTOP_DARK);
        visitor.goes("/admin/operations/notices?new");
        visitor.types("Message", "Written on the old page");
        var other = visitor.context().newPage();
        other.navigate("/sign-in");
        other.getByLabel("User name or e-mail").fill("admin");
        other.locator("#password").fill(server().accounts().administrator().password());
        other.locator("#go").click();
        other.waitForURL("**/");
        visitor.presses("Publish");
        assertThat(visitor.heading("This page was open for too long")).isVisible();
        visitor.forgetsComplaints().findsNoFault();
        visitor.follows("Try again");
        assertThat(visitor.heading("Notices")).isVisible();
    }

    @Test
    void eachPageHasANonceOfItsOwn() {
        var visitor = visitor();
        var first = visitor.goes("/sign-in").headerValue("Content-Security-Policy");
        var second = visitor.goes("/sign-in").headerValue("Content-Security-Policy");
        assertThat(first)
                .contains("script-src 'nonce-")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(second).isNotEqualTo(first);
        assertThat(visitor.goes("/no/such/page").headerValue("Content-Security-Policy"))
                .contains("script-src 'nonce-");
    }

    @Test
    void aScriptWithoutTheNonceDoesNotRun() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        visitor.page()
                .evaluate("() => { document.body.append(document.createElement('script'));"
                        + "document.body.lastChild.append('window.ran = true'); }");
        assertThat(visitor.page().evaluate("window.ran")).isNull();
    }

    @Test
    void textBecomesMarkupNowhere() {
        var visitor = visitor();
        visitor.goes("/sign-in");
        assertThat(visitor.page()
                        .evaluate("() => { try { document.body.innerHTML = '<b>text</b>'; return 'done'; }"
                                + " catch (refused) { return refused.name; } }"))
                .isEqualTo("TypeError");
    }

    @Test
    void aPageStaysInNoCacheAndAnAssetInEvery() {
        var visitor = visitor();
        assertThat(visitor.goes("/sign-in").headerValue("Cache-Control")).isEqualTo("no-store");
        var style = visitor.page().locator("link[href*='tokens.css']").getAttribute("href");
        assertThat(visitor.context().request().get(style).headers().get("cache-control"))
                .contains("immutable");
    }

    @Test
    void aPostWithoutTheViewsStateChangesNothing() {
        var visitor = signedIn(Look.DESKTOP_DARK);
        visitor.goes("/admin/operations/notices?new");
        var answer = visitor.context()
                .request()
                .post(
                        "/admin/operations/notices?new",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(
                                        "notice=notice&message=Forged&severity=info&save=&jakarta.faces.ViewState=1:1"));
        assertThat(answer.status()).isEqualTo(409);
        visitor.goes("/admin/operations/notices");
        assertThat(visitor.text("Forged")).hasCount(0);
    }

    private Visitor signedIn(Look look) {
        var visitor = visitor(look);
        visitor.goes("/sign-in");
        return visitor.signsIn(server().accounts().administrator());
    }
}
