/**
 * What accounts need of the world outside of the database: which sessions ended on other nodes, mail, and the
 * organisation's identity provider. Only the boundary and its neighbours here may use it.
 */
@NullMarked
package org.hathor.accounts.gateway;

import org.jspecify.annotations.NullMarked;
