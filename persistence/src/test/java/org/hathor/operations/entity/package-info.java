/** What operators keep, on a real database. */
@NullMarked
package org.hathor.operations.entity;

import org.jspecify.annotations.NullMarked;
