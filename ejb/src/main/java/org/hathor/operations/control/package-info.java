/** The pure rules of operations: rate-limit arithmetic, address ranges, back-off, schedules. No I/O, no container. */
@NullMarked
package org.hathor.operations.control;

import org.jspecify.annotations.NullMarked;
