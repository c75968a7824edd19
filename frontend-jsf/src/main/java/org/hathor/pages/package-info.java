/**
 * What every page shares: the words, the assets, who is looking and from where. Pages of a feature live in
 * {@code org.hathor.<feature>.pages}, those of the console in {@code org.hathor.<feature>.admin}; they call boundaries
 * and never an entity.
 */
@NullMarked
package org.hathor.pages;

import org.jspecify.annotations.NullMarked;
