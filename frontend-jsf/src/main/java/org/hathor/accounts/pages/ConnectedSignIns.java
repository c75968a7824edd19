package org.hathor.accounts.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hathor.accounts.boundary.CorporateIdentityView;
import org.hathor.accounts.boundary.CorporateSignIn;

/** The ways in that a person has beside a password. */
@Named("connected")
@RequestScoped
public class ConnectedSignIns {

    @Inject
    private CorporateSignIn signIn;

    private List<CorporateIdentityView> items = List.of();

    @PostConstruct
    void look() {
        items = signIn.mine();
    }

    public List<CorporateIdentityView> getItems() {
        return items;
    }
}
