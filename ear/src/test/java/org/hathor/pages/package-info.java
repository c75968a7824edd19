/** The journeys through what every page shares: the frame, the errors, the headers, the languages. */
@NullMarked
package org.hathor.pages;

import org.jspecify.annotations.NullMarked;
