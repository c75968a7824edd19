package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.PersonalData;
import org.hathor.library.entity.FolderRepository;
import org.hathor.library.entity.SongEditRepository;
import org.hathor.library.entity.SongRepository;

/** Who brought which songs and started which scans. These stay when the person goes; whose they were does not. */
@ApplicationScoped
public class LibraryData implements PersonalData {

    /** A song that somebody brought. */
    public record Brought(UUID id, String title, String artist, Instant addedAt) {}

    @Inject
    private SongRepository songs;

    @Inject
    private FolderRepository folders;

    @Inject
    private SongEditRepository edits;

    @Override
    public Set<String> tables() {
        return Set.of("song", "song_credit", "folder_scan", "song_edit", "song_edit_before");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        return Map.of(
                "uploads.json", songs.broughtBy(Brought.class, person),
                "folder-scans.json", folders.startedBy(person),
                "song-edits.json", edits.editedBy(person));
    }

    @Override
    public void erase(UUID person) {
        songs.disown(person);
        folders.disown(person);
        edits.disown(person);
    }
}
