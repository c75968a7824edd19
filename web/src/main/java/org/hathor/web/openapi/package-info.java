/**
 * Completes the API's description while it is built: what the annotations of the resources cannot say, or would have to
 * say on every method. Nothing here runs in the server.
 */
@NullMarked
package org.hathor.web.openapi;

import org.jspecify.annotations.NullMarked;
