package org.hathor.accounts.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.hathor.accounts.boundary.SessionView;
import org.hathor.accounts.boundary.Sessions;
import org.hathor.pages.security.Person;
import org.jspecify.annotations.Nullable;

/** Where I am signed in: this browser first, then what was used last. */
@Named
@RequestScoped
public class SessionsPage {

    private static final List<String> DONE = List.of("ended", "ended-others", "gone");
    private static final Pattern PHONE = Pattern.compile("iPhone|iPad|Android|phone|mobile", Pattern.CASE_INSENSITIVE);

    @Inject
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    private @Nullable List<SessionView> items;

    public List<SessionView> getItems() {
        if (items == null) {
            var current = Person.of(request).map(Person::sessionId).orElse(null);
            items = sessions.mine(current).stream()
                    .sorted(Comparator.comparing(SessionView::current)
                            .thenComparing(SessionView::lastSeenAt)
                            .reversed())
                    .toList();
        }
        return items;
    }

    public long getOthers() {
        return getItems().stream().filter(session -> !session.current()).count();
    }

    public boolean isPhone(SessionView session) {
        return PHONE.matcher(session.device()).find();
    }

    public @Nullable String getDone() {
        return DONE.stream()
                .filter(done -> request.getParameter(done) != null)
                .findFirst()
                .orElse(null);
    }
}
