package org.hathor.library.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hathor.kernel.CallContext;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Ids;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Stale;
import org.hathor.kernel.Unavailable;
import org.hathor.library.control.RawTags;
import org.hathor.library.control.SongEntry;
import org.hathor.library.control.TagEdits;
import org.hathor.library.entity.Catalogue;
import org.hathor.library.entity.Song;
import org.hathor.library.entity.SongBefore;
import org.hathor.library.entity.SongEdit;
import org.hathor.library.entity.SongEditRepository;
import org.hathor.library.gateway.MediaReader;
import org.hathor.library.gateway.UnreadableMedia;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What people say of songs in place of the tags: one song or many at once, all of them or none, and back again. The files
 * are never touched.
 */
@Stateless
@RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN})
public class SongEdits {

    private static final Logger LOG = Logger.getLogger(SongEdits.class);
    private static final String SONG = "song";
    private static final String EDIT = "edit";
    private static final int LONGEST = 100_000;

    @Inject
    private SongEditRepository edits;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Shelving shelving;

    @Inject
    private MediaStore store;

    @Inject
    private MediaReader reader;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN})
    public SongTagsView tags(UUID id) {
        var song = songs(List.of(id)).getFirst();
        return new SongTagsView(tags(song).shown(LONGEST), TagEdits.shown(song.edits()));
    }

    /** Changes one song, provided that {@code expectedVersion} is still its version. */
    public void edit(UUID id, long expectedVersion, Map<String, @Nullable List<String>> changes) {
        var checked = TagEdits.checked(changes);
        catalogue.takeThePen();
        var songs = songs(List.of(id));
        Stale.unlessSame(SONG, expectedVersion, songs.getFirst().version());
        change(songs, checked);
    }

    /** Changes many songs, all of them or none. */
    public SongEditView editAll(Collection<UUID> ids, Map<String, @Nullable List<String>> changes) {
        var checked = TagEdits.checked(changes);
        catalogue.takeThePen();
        return change(songs(ids), checked);
    }

    public Page<SongEditView> page(@Nullable Cursor after, Limit limit) {
        var found = edits.page(SongEditView.class, NewestFirst.after(after), limit);
        return Page.of(found, limit, edit -> new NewestFirst(edit.editedAt(), edit.id()).cursor());
    }

    /** Takes an edit back, unless somebody has changed the same of one of its songs since. */
    public SongEditView undo(UUID id) {
        catalogue.takeThePen();
        var edit = edits.findForChange(id).orElseThrow(() -> new NotFound(EDIT));
        edit.undo(clock.instant());
        var befores = new HashMap<UUID, Map<String, List<String>>>();
        edit.befores().forEach(one -> befores.put(one.songId(), one.before()));
        var after = new HashMap<UUID, Map<String, List<String>>>();
        var songs = befores.isEmpty() ? List.<Song>of() : catalogue.songs(befores.keySet());
        for (var song : songs) {
            var undone = TagEdits.undone(song.edits(), befores.getOrDefault(song.id(), Map.of()), edit.changes());
            if (undone == null) {
                throw new Conflict(
                        "edit-overwritten", "The same was changed again since. Take the later edit back first.");
            }
            after.put(song.id(), undone);
        }
        tell(songs, after);
        audit.record(AuditEntry.succeeded("song.undo", EDIT, id));
        return view(id);
    }

    private SongEditView change(List<Song> songs, Map<String, @Nullable List<String>> changes) {
        var befores = new ArrayList<SongBefore>();
        var after = new HashMap<UUID, Map<String, List<String>>>();
        for (var song : songs) {
            befores.add(new SongBefore(song.id(), song.edits()));
            after.put(song.id(), TagEdits.after(song.edits(), changes));
        }
        tell(songs, after);
        var edit = new SongEdit(Ids.next(), CallContext.current().personId(), clock.instant(), changes, befores);
        edits.add(edit);
        audit.record(AuditEntry.succeeded("song.edit", EDIT, edit.id())
                .with("songs", Integer.toString(songs.size()))
                .with("tags", String.join(", ", changes.keySet())));
        return view(edit.id());
    }

    private void tell(List<Song> songs, Map<UUID, Map<String, List<String>>> after) {
        var entries = new HashMap<UUID, SongEntry>();
        for (var song : songs) {
            var tags = tags(song);
            var edited = TagEdits.named(after.getOrDefault(song.id(), Map.of()), tags, song.title());
            after.put(song.id(), edited);
            entries.put(song.id(), TagEdits.entry(tags, edited, song.title() + ".x"));
        }
        shelving.edit(after, entries);
        catalogue.flush();
    }

    private List<Song> songs(Collection<UUID> ids) {
        var asked = new LinkedHashSet<>(ids);
        var songs = catalogue.songs(asked);
        if (songs.size() < asked.size()) {
            throw new NotFound(SONG);
        }
        return songs;
    }

    /** Asked of the file itself: a row keeps only what is searched and shown. */
    private RawTags tags(Song song) {
        try {
            return reader.read(store.locate(song.file().sha256())).tags();
        } catch (IOException | UnreadableMedia e) {
            LOG.debugf(e, "The tags of song %s cannot be read", song.id());
            throw new Unavailable("media-unavailable", "The file of a song cannot be read just now.");
        }
    }

    private SongEditView view(UUID id) {
        return edits.find(SongEditView.class, id).orElseThrow(() -> new NotFound(EDIT));
    }
}
