package org.hathor.operations.entity;

/** How an audited action ended: done, refused to the caller, or broken. The names are what the table holds. */
public enum AuditOutcome {
    succeeded,
    denied,
    failed
}
