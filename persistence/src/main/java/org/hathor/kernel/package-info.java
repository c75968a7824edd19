/**
 * The few things that every feature uses: ids, errors, paging, the clock, the schema migration. It depends on no
 * feature; add something here only when three features need it.
 */
@NullMarked
package org.hathor.kernel;

import org.jspecify.annotations.NullMarked;
