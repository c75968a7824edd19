/** The accounts' rules: how a password is hashed and compared. Pure; private to the feature. */
@NullMarked
package org.hathor.accounts.control;

import org.jspecify.annotations.NullMarked;
