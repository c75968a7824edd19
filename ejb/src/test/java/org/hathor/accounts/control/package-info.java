/** The accounts' rules. */
@NullMarked
package org.hathor.accounts.control;

import org.jspecify.annotations.NullMarked;
