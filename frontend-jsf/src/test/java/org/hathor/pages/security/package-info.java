/** Tests of where one may go after signing in. */
@NullMarked
package org.hathor.pages.security;

import org.jspecify.annotations.NullMarked;
