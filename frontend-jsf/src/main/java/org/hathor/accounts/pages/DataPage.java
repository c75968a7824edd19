package org.hathor.accounts.pages;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hathor.accounts.boundary.ExportView;
import org.hathor.accounts.boundary.Privacy;
import org.hathor.kernel.Conflict;
import org.hathor.kernel.Forbidden;
import org.hathor.kernel.TooMany;
import org.hathor.kernel.Unavailable;
import org.hathor.pages.Fields;
import org.hathor.pages.Here;
import org.hathor.pages.Refusal;
import org.hathor.pages.security.Entrance;
import org.jspecify.annotations.Nullable;

/** What Hathor knows of me: a copy of it, or its end. */
@Named
@RequestScoped
public class DataPage {

    @Inject
    private Privacy privacy;

    @Inject
    private Me me;

    @Inject
    private Entrance entrance;

    @Inject
    private Fields fields;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private @Nullable List<ExportView> exports;
    private @Nullable String proof;
    private @Nullable Refusal refusal;

    public List<ExportView> getExports() {
        if (exports == null) {
            exports = privacy.exports();
        }
        return exports;
    }

    /** Deletes the account of whoever proves that they are its owner, and says goodbye. */
    public void delete() throws IOException {
        var key = me.getProfile().hasPassword() ? "delete.password" : "delete.user-name";
        var given = fields.secret("proof", proof, key);
        if (!fields.areRight()) {
            return;
        }
        try {
            privacy.deleteMe(given);
            var faces = FacesContext.getCurrentInstance().getExternalContext();
            entrance.forget(request, (HttpServletResponse) faces.getResponse());
            faces.redirect("/sign-in?deleted");
        } catch (Forbidden wrong) {
            fields.wrong("proof", key + ".wrong");
        } catch (Conflict lastAdministrator) {
            refusal = Refusal.of(here.words(), "delete.last");
        } catch (TooMany | Unavailable | EJBException thrown) {
            refusal = Refusal.because(here.words(), "delete", thrown);
        }
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public @Nullable String getProof() {
        return proof;
    }

    public void setProof(@Nullable String proof) {
        this.proof = proof;
    }
}
