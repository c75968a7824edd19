package org.hathor.library.gateway;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hathor.library.boundary.LibraryConfig;
import org.hathor.library.entity.FolderFile;

/** The folders that are scanned. What is not really inside of one of them is never opened, whatever leads there. */
@ApplicationScoped
public class MusicFolders {

    private static final Pattern INODE = Pattern.compile("ino=(\\d+)");

    private List<Path> roots;

    protected MusicFolders() {
        this(List.of());
    }

    @Inject
    public MusicFolders(LibraryConfig config) {
        this(config.folders().stream()
                .map(folder -> Path.of(folder.strip()).toAbsolutePath().normalize())
                .toList());
    }

    MusicFolders(List<Path> roots) {
        this.roots = roots;
    }

    public List<Path> roots() {
        return roots;
    }

    /** What a folder tells of a file. */
    static FolderFile seen(Path file, BasicFileAttributes attributes) {
        var inode = INODE.matcher(String.valueOf(attributes.fileKey()));
        return new FolderFile(
                file.toString(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                inode.find() ? Long.parseLong(inode.group(1)) : 0);
    }

    /** Whether it is certainly no longer there; a folder that cannot be read tells nothing. */
    public boolean isGone(FolderFile file) {
        var path = Path.of(file.path());
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
            // A folder that could not be read is told of as an empty file.
            return !now.isRegularFile() && (file.size() > 0 || Files.isReadable(path));
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is as it was when it was read. */
    boolean isUnchanged(FolderFile file) {
        try {
            var path = Path.of(file.path());
            return seen(path, Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS))
                    .equals(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens a file, provided that it is where it says. */
    FileChannel open(FolderFile file) throws IOException {
        return FileChannel.open(real(file), Set.of(READ, NOFOLLOW_LINKS));
    }

    /** Where it really is, provided that this is where it says. */
    Path real(FolderFile file) throws IOException {
        var path = Path.of(file.path());
        var real = path.toRealPath();
        for (var root : roots) {
            if (path.startsWith(root) && real.equals(root.toRealPath().resolve(root.relativize(path)))) {
                return real;
            }
        }
        throw new NoSuchFileException(file.path());
    }
}
