/** The edge of the API: the JAX-RS application and what every request passes through. */
@NullMarked
package org.hathor.web;

import org.jspecify.annotations.NullMarked;
