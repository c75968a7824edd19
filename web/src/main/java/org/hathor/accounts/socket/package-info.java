/** What open sockets hear of accounts. */
@NullMarked
package org.hathor.accounts.socket;

import org.jspecify.annotations.NullMarked;
