package org.hathor.architecture.red.boundaries.accounts.boundary;

import jakarta.ejb.Stateless;

/** Red: a use case that does not say who may call it. */
@Stateless
public class People {
    public void remove() {}
}
