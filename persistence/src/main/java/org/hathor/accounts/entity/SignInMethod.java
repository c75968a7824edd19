package org.hathor.accounts.entity;

/** How somebody proved who they are. */
public enum SignInMethod {
    password,
    sso,
    registration
}
