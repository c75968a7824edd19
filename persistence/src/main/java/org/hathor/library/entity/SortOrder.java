package org.hathor.library.entity;

/** Which way a list runs. */
public enum SortOrder {
    ascending(">", "asc"),
    descending("<", "desc");

    private final String beyond;
    private final String keyword;

    SortOrder(String beyond, String keyword) {
        this.beyond = beyond;
        this.keyword = keyword;
    }

    /** How a key compares that comes later in the list. */
    String beyond() {
        return beyond;
    }

    String keyword() {
        return keyword;
    }
}
