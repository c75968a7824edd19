/** Tests of the rows for load tests. */
@NullMarked
package org.hathor.launcher.demo;

import org.jspecify.annotations.NullMarked;
