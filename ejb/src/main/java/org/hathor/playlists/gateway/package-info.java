/** Where others ask this feature: the library for what is marked, accounts for what is kept about a person. */
@NullMarked
package org.hathor.playlists.gateway;

import org.jspecify.annotations.NullMarked;
