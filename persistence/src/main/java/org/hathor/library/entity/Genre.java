package org.hathor.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A kind of music that songs have: the database counts them. */
@Entity
@SuppressWarnings("UnusedVariable") // Queries read the fields.
public class Genre {

    /** The name, folded. */
    @Id
    @Column(name = "key")
    private String folded;

    private String name;
    private int songs;

    protected Genre() {}
}
