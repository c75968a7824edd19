/** Tests of what every page shares. */
@NullMarked
package org.hathor.pages;

import org.jspecify.annotations.NullMarked;
