/** How JSON is read and written under {@code /api}: strictly, by Jackson, with one mapper for everything. */
@NullMarked
package org.hathor.web.json;

import org.jspecify.annotations.NullMarked;
