package org.hathor.architecture.red.cycles.accounts.boundary;

import org.hathor.architecture.red.cycles.rooms.boundary.Rooms;
import org.jspecify.annotations.Nullable;

/** Red: accounts needs rooms, and rooms needs accounts. */
public record SignIn(@Nullable Rooms rooms) {}
