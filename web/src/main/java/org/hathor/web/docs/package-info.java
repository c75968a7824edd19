/** The description of the API and the page that shows it, both from this WAR: no other server is asked for anything. */
@NullMarked
package org.hathor.web.docs;

import org.jspecify.annotations.NullMarked;
