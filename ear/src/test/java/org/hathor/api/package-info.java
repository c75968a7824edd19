/**
 * The API as a whole: what it says of itself, who may call it, what it bears. Features have tests of their own in their
 * own packages.
 */
@NullMarked
package org.hathor.api;

import org.jspecify.annotations.NullMarked;
