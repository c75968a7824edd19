/** The arithmetic of the bench, which nobody would notice being wrong. */
@NullMarked
package org.hathor.bench;

import org.jspecify.annotations.NullMarked;
