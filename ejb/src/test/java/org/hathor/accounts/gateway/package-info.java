/** The accounts' adapters. */
@NullMarked
package org.hathor.accounts.gateway;

import org.jspecify.annotations.NullMarked;
