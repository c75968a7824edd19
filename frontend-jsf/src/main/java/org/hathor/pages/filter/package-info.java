/**
 * What stands before every page, in the order of web.xml: the call's context, the page's headers, the refusal of posts
 * from other sites, the door. No rule of a feature belongs here.
 */
@NullMarked
package org.hathor.pages.filter;

import org.jspecify.annotations.NullMarked;
