package org.hathor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The house as package patterns below one root: {@code org.hathor} for the product, a package under {@code red} for a
 * deliberate violation.
 */
record House(String root) {

    /** The features of docs/architecture.md: the folders have these names in every module. */
    static final Set<String> FEATURES = Set.of(
            "accounts",
            "library",
            "playlists",
            "playback",
            "rooms",
            "assistant",
            "djsets",
            "studio",
            "streaming",
            "careers",
            "operations");

    private static final String[] INSIDE_EJB = {"boundary", "control", "gateway"};
    private static final String[] INSIDE_WEB = {"rest", "socket", "subsonic", "graphql"};
    private static final String[] INSIDE_PAGES = {"admin", "pages"};

    String[] kernel() {
        return new String[] {root + ".kernel.."};
    }

    String[] persistence() {
        return with(kernel(), everyFeatures("entity"));
    }

    String[] ejb() {
        return everyFeatures(INSIDE_EJB);
    }

    String[] web() {
        return with(everyFeatures(INSIDE_WEB), root + ".web..");
    }

    String[] pages() {
        return with(everyFeatures(INSIDE_PAGES), root + ".pages..");
    }

    String[] wars() {
        return with(web(), pages());
    }

    String[] server() {
        return new String[] {root + ".edge..", root + ".launcher.."};
    }

    /** What is deployed: everything but the launcher and the server's own module. */
    String[] application() {
        return with(with(persistence(), ejb()), wars());
    }

    String[] everyFeatures(String... folders) {
        return Arrays.stream(folders)
                .map(folder -> root + ".*." + folder + "..")
                .toArray(String[]::new);
    }

    /** The feature a class belongs to, if it belongs to one. */
    Optional<String> featureOf(JavaClass type) {
        return firstPart(type).filter(FEATURES::contains);
    }

    /** {@code entity}, {@code boundary}, {@code rest} and so on, for a class of a feature. */
    Optional<String> folderOf(JavaClass type) {
        return featureOf(type).flatMap(feature -> {
            var prefix = root + "." + feature + ".";
            return type.getPackageName().startsWith(prefix)
                    ? Optional.of(
                            type.getPackageName().substring(prefix.length()).split("\\.", -1)[0])
                    : Optional.empty();
        });
    }

    Optional<String> firstPart(JavaClass type) {
        return type.getPackageName().startsWith(root + ".")
                ? Optional.of(type.getPackageName().substring(root.length() + 1).split("\\.", -1)[0])
                : Optional.empty();
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
