/**
 * The socket at {@code /api/live}: one for each browser tab, messages in both directions, each a record of
 * {@link org.hathor.web.live.ServerMessage} or {@link org.hathor.web.live.ClientMessage}. docs/live.md is its
 * description; a feature pushes through {@link org.hathor.web.live.LiveSockets}.
 */
@NullMarked
package org.hathor.web.live;

import org.jspecify.annotations.NullMarked;
