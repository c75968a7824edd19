/** Who somebody is: signing in, tokens, roles. Other features know a person by id and ask here for anything else. */
@NullMarked
package org.hathor.accounts.boundary;

import org.jspecify.annotations.NullMarked;
