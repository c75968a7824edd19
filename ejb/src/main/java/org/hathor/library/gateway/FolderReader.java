package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hathor.library.control.FolderFinding;
import org.hathor.library.control.Newcomer;
import org.hathor.library.control.TagRules;
import org.hathor.library.entity.FolderFile;
import org.jboss.logging.Logger;

/** Looks into one file of a folder. Whatever is in it, something can be said of it. */
@ApplicationScoped
public class FolderReader {

    private static final Logger LOG = Logger.getLogger(FolderReader.class);

    /** Who is called like this is missed, if it cannot be taken in; who is not may be a picture or a text. */
    private static final Pattern LIKE_MUSIC = Pattern.compile(
            ".*\\.(mp3|mp2|flac|ogg|oga|opus|m4a|m4b|mp4|aac|alac|wav|wave|aif|aiff|aifc|webm|weba|wma|ape|wv|mpc|mka|dsf)");

    private static final int CHUNK = 1 << 17;

    @Inject
    private MusicFolders folders;

    @Inject
    private MediaReader reader;

    FolderFinding read(FolderFile file) {
        try (var channel = folders.open(file)) {
            var path = Path.of(file.path());
            var reading = reader.read(path);
            var sha256 = sha256(channel);
            if (!folders.isUnchanged(file)) {
                return later(file, "This file was being written while it was read: the next scan reads it again.");
            }
            var entry = TagRules.entry(reading.tags(), file.path());
            return new FolderFinding.Music(
                    file, new Newcomer(sha256, file.size(), reading.sound(), reading.tags(), entry));
        } catch (UnreadableMedia e) {
            LOG.debugf(e, "%s was refused", file.path());
            return isLikeMusic(file) ? new FolderFinding.Refused(file, e.sentence()) : new FolderFinding.Other(file);
        } catch (IOException e) {
            LOG.debugf(e, "%s cannot be read", file.path());
            return isLikeMusic(file) ? later(file, "This file cannot be read.") : new FolderFinding.Other(file);
        }
    }

    /** Refused, and opened again by the next scan even if nobody touches it. */
    static FolderFinding later(FolderFile file, String reason) {
        return new FolderFinding.Refused(new FolderFile(file.path(), 0, Instant.EPOCH, 0), reason);
    }

    private static boolean isLikeMusic(FolderFile file) {
        return LIKE_MUSIC.matcher(file.path().toLowerCase(Locale.ROOT)).matches();
    }

    private static String sha256(FileChannel channel) throws IOException {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            var chunk = ByteBuffer.allocate(Math.clamp(channel.size(), 1, CHUNK));
            while (channel.read(chunk) >= 0) {
                hash.update(chunk.flip());
                chunk.clear();
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
