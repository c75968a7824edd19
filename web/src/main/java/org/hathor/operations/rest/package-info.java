/** Health and the other things an operator asks by REST. */
@NullMarked
package org.hathor.operations.rest;

import org.jspecify.annotations.NullMarked;
