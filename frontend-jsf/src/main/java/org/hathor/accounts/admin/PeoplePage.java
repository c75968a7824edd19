package org.hathor.accounts.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.accounts.boundary.People;
import org.hathor.accounts.boundary.ProfileView;
import org.hathor.accounts.boundary.Role;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Stale;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/** Everybody who has an account: to be found, given roles, and kept out. What is open stands in the address. */
@Named
@RequestScoped
public class PeoplePage {

    private static final String HERE = "/admin/accounts/people";
    private static final Limit ROWS = new Limit(50);
    private static final List<String> DONE = List.of("saved", "gone");

    @Inject
    private People people;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private String q = "";
    private @Nullable ProfileView chosen;
    private boolean missing;
    private long version;
    private @Nullable Refusal refusal;
    private @Nullable Page<ProfileView> page;

    @PostConstruct
    void open() {
        var asked = request.getParameter("q");
        q = asked == null ? "" : asked.strip();
        choose();
        if (chosen != null) {
            version = versionOf(request.getParameter("version"), chosen.version());
        }
    }

    private void choose() {
        var id = request.getParameter("edit");
        if (id == null) {
            return;
        }
        try {
            chosen = people.get(UUID.fromString(id));
        } catch (NotFound | IllegalArgumentException gone) {
            missing = true;
        }
    }

    public void save() throws IOException {
        var person = chosen;
        if (person == null) {
            return;
        }
        try {
            people.administer(person.id(), version, RoleChoice.of(request.getParameterValues("role")), isTicked());
            FacesContext.getCurrentInstance().getExternalContext().redirect(address("saved", ""));
        } catch (Stale meanwhile) {
            choose();
            version = chosen == null ? version : chosen.version();
            refusal = Refusal.of(here.words(), "people.stale");
        } catch (Conflict lastAdministrator) {
            refusal = Refusal.of(here.words(), "people.last");
        } catch (NotFound gone) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address("gone", ""));
        }
    }

    private static long versionOf(@Nullable String sent, long current) {
        try {
            return sent == null ? current : Long.parseLong(sent);
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    public List<ProfileView> getItems() {
        return page().items();
    }

    public @Nullable String getNext() {
        return page().next();
    }

    public boolean isFirst() {
        return request.getParameter("after") == null;
    }

    public String getNextLink() {
        return address("after", String.valueOf(page().next()));
    }

    /** Where one person, or none, is open beside the same list. */
    public String link(@Nullable UUID person) {
        return person == null ? address("", "") : address("edit", person.toString());
    }

    public List<String> roles(ProfileView person) {
        return RoleChoice.inOrder(person.roles());
    }

    public List<String> getEveryRole() {
        return RoleChoice.every();
    }

    /** Whether the box of a role is ticked: as it was sent, or as it is. */
    public boolean hasRole(String role) {
        if (isSent()) {
            return RoleChoice.of(request.getParameterValues("role")).stream()
                    .map(Role::name)
                    .collect(Collectors.toSet())
                    .contains(role);
        }
        return chosen != null && chosen.roles().contains(role);
    }

    public boolean isDisabled() {
        return isSent() ? isTicked() : chosen != null && chosen.disabledAt() != null;
    }

    private boolean isTicked() {
        return request.getParameter("disabled") != null;
    }

    private boolean isSent() {
        return request.getParameter("version") != null;
    }

    public @Nullable String getDone() {
        if (missing) {
            return "gone";
        }
        return DONE.stream()
                .filter(done -> request.getParameter(done) != null)
                .findFirst()
                .orElse(null);
    }

    public @Nullable ProfileView getChosen() {
        return chosen;
    }

    public long getVersion() {
        return version;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public String getQ() {
        return q;
    }

    private Page<ProfileView> page() {
        if (page == null) {
            page = people.page(q.isEmpty() ? null : q, Cursor.parse(request.getParameter("after")), ROWS);
        }
        return page;
    }

    private String address(String parameter, String value) {
        var search = q.isEmpty() ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        var rest = parameter.isEmpty() ? "" : parameter + (value.isEmpty() ? "" : "=" + value);
        var query = search.isEmpty() || rest.isEmpty() ? search + rest : search + "&" + rest;
        return query.isEmpty() ? HERE : HERE + "?" + query;
    }
}
