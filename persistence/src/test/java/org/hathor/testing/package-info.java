/** What repository tests stand on: a real PostgreSQL with the real migrations. */
@NullMarked
package org.hathor.testing;

import org.jspecify.annotations.NullMarked;
