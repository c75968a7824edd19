package org.hathor.accounts.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What stands for somebody who has no picture: the first letter of their name, in a colour that is always theirs. */
@Named
@ApplicationScoped
public class Avatars {

    /** The colours of tokens.css. */
    static final List<String> TINTS = List.of("dawn", "river", "lotus", "dusk", "clay", "reed", "sky");

    public String initial(String name) {
        var text = name.strip();
        return text.isEmpty() ? "?" : text.substring(0, text.offsetByCodePoints(0, 1));
    }

    public String tint(UUID person) {
        return TINTS.get(Math.floorMod(person.hashCode(), TINTS.size()));
    }
}
