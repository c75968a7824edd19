/** The console's pages about people: who they are, what they may do, and who is invited. */
@NullMarked
package org.hathor.accounts.admin;

import org.jspecify.annotations.NullMarked;
