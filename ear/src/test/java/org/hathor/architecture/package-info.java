/**
 * The arrows of the house, as tests. A rule stands in {@link org.hathor.architecture.Rule}; a deliberate violation of
 * it stands under {@code red}, so that each run proves that the rule can fail.
 */
@NullMarked
package org.hathor.architecture;

import org.jspecify.annotations.NullMarked;
