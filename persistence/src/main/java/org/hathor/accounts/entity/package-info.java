/** People and their credentials. Only the accounts' use cases touch them; others know a person by id. */
@NullMarked
package org.hathor.accounts.entity;

import org.jspecify.annotations.NullMarked;
