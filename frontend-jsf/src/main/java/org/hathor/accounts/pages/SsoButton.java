package org.hathor.accounts.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.hathor.accounts.boundary.CorporateSignIn;
import org.hathor.pages.Here;
import org.hathor.pages.security.LocalTarget;
import org.jspecify.annotations.Nullable;

/** The way to the organisation's sign-in, and what became of the last attempt. */
@Named("sso")
@RequestScoped
public class SsoButton {

    private static final String AWAY = "sso-unavailable";
    private static final Set<String> REFUSALS = Set.of(AWAY, "sso-refused", "sso-expired", "sso-no-role");

    @Inject
    private CorporateSignIn signIn;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private Optional<String> name = Optional.empty();
    private boolean reachable;

    @PostConstruct
    void look() {
        name = signIn.name();
        reachable = signIn.isReachable();
    }

    public boolean isOffered() {
        return name.isPresent();
    }

    public boolean isReachable() {
        return reachable;
    }

    public String getLabel() {
        return here.words().say("sso.go", name.orElse(""));
    }

    /** Why the button may not work. */
    public String getAway() {
        return here.words().say("sso.away", name.orElse(""));
    }

    public String getTarget() {
        var next = LocalTarget.of(request.getParameter("next"));
        return next.isHome() ? "/sso/start" : "/sso/start?next=" + next.encoded();
    }

    /** Why somebody who came back was not let in; while the provider is away the button says so itself. */
    public @Nullable String getRefusal() {
        var code = request.getParameter("sso");
        var known = code != null && REFUSALS.contains(code) && !(code.equals(AWAY) && !reachable);
        return known ? here.words().say(code.replaceFirst("-", ".")) : null;
    }

    public String getRefusalMore() {
        return here.words().say("sso.refusal.more");
    }
}
