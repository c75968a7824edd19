/** Who calls: bearer tokens become the container's principal here, and nowhere else. */
@NullMarked
package org.hathor.web.security;

import org.jspecify.annotations.NullMarked;
