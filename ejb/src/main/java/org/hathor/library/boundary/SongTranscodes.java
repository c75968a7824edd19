package org.hathor.library.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Unavailable;
import org.hathor.library.gateway.Transcoder;
import org.jboss.logging.Logger;

/** Songs in other formats, made while they are heard. Whoever calls has found the song as somebody who may hear it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SongTranscodes {

    private static final Logger LOG = Logger.getLogger(SongTranscodes.class);

    @Inject
    private Transcoder transcoder;

    /** The song in another format: whole, if it was made before, and otherwise as it is made. */
    public TranscodedSong open(SongMedia song, StreamVariant variant) {
        require(song, variant);
        try {
            return transcoder.open(song, variant);
        } catch (IOException e) {
            LOG.errorf(e, "Media file %s cannot be transcoded", song.sha256());
            throw new Unavailable("media-unavailable", "This song cannot be transcoded just now.");
        }
    }

    /** What is there already, without making anything. */
    public TranscodedSong look(SongMedia song, StreamVariant variant) {
        require(song, variant);
        return transcoder.look(song, variant);
    }

    private static void require(SongMedia song, StreamVariant variant) {
        if (variant.offsetMs() > 0 && variant.offsetMs() >= song.durationMs()) {
            throw new Invalid("offset", "must be a number of seconds within the song");
        }
    }
}
