/** What operators keep: the audit trail, answers to repeatable requests, notices, jobs. Only operations touches it. */
@NullMarked
package org.hathor.operations.entity;

import org.jspecify.annotations.NullMarked;
