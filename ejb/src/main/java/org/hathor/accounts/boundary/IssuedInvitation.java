package org.hathor.accounts.boundary;

/**
 * A new invitation. Its secret is known at this moment and never again.
 *
 * @param url the page on which the invited person registers
 */
public record IssuedInvitation(InvitationView invitation, String secret, String url) {

    @Override
    public String toString() {
        return "IssuedInvitation[" + invitation.id() + "]";
    }
}
