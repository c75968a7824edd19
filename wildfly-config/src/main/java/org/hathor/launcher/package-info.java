/** Starts Hathor on a laptop: an embedded PostgreSQL and the provisioned WildFly, as one process group. */
@NullMarked
package org.hathor.launcher;

import org.jspecify.annotations.NullMarked;
