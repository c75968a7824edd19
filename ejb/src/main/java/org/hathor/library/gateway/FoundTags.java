package org.hathor.library.gateway;

import org.hathor.library.control.RawTags;
import org.jspecify.annotations.Nullable;

/** What the tags of a file say and show, while they are read. */
final class FoundTags {

    /** The kind of picture that shows the front of an album, as ID3 and FLAC number them. */
    static final int FRONT = 3;

    static final int LARGEST_PICTURE = 20 << 20;

    private final RawTags tags = new RawTags();
    private @Nullable Picture picture;
    private boolean isFront;

    RawTags tags() {
        return tags;
    }

    @Nullable
    Picture picture() {
        return picture;
    }

    /** A picture that is in the file; the front of the album is worth more than what came before. */
    void picture(int kind, MediaBytes in, long position, long length) throws java.io.IOException {
        if (length <= 0
                || length > LARGEST_PICTURE
                || position + length > in.size()
                || (picture != null && (isFront || kind != FRONT))) {
            return;
        }
        picture = in.isFile()
                ? new Picture(position, (int) length, null)
                : new Picture(0, (int) length, in.bytes(position, length));
        isFront = kind == FRONT;
    }

    /** The name and the value of a Vorbis comment. */
    void comment(String comment) {
        var equals = comment.indexOf('=');
        if (equals > 0) {
            tags.add(comment.substring(0, equals).strip(), comment.substring(equals + 1));
        }
    }
}
