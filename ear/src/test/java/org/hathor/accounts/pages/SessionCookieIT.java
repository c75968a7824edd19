package org.hathor.accounts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.hathor.test.Account;
import org.hathor.test.HathorServer;
import org.hathor.test.PageVisit;
import org.junit.jupiter.api.Test;

/** What the cookie of a session is worth, to its owner and to anybody else. */
class SessionCookieIT {

    private static final String EDITOR = "/admin/operations/notices?new";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final HathorServer server = HathorServer.shared();
    private final Account admin = server.accounts().administrator();

    @Test
    void noScriptReadsItAndNoOtherSiteSendsIt() {
        var cookie = given(PageVisit.to(server), "hathor");
        assertThat(cookie)
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .containsIgnoringCase("; Path=/")
                .doesNotContainIgnoringCase("Domain=");
    }

    @Test
    void underTlsItIsOfThisHostAlone() {
        var cookie = given(PageVisit.to(server).with("X-Forwarded-Proto", "https"), "__Host-hathor");
        assertThat(cookie)
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .containsIgnoringCase("; Path=/")
                .doesNotContainIgnoringCase("Domain=");
    }

    @Test
    void underTlsTheOtherNameProvesNothing() {
        var session = PageVisit.to(server).signsIn(admin).session();
        PageVisit.to(server)
                .with("X-Forwarded-Proto", "https")
                .withCookie(PageVisit.SESSION, session)
                .get("/")
                .expect(302);
    }

    @Test
    void aPlantedOneIsNeitherTakenNorKept() {
        var planted = "planted-by-somebody-else-0123456789ab";
        var visitor =
                PageVisit.to(server).withCookie(PageVisit.SESSION, planted).signsIn(admin);
        assertThat(visitor.session()).isNotEqualTo(planted);
        PageVisit.to(server).withCookie(PageVisit.SESSION, planted).get("/").expect(302);
    }

    @Test
    void somebodyElsesSessionIsNotSharedByWhoeverSignsInOverIt() {
        var attacker = PageVisit.to(server).signsIn(server.accounts().listener());
        var victim = PageVisit.to(server)
                .withCookie(PageVisit.SESSION, attacker.session())
                .signsIn(admin);
        assertThat(victim.session()).isNotEqualTo(attacker.session());
        attacker.get("/admin/operations/notices").expect(302);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        var visitor = PageVisit.to(server).signsIn(admin);
        var first = visitor.session();
        visitor.signsIn(admin);
        visitor.get("/").expect(200);
        PageVisit.to(server).withCookie(PageVisit.SESSION, first).get("/").expect(302);
    }

    @Test
    void aCopyIsWorthNothingOnceItsOwnerSignedOut() {
        var visitor = PageVisit.to(server).signsIn(admin);
        var copy = PageVisit.to(server).withCookie(PageVisit.SESSION, visitor.session());
        copy.get("/").expect(200);
        visitor.post("/sign-out", Map.of()).expect(303);
        assertThat(visitor.cookie(PageVisit.SESSION)).isEmpty();
        copy.get("/").expect(302);
    }

    /** The state of an open form is found by another cookie; planting that one must not show what somebody typed. */
    @Test
    void openViewsAreTheirOwnersAlone() {
        var attacker = PageVisit.to(server).signsIn(admin);
        attacker.get(EDITOR).expect(200);
        attacker.get(EDITOR).expect(200);
        var views = attacker.cookie(PageVisit.VIEWS).orElseThrow();

        var victim = PageVisit.to(server).signsIn(admin).withCookie(PageVisit.VIEWS, views);
        victim.get(EDITOR).expect(200);
        assertThat(victim.cookie(PageVisit.VIEWS)).get().isNotEqualTo(views);
        attacker.post(EDITOR, Map.of("notice", "notice", "message", "Read", "jakarta.faces.ViewState", "1:1"))
                .expect(409);
    }

    @Test
    void aViewThatWasOpenedBySomebodyElseCannotBeSent() {
        var owner = PageVisit.to(server).signsIn(admin);
        owner.get(EDITOR);
        var state = VIEW_STATE.matcher(owner.get(EDITOR).body());
        assertThat(state.find()).isTrue();
        var other = PageVisit.to(server)
                .signsIn(admin)
                .withCookie(PageVisit.VIEWS, owner.cookie(PageVisit.VIEWS).orElseThrow());
        other.post(
                        EDITOR,
                        Map.of(
                                "notice", "notice",
                                "message", "Not mine",
                                "severity", "info",
                                "save", "",
                                "jakarta.faces.ViewState", state.group(1)))
                .expect(409);
    }

    private String given(PageVisit visitor, String name) {
        return visitor.sendSignIn(admin).expect(302).headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no cookie " + name));
    }
}
