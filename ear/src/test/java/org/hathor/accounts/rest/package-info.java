/** Accounts as programs see them, honest ones and others. */
@NullMarked
package org.hathor.accounts.rest;

import org.jspecify.annotations.NullMarked;
