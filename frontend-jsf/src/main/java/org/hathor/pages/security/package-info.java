/**
 * Who is signed in: the browser's cookie, the session that it proves, the way in and out. Roles reach the boundaries from here through the container; a page may ask
 * {@link org.hathor.pages.security.Person} only what to show, never what is allowed.
 */
@NullMarked
package org.hathor.pages.security;

import org.jspecify.annotations.NullMarked;
