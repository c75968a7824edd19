/** The description of the API is complete and as it was. */
@NullMarked
package org.hathor.web.openapi;

import org.jspecify.annotations.NullMarked;
