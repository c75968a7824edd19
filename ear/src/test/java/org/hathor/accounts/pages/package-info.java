/** The journeys in and out. */
@NullMarked
package org.hathor.accounts.pages;

import org.jspecify.annotations.NullMarked;
