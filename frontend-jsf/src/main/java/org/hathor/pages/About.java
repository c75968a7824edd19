package org.hathor.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;

/** Which Hathor this is. */
@Named
@ApplicationScoped
public class About {

    public String getVersion() {
        return ResourceBundle.getBundle("org.hathor.pages.about", Locale.ROOT, About.class.getClassLoader())
                .getString("version");
    }
}
