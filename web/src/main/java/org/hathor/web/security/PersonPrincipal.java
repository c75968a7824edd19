package org.hathor.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.kernel.CallContext;

/** The container's principal: its name is the account's id. A socket outlives its request and keeps who opened it here. */
public final class PersonPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn person;
    private final transient CallContext call;

    PersonPrincipal(SignedIn person, CallContext call) {
        super(person.id().toString());
        this.person = person;
        this.call = call;
    }

    public SignedIn person() {
        return person;
    }

    /** On whose behalf the socket works. */
    public CallContext call() {
        return call;
    }
}
