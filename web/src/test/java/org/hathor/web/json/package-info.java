/** What the mapper believes, and what not. */
@NullMarked
package org.hathor.web.json;

import org.jspecify.annotations.NullMarked;
