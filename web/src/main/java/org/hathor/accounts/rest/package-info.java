/** Signing in for programs, and who one is. */
@NullMarked
package org.hathor.accounts.rest;

import org.jspecify.annotations.NullMarked;
