package org.hathor.accounts.pages;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hathor.accounts.boundary.ApiKeyDraft;
import org.hathor.accounts.boundary.ApiKeyView;
import org.hathor.accounts.boundary.ApiKeys;
import org.hathor.accounts.boundary.Role;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.jspecify.annotations.Nullable;

/** My keys for programs: what each may do, until when, when it was used, and the way to a new one. */
@Named
@RequestScoped
public class ApiKeysPage {

    private static final int LONGEST_NAME = 100;

    /** The scope that looks and changes nothing. */
    private static final String READ = "read";

    /** How long a new key is good for. */
    public enum Expiry {
        month(Period.ofDays(30)),
        quarter(Period.ofDays(90)),
        year(Period.ofDays(365)),
        never(null);

        @SuppressWarnings("ImmutableEnumChecker") // a period is immutable
        private final @Nullable Period period;

        Expiry(@Nullable Period period) {
            this.period = period;
        }

        @Nullable
        Instant from(Clock clock) {
            return period == null
                    ? null
                    : clock.instant().atOffset(ZoneOffset.UTC).plus(period).toInstant();
        }
    }

    @Inject
    private ApiKeys keys;

    @Inject
    private Me me;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private @Nullable List<ApiKeyView> items;
    private @Nullable String name;
    private Expiry expiry = Expiry.quarter;
    private @Nullable String secret;
    private @Nullable Refusal refusal;

    /** Makes a key; its secret is on the page that answers, and on no other ever. */
    public void create() {
        var title = fields.text("name", name, "api-keys.name", LONGEST_NAME);
        var scopes = chosen();
        if (scopes.isEmpty()) {
            fields.wrong("scopes", "api-keys.scopes.missing");
        }
        if (!fields.areRight()) {
            return;
        }
        try {
            secret = keys.create(new ApiKeyDraft(title, scopes, expiry.from(clock)))
                    .secret();
            items = null; // read while the form was, when the key was not there yet
        } catch (Invalid invalid) {
            fields.wrong("name", "api-keys.name.long");
        } catch (Conflict tooMany) {
            refusal = Refusal.of(here.words(), "api-keys.full");
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), "api-keys", thrown);
        }
    }

    public List<ApiKeyView> getItems() {
        if (items == null) {
            items = keys.mine();
        }
        return items;
    }

    /** The scopes of a key, in the order in which they are offered. */
    public List<String> scopes(ApiKeyView key) {
        return Stream.concat(Stream.of(READ), inOrder(key.scopes()).stream())
                .filter(key.scopes()::contains)
                .toList();
    }

    /** What a key of mine may be allowed: no more than I may. */
    public List<String> getOffered() {
        return Stream.concat(Stream.of(READ), inOrder(me.getProfile().roles()).stream())
                .toList();
    }

    public boolean isChosen(String scope) {
        var sent = chosen();
        return sent.isEmpty() ? scope.equals(READ) : sent.contains(scope);
    }

    private Set<String> chosen() {
        var sent = request.getParameterValues("scope");
        return sent == null
                ? Set.of()
                : Stream.of(sent).filter(getOffered()::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> inOrder(Set<String> scopes) {
        return Stream.of(Role.values()).map(Role::name).filter(scopes::contains).toList();
    }

    public Expiry[] getExpiries() {
        return Expiry.values();
    }

    public @Nullable String getDone() {
        return request.getParameter("revoked") == null ? null : "revoked";
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public Expiry getExpiry() {
        return expiry;
    }

    public void setExpiry(Expiry expiry) {
        this.expiry = expiry;
    }
}
