package org.hathor.architecture.red.entities.rooms.boundary;

import org.hathor.architecture.red.entities.accounts.entity.Person;

/** Red: a feature reads another one's table. */
public record Rooms(Person other) {}
