/**
 * Starts Hathor on one machine: an embedded PostgreSQL and the provisioned WildFly, watched by this process. {@link
 * org.hathor.launcher.Hathor} is the way in for tests, {@link org.hathor.launcher.Main} for the script {@code
 * ./hathor}; nothing here is part of the deployed application.
 */
@NullMarked
package org.hathor.launcher;

import org.jspecify.annotations.NullMarked;
