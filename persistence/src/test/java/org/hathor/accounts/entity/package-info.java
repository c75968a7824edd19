/** People and their credentials, on a real database. */
@NullMarked
package org.hathor.accounts.entity;

import org.jspecify.annotations.NullMarked;
