/** What files are and what their tags mean: pure rules, without a file, a database or a container. */
@NullMarked
package org.hathor.library.control;

import org.jspecify.annotations.NullMarked;
