package org.hathor.architecture.red.jpa.accounts.rest;

import jakarta.persistence.EntityManager;

/** Red: a resource talks to the database. */
public record PeopleResource(EntityManager database) {}
