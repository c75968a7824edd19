/** What the resources of all features share: pages, versions, repeatable requests, strict parameters. */
@NullMarked
package org.hathor.web.http;

import org.jspecify.annotations.NullMarked;
