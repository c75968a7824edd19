package org.hathor.operations.entity;

/** How urgently a notice is shown. The names are what the table and the API hold. */
public enum NoticeSeverity {
    info,
    warning
}
