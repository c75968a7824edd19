package org.hathor.accounts.entity;

/** What holds a session: a browser with its cookie, or a program with its tokens. */
public enum SessionKind {
    browser,
    api
}
