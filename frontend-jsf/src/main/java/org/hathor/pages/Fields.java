package org.hathor.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with what stands in the fields of a form; it is shown beside them. */
@RequestScoped
public class Fields {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST_ADDRESS = 254;

    @Inject
    private Here here;

    /** Says in the words of {@code key} what is wrong with a field. */
    public void wrong(String field, String key, Object... values) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(here.words().say(key, values)));
    }

    public boolean areRight() {
        return FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** The text without the blanks around it; what is missing is said in the words of {@code key.missing}. */
    public String text(String field, @Nullable String value, String key) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            wrong(field, key + ".missing");
        }
        return text;
    }

    /** A text of up to so many characters; one that is longer is said to be in the words of {@code key.long}. */
    public String text(String field, @Nullable String value, String key, int longest) {
        var text = text(field, value, key);
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, key + ".long");
        }
        return text;
    }

    /** A secret is taken as it was typed, with the blanks around it. */
    public String secret(String field, @Nullable String value, String key) {
        if (value == null || value.isEmpty()) {
            wrong(field, key + ".missing");
            return "";
        }
        return value;
    }

    public String address(String field, @Nullable String value, String key) {
        var address = text(field, value, key);
        if (!address.isEmpty()
                && (address.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(address).matches())) {
            wrong(field, key + ".wrong");
        }
        return address;
    }
}
