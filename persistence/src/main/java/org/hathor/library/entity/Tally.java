package org.hathor.library.entity;

/**
 * What a scan met, counted.
 *
 * @param found all files, whatever they are
 * @param added files that became songs
 * @param changed files whose content is another than before
 * @param moved files that were elsewhere, or away, before
 * @param duplicates files whose very bytes are here already
 * @param gone files that are no longer there
 * @param refused files that cannot be taken in
 */
public record Tally(int found, int added, int changed, int moved, int duplicates, int gone, int refused) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    public static Tally found(int files) {
        return new Tally(files, 0, 0, 0, 0, 0, 0);
    }

    public static Tally oneAdded() {
        return new Tally(0, 1, 0, 0, 0, 0, 0);
    }

    public static Tally oneChanged() {
        return new Tally(0, 0, 1, 0, 0, 0, 0);
    }

    public static Tally oneMoved() {
        return new Tally(0, 0, 0, 1, 0, 0, 0);
    }

    public static Tally oneDuplicate() {
        return new Tally(0, 0, 0, 0, 1, 0, 0);
    }

    public static Tally oneGone() {
        return new Tally(0, 0, 0, 0, 0, 1, 0);
    }

    public static Tally oneRefused() {
        return new Tally(0, 0, 0, 0, 0, 0, 1);
    }

    public Tally plus(Tally more) {
        return new Tally(
                found + more.found,
                added + more.added,
                changed + more.changed,
                moved + more.moved,
                duplicates + more.duplicates,
                gone + more.gone,
                refused + more.refused);
    }
}
