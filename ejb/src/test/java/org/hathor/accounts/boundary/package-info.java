/** Signing in and tokens, without a container. */
@NullMarked
package org.hathor.accounts.boundary;

import org.jspecify.annotations.NullMarked;
