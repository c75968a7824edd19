package org.hathor.operations.boundary;

import java.io.IOException;

/** Sends mail, now: whoever must neither wait for it nor lose it does so in a job. A port. */
@FunctionalInterface
public interface Mail {

    void send(Letter letter) throws IOException;
}
