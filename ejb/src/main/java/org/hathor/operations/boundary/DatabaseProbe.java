package org.hathor.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Asks the database a question whose answer is known. */
@Stateless
@PermitAll
public class DatabaseProbe {

    @PersistenceContext
    private EntityManager entityManager;

    public boolean answers() {
        return Integer.valueOf(1)
                .equals(entityManager.createNativeQuery("select 1").getSingleResult());
    }
}
