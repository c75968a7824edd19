/** The library as programs use it. */
@NullMarked
package org.hathor.library.rest;

import org.jspecify.annotations.NullMarked;
