/** The journeys through the console's pages about people. */
@NullMarked
package org.hathor.accounts.admin;

import org.jspecify.annotations.NullMarked;
