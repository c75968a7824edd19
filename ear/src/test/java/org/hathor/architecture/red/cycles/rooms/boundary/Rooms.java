package org.hathor.architecture.red.cycles.rooms.boundary;

import org.hathor.architecture.red.cycles.accounts.boundary.SignIn;
import org.jspecify.annotations.Nullable;

public record Rooms(@Nullable SignIn signIn) {}
