/** What every request under {@code /api} passes before it reaches a resource; {@code web.xml} has the order. */
@NullMarked
package org.hathor.web.filter;

import org.jspecify.annotations.NullMarked;
