package org.hathor.playlists.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hathor.kernel.PersonalData;
import org.hathor.playlists.entity.SmartPlaylistRepository;
import org.hathor.playlists.entity.SmartRules;

/** The rules that somebody made playlists of. */
@ApplicationScoped
public class SmartPlaylistData implements PersonalData {

    /** A name and its rules. */
    public record Ruled(String name, SmartRules rules) {}

    @Inject
    private SmartPlaylistRepository playlists;

    @Override
    public Set<String> tables() {
        return Set.of("smart_playlist");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        var ruled = playlists.of(person).stream()
                .map(playlist -> new Ruled(playlist.name(), playlist.rules()))
                .toList();
        return Map.of("smart-playlists.json", ruled);
    }

    /** They go with the account. */
    @Override
    public void erase(UUID person) {}
}
