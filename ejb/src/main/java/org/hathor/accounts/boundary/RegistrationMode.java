package org.hathor.accounts.boundary;

/** Who may register. The names are the values of {@code hathor.accounts.registration}. */
public enum RegistrationMode {
    open,
    invitation,
    closed
}
