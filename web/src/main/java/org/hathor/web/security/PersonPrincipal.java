package org.hathor.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import org.hathor.accounts.boundary.SignedIn;
import org.hathor.kernel.CallContext;

/** The container's principal: its name is the account's id. A socket outlives its request and keeps who opened it here. */
public final class PersonPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Credential credential;
    private final transient CallContext call;

    PersonPrincipal(Credential credential, CallContext call) {
        super(credential.person().id().toString());
        this.credential = credential;
        this.call = call;
    }

    public SignedIn person() {
        return credential.person();
    }

    /** What the person came with. */
    public Credential credential() {
        return credential;
    }

    /** On whose behalf the socket works. */
    public CallContext call() {
        return call;
    }
}
