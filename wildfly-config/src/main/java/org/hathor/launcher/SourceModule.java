package org.hathor.launcher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One module of the build and where its parts lie in the unpacked EAR.
 *
 * @param name the module's directory in the repository
 * @param classes where its classes and resources go
 * @param pages where its {@code webapp} goes, if it is a WAR
 * @param library the library that {@code classes} is packed into, if it is one
 */
record SourceModule(
        String name,
        Path classes,
        @Nullable Path pages,
        @Nullable Path library) {

    /** In the order of compilation; {@code work} takes what the EAR holds packed. */
    static List<SourceModule> of(Path ear, Path work) {
        return List.of(
                new SourceModule(
                        "persistence", work.resolve("persistence"), null, ear.resolve("lib/hathor-persistence.jar")),
                new SourceModule("ejb", ear.resolve("hathor-ejb.jar"), null, null),
                war("web", ear.resolve("hathor-web.war")),
                war("frontend-jsf", ear.resolve("hathor-frontend-jsf.war")));
    }

    private static SourceModule war(String name, Path root) {
        return new SourceModule(name, root.resolve("WEB-INF/classes"), root, null);
    }
}
