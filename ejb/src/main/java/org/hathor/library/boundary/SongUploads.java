package org.hathor.library.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Unavailable;
import org.hathor.library.control.Newcomer;
import org.hathor.library.control.TagRules;
import org.hathor.library.gateway.MediaReader;
import org.hathor.library.gateway.UnreadableMedia;
import org.jboss.logging.Logger;

/**
 * Takes music in from people. A file arrives, is looked into, and is entered in a short transaction of its own: what is
 * wrong with one is no matter to the next.
 */
@Stateless
@RolesAllowed({Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SongUploads {

    private static final Logger LOG = Logger.getLogger(SongUploads.class);

    @Inject
    private MediaStore store;

    @Inject
    private MediaReader reader;

    @Inject
    private Shelving shelving;

    /**
     * Takes in one file.
     *
     * @param fileName as the sender calls it: shown, and the title where the tags have none
     */
    public UploadOutcome receive(String fileName, InputStream content) {
        try (var arrival = store.receive(content)) {
            var known = shelving.songOf(arrival.sha256());
            if (known.isPresent()) {
                return UploadOutcome.duplicate(fileName, known.get());
            }
            return shelve(fileName, arrival);
        } catch (UnreadableMedia e) {
            LOG.debug("An upload was refused", e);
            return UploadOutcome.refused(fileName, e.sentence());
        } catch (IOException e) {
            LOG.error("An upload cannot be stored", e);
            throw new Unavailable("storage-unavailable", "The file cannot be stored just now.");
        }
    }

    private UploadOutcome shelve(String fileName, MediaStore.Arrival arrival) throws IOException, UnreadableMedia {
        var reading = reader.read(arrival.file());
        var entry = TagRules.entry(reading.tags(), fileName);
        try {
            var shelved = shelving.add(
                    arrival, new Newcomer(arrival.sha256(), arrival.size(), reading.sound(), reading.tags(), entry));
            return shelved.isNew()
                    ? UploadOutcome.created(fileName, shelved.song())
                    : UploadOutcome.duplicate(fileName, shelved.song());
        } catch (RuntimeException e) {
            shelving.discard(arrival.sha256());
            throw e;
        }
    }
}
