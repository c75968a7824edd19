package org.hathor.architecture.red.pure.accounts.control;

import java.nio.file.Path;

/** Red: a rule reads a file. */
public record PasswordRules(Path words) {}
