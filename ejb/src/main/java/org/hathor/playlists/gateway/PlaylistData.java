package org.hathor.playlists.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.PersonalData;
import org.hathor.playlists.entity.EntryRepository;
import org.hathor.playlists.entity.PlaylistRepository;
import org.jspecify.annotations.Nullable;

/** The playlists that somebody made. Those that others may edit stay when the person goes, and are theirs then. */
@ApplicationScoped
public class PlaylistData implements PersonalData {

    /** What the query selects. */
    public record Own(UUID id, String name, @Nullable String description, Boolean collaborative, Instant createdAt) {}

    /** A playlist with its songs. */
    public record Kept(Own playlist, List<UUID> songs) {}

    @Inject
    private PlaylistRepository playlists;

    @Inject
    private EntryRepository entries;

    @Override
    public Set<String> tables() {
        return Set.of("playlist", "playlist_person", "playlist_link", "playlist_entry");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        var kept = playlists.of(Own.class, person).stream()
                .map(own -> new Kept(own, entries.songs(own.id())))
                .toList();
        return Map.of("playlists.json", kept);
    }

    @Override
    public void erase(UUID person) {
        playlists.handOver(person);
    }
}
