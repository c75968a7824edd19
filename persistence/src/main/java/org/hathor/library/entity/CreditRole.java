package org.hathor.library.entity;

/** What somebody did on a song. The names are what the table and the API hold. */
public enum CreditRole {
    main,
    featured,
    composer,
    lyricist,
    conductor,
    producer,
    remixer
}
