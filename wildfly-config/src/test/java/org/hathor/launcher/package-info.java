/** The launcher's own parts, each without a server; the whole is seen at work by the integration tests of the EAR. */
@NullMarked
package org.hathor.launcher;

import org.jspecify.annotations.NullMarked;
