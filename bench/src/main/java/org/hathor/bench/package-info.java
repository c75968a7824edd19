/**
 * How fast is Hathor, and what does that cost? A load driver for HTTP and WebSocket that measures from the instant at
 * which a request was due, the scenarios that use it, and their report. It drives this machine only, and never for long.
 */
@NullMarked
package org.hathor.bench;

import org.jspecify.annotations.NullMarked;
