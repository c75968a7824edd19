package org.hathor.accounts.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hathor.accounts.entity.AccountPictureRepository;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.entity.InvitationRepository;
import org.hathor.kernel.PersonalData;

/** The account itself, its picture, and the invitation by which the person came. */
@ApplicationScoped
public class AccountData implements PersonalData {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountPictureRepository pictures;

    @Inject
    private InvitationRepository invitations;

    @Override
    public Set<String> tables() {
        return Set.of("account", "account_picture", "invitation", "reset_link", "personal_export");
    }

    @Override
    public Map<String, Object> export(UUID person) {
        var parts = new LinkedHashMap<String, Object>();
        accounts.find(person).ifPresent(account -> {
            var profile = new LinkedHashMap<String, Object>();
            profile.put("id", account.id());
            profile.put("userName", account.userName());
            profile.put("displayName", account.displayName());
            profile.put("email", account.email() == null ? "" : account.email());
            profile.put("roles", new TreeSet<>(account.roles()));
            profile.put("createdAt", account.createdAt());
            parts.put("profile.json", profile);
        });
        pictures.find(person).ifPresent(picture -> parts.put("picture.jpg", picture.large()));
        return parts;
    }

    /** The rest goes with the account. */
    @Override
    public void erase(UUID person) {
        invitations.forgetUsedBy(person);
    }
}
