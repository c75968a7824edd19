package org.hathor.library.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Unavailable;
import org.hathor.library.control.LinkSignature;
import org.hathor.library.entity.SongRepository;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The sound of songs: for everybody who is signed in, and for whoever has a link that one of them was given. */
@Stateless
@RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
public class SongStreams {

    private static final Logger LOG = Logger.getLogger(SongStreams.class);
    private static final String SONG = "song";

    @Inject
    private SongRepository songs;

    @Inject
    private MediaStore store;

    @Inject
    private LibraryConfig config;

    @Inject
    private Clock clock;

    public SongMedia media(UUID song) {
        return find(song);
    }

    /** An address for a player. It is good for as long as a long evening takes, and for this song alone. */
    public StreamLink link(UUID song, @Nullable StreamVariant variant) {
        find(song);
        return sign(song, variant, null);
    }

    /**
     * An address for a player of somebody who may hear the song: its callers have asked.
     *
     * @param end when it is over at the latest
     */
    @PermitAll
    public StreamLink sign(UUID song, @Nullable StreamVariant variant, @Nullable Instant end) {
        var usual = clock.instant().plus(config.linkLifetime());
        var expires = (end == null || usual.isBefore(end) ? usual : end).truncatedTo(ChronoUnit.SECONDS);
        var signature = LinkSignature.of(config.secret(), subject(song, variant), expires);
        var url = "/api/media/songs/%s?expires=%d%s&signature=%s"
                .formatted(song, expires.getEpochSecond(), variant == null ? "" : variant.query(), signature);
        return new StreamLink(url, expires);
    }

    /** The bytes behind a link; one that is forged or too old leads nowhere. */
    @PermitAll
    public SongMedia linked(UUID song, @Nullable StreamVariant variant, long expires, String signature) {
        if (expires < clock.instant().getEpochSecond()
                || expires > Instant.MAX.getEpochSecond()
                || !LinkSignature.isGood(
                        config.secret(), subject(song, variant), Instant.ofEpochSecond(expires), signature)) {
            throw new NotFound(SONG);
        }
        return find(song);
    }

    /** Opens what {@link #media} or {@link #linked} gave. */
    @PermitAll
    public SeekableByteChannel open(SongMedia media) {
        try {
            return store.open(media.sha256());
        } catch (IOException e) {
            LOG.errorf(e, "Media file %s cannot be read", media.sha256());
            throw new Unavailable("media-unavailable", "The file of this song cannot be read just now.");
        }
    }

    /** What the signature is for: a link to a song as it is leads to nothing else. */
    private static String subject(UUID song, @Nullable StreamVariant variant) {
        return variant == null ? "song " + song : "song " + song + ' ' + variant.key();
    }

    private SongMedia find(UUID song) {
        return songs.media(MediaRow.class, song)
                .orElseThrow(() -> new NotFound(SONG))
                .media();
    }
}
