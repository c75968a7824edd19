/** Every failure has its problem. */
@NullMarked
package org.hathor.web.problem;

import org.jspecify.annotations.NullMarked;
