/** The use cases of whoever operates Hathor: audit, jobs, notices, limits, health. */
@NullMarked
package org.hathor.operations.boundary;

import org.jspecify.annotations.NullMarked;
