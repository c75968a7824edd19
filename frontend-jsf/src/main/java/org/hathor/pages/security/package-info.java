/**
 * Who is signed in, on the HTTP session. Roles reach the boundaries from here through the container; a page may ask
 * {@link org.hathor.pages.security.Person} only what to show, never what is allowed.
 */
@NullMarked
package org.hathor.pages.security;

import org.jspecify.annotations.NullMarked;
