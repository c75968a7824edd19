package org.hathor.kernel;

/** The edit was based on a version that is no longer the newest. */
public final class Stale extends DomainException {

    /**
     * Says what it was about.
     *
     * @param what the thing in the words of the domain: "notice", "song"
     */
    public Stale(String what) {
        super("stale", "Somebody changed this " + what + " meanwhile. Load it again, then repeat the change.");
    }

    /** Refuses an edit of {@code what} that was based on another version than the current one. */
    public static void unlessSame(String what, long expectedVersion, long version) {
        if (expectedVersion != version) {
            throw new Stale(what);
        }
    }
}
