/** The pages of accounts that need no console: signing in and out. They call {@code org.hathor.accounts.boundary}. */
@NullMarked
package org.hathor.accounts.pages;

import org.jspecify.annotations.NullMarked;
