/** What the filters count. */
@NullMarked
package org.hathor.web.filter;

import org.jspecify.annotations.NullMarked;
