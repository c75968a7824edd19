package org.hathor.accounts.boundary;

/** An archive to be handed out: a name for the file, and what is in it. */
@SuppressWarnings("ArrayRecordComponent") // it is handed on, never compared
public record ExportFile(String name, byte[] zip) {

    @Override
    public String toString() {
        return "ExportFile[" + name + "]";
    }
}
