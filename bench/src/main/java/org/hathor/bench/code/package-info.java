/** JMH benchmarks of pure code: what runs once or more in every request. */
@NullMarked
package org.hathor.bench.code;

import org.jspecify.annotations.NullMarked;
