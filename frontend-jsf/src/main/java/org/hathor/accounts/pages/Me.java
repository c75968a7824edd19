package org.hathor.accounts.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hathor.accounts.boundary.People;
import org.hathor.accounts.boundary.ProfileView;
import org.jspecify.annotations.Nullable;

/** The profile of whoever is looking, read once for a page however often it is shown there. */
@Named
@RequestScoped
public class Me {

    @Inject
    private People people;

    private @Nullable ProfileView profile;

    public ProfileView getProfile() {
        if (profile == null) {
            profile = people.me();
        }
        return profile;
    }

    /** Something was changed: whoever asks next reads it anew. */
    void forget() {
        profile = null;
    }
}
