package org.hathor.bench;

/** Something that can be measured. */
interface Scenario {

    String name();

    /** In one line. */
    String description();

    Report measure(Options options) throws Exception;
}
