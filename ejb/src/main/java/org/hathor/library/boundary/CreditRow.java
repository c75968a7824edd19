package org.hathor.library.boundary;

import java.util.UUID;
import org.hathor.library.entity.CreditRole;

/** What the query of credits selects. */
public record CreditRow(UUID song, UUID artist, String name, CreditRole role) {}
