package org.hathor.architecture.red.repositories.accounts.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Red: a use case with a query of its own. */
public class SignIn {
    @PersistenceContext
    EntityManager database;
}
