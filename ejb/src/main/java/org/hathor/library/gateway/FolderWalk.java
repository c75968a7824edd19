package org.hathor.library.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.hathor.library.entity.FolderFile;
import org.jspecify.annotations.Nullable;

/** Walks through a folder, as far down as it goes. Links are not followed, what begins with a dot is left out. */
final class FolderWalk implements FileVisitor<Path> {

    /** As long as the table takes it. */
    private static final int LONGEST_PATH = 2_500;

    /** Hears of each file, and of each folder that cannot be read; false: enough. */
    interface Listener {
        boolean found(FolderFile file) throws IOException;

        boolean unreadable(FolderFile folder) throws IOException;
    }

    private final Listener listener;
    private boolean over;

    private FolderWalk(Listener listener) {
        this.listener = listener;
    }

    /** The folder itself may be a link: it is what was configured. */
    static void through(Path root, Listener listener) throws IOException {
        var walk = new FolderWalk(listener);
        try (var children = Files.newDirectoryStream(root)) {
            for (var child : children) {
                if (!walk.over) {
                    Files.walkFileTree(child, walk);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return isMeant(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        return next(
                !attributes.isRegularFile() || !isMeant(file) || listener.found(MusicFolders.seen(file, attributes)));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return next(failure instanceof NoSuchFileException
                || !isMeant(file)
                || listener.unreadable(new FolderFile(file.toString(), 0, Instant.EPOCH, 0)));
    }

    private FileVisitResult next(boolean goesOn) {
        over |= !goesOn;
        return goesOn ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    /** A name in another encoding than UTF-8 cannot be told, and a path can be too long for that. */
    private static boolean isMeant(Path path) {
        var text = path.toString();
        var name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && text.indexOf('\ufffd') < 0 && text.getBytes(UTF_8).length <= LONGEST_PATH;
    }
}
