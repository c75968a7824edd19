/** Versions and parameters. */
@NullMarked
package org.hathor.web.http;

import org.jspecify.annotations.NullMarked;
