package org.hathor.architecture.red.views.accounts.boundary;

import java.util.List;
import org.hathor.architecture.red.views.accounts.entity.Person;

/** Red: an entity leaves the boundary. */
public class People {
    public List<Person> all() {
        return List.of();
    }
}
