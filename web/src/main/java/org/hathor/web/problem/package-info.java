/**
 * Every failure as {@code application/problem+json} (RFC 9457). {@link org.hathor.web.problem.ProblemType} is the one
 * table of what can go wrong; a new kind of failure is a new line there, never a new mapper.
 */
@NullMarked
package org.hathor.web.problem;

import org.jspecify.annotations.NullMarked;
