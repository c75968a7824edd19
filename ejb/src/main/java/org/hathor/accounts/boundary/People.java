package org.hathor.accounts.boundary;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hathor.accounts.control.PersonRules;
import org.hathor.accounts.entity.AccountPicture;
import org.hathor.accounts.entity.AccountPictureRepository;
import org.hathor.accounts.entity.AccountRepository;
import org.hathor.accounts.gateway.Pictures;
import org.hathor.kernel.Cursor;
import org.hathor.kernel.Limit;
import org.hathor.kernel.NewestFirst;
import org.hathor.kernel.NotFound;
import org.hathor.kernel.Page;
import org.hathor.kernel.Roles;
import org.hathor.kernel.Stale;
import org.hathor.operations.boundary.Audit;
import org.hathor.operations.boundary.AuditEntry;
import org.jspecify.annotations.Nullable;

/** People: what they say of themselves, and what administrators decide about them. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class People {

    private static final String ACCOUNT = "account";

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountPictureRepository pictures;

    @Inject
    private Profiles profiles;

    @Inject
    private PasswordProof proof;

    @Inject
    private Administrators administrators;

    @Inject
    private Sessions sessions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @RolesAllowed({Roles.LISTENER, Roles.ARTIST, Roles.LIBRARIAN, Roles.ADMIN, Roles.IN_PERSON})
    public ProfileView me() {
        return ProfileView.of(Me.account(accounts));
    }

    /** Changes what is given, provided that {@code expectedVersion} is still the version. */
    @RolesAllowed(Roles.IN_PERSON)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ProfileView edit(long expectedVersion, ProfileDraft draft) {
        var me = Me.account(accounts);
        var displayName =
                requireNonNullElse(draft.displayName(), me.displayName()).strip();
        var email = draft.email() == null ? me.email() : draft.email();
        var rules = new PersonRules().displayName(displayName);
        if (draft.email() != null) {
            rules.email(email);
        }
        rules.enforce();
        // Whoever has the address can have a new password: a session that was left open must not be enough to change
        // it.
        if (me.passwordHash() != null && draft.email() != null && !draft.email().equals(me.email())) {
            proof.require(me, requireNonNullElse(draft.password(), ""));
        }
        return profiles.edit(expectedVersion, displayName, email);
    }

    @RolesAllowed(Roles.IN_PERSON)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ProfileView changePicture(byte[] image) {
        return profiles.show(Pictures.square(image));
    }

    @RolesAllowed(Roles.IN_PERSON)
    public ProfileView removePicture() {
        return profiles.hide();
    }

    /**
     * The picture of a person as JPEG, for whoever was told its address.
     *
     * @param name the part of the address that nobody can guess
     * @param large 512 pixels wide and high; otherwise 256
     */
    @PermitAll
    public Optional<byte[]> picture(UUID id, String name, boolean large) {
        return accounts.find(id)
                .filter(account -> name.equals(account.picture()))
                .flatMap(account -> pictures.find(id))
                .map(large ? AccountPicture::large : AccountPicture::small);
    }

    /**
     * Everybody, the newest first.
     *
     * @param q a part of a user name, a name or an address
     */
    public Page<ProfileView> page(@Nullable String q, @Nullable Cursor after, Limit limit) {
        var views = accounts.page(requireNonNullElse(q, "").strip(), NewestFirst.after(after), limit).stream()
                .map(ProfileView::of)
                .toList();
        return Page.of(views, limit, view -> new NewestFirst(view.createdAt(), view.id()).cursor());
    }

    public ProfileView get(UUID id) {
        return accounts.find(id).map(ProfileView::of).orElseThrow(() -> new NotFound(ACCOUNT));
    }

    /** Gives and takes roles, and lets in or keeps out. Who may do less than before is signed out everywhere. */
    public ProfileView administer(UUID id, long expectedVersion, Set<Role> roles, boolean disabled) {
        var names = roles.stream().map(Role::name).collect(Collectors.toSet());
        if (disabled || !names.contains(Roles.ADMIN)) {
            administrators.requireAnotherThan(id);
        }
        var account = accounts.findForChange(id).orElseThrow(() -> new NotFound(ACCOUNT));
        Stale.unlessSame(ACCOUNT, expectedVersion, account.version());
        var mayLess = disabled || !names.containsAll(account.roles());
        account.grant(names);
        if (disabled) {
            account.disable(clock.instant());
        } else {
            account.enable();
        }
        accounts.flush();
        if (mayLess) {
            sessions.endAllOf(id);
        }
        audit.record(AuditEntry.succeeded("account.administer", ACCOUNT, id)
                .with("roles", String.join(" ", ProfileView.of(account).roles()))
                .with("disabled", Boolean.toString(disabled)));
        return ProfileView.of(account);
    }
}
