/** The library, on a real database. */
@NullMarked
package org.hathor.library.entity;

import org.jspecify.annotations.NullMarked;
