package org.hathor.kernel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one part of the product holds about people, so that everybody can have a copy of it and have it deleted. Whoever
 * makes a table that refers to a person has a bean that answers for it; a test compares them with the schema.
 */
public interface PersonalData {

    /** The tables that this answers for. */
    Set<String> tables();

    /**
     * What is handed to the person: under the name of a file what is written into it as JSON, or bytes as they are. Nobody
     * else's data, and no secrets, hashed or not.
     */
    Map<String, Object> export(UUID person);

    /**
     * Deletes it, or takes the person out of what has to stay, in the transaction that deletes the account. The account's
     * row goes last, and with it what refers to it {@code on delete cascade}.
     */
    void erase(UUID person);
}
