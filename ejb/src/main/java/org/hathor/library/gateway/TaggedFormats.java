package org.hathor.library.gateway;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hathor.library.control.RawTags;
import org.hathor.library.entity.AudioFormat;
import org.hathor.library.entity.Sound;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.AudioHeader;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jspecify.annotations.Nullable;

/** The formats that jaudiotagger reads. */
final class TaggedFormats implements MediaReader.Format {

    private static final Map<FieldKey, String> NAMES = Map.ofEntries(
            entry(FieldKey.TITLE, "TITLE"),
            entry(FieldKey.TITLE_SORT, "TITLESORT"),
            entry(FieldKey.ARTIST, "ARTIST"),
            entry(FieldKey.ARTISTS, "ARTISTS"),
            entry(FieldKey.ARTIST_SORT, "ARTISTSORT"),
            entry(FieldKey.ALBUM, "ALBUM"),
            entry(FieldKey.ALBUM_SORT, "ALBUMSORT"),
            entry(FieldKey.ALBUM_ARTIST, "ALBUMARTIST"),
            entry(FieldKey.ALBUM_ARTIST_SORT, "ALBUMARTISTSORT"),
            entry(FieldKey.IS_COMPILATION, "COMPILATION"),
            entry(FieldKey.COMPOSER, "COMPOSER"),
            entry(FieldKey.LYRICIST, "LYRICIST"),
            entry(FieldKey.CONDUCTOR, "CONDUCTOR"),
            entry(FieldKey.PRODUCER, "PRODUCER"),
            entry(FieldKey.REMIXER, "REMIXER"),
            entry(FieldKey.GENRE, "GENRE"),
            entry(FieldKey.YEAR, "DATE"),
            entry(FieldKey.TRACK, "TRACKNUMBER"),
            entry(FieldKey.DISC_NO, "DISCNUMBER"),
            entry(FieldKey.COMMENT, "COMMENT"),
            entry(FieldKey.LYRICS, "LYRICS"),
            entry(FieldKey.ISRC, "ISRC"),
            entry(FieldKey.MUSICBRAINZ_TRACK_ID, "MUSICBRAINZ_TRACKID"),
            entry(FieldKey.MUSICBRAINZ_RELEASEID, "MUSICBRAINZ_ALBUMID"),
            entry(FieldKey.MUSICBRAINZ_ARTISTID, "MUSICBRAINZ_ARTISTID"),
            entry(FieldKey.MUSICBRAINZ_RELEASEARTISTID, "MUSICBRAINZ_ALBUMARTISTID"));

    @Override
    public MediaReader.Reading read(Path file, AudioFormat format) throws UnreadableMedia {
        var audio = open(file, format);
        return new MediaReader.Reading(sound(audio.getAudioHeader(), format), tags(audio.getTag()));
    }

    /** It throws exceptions of every kind at broken files, and asks for the memory that a forged length promises. */
    private static AudioFile open(Path file, AudioFormat format) throws UnreadableMedia {
        try {
            var audio = AudioFileIO.readAs(file.toFile(), format.name());
            Objects.requireNonNull(audio.getAudioHeader());
            return audio;
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            throw new UnreadableMedia("This begins like a file of the format %s, but is damaged.".formatted(format), e);
        }
    }

    private static Sound sound(AudioHeader header, AudioFormat format) throws UnreadableMedia {
        try {
            return new Sound(
                    format,
                    RawTags.line(Objects.requireNonNullElse(header.getEncodingType(), ""), 50),
                    Math.round(header.getPreciseTrackLength() * 1_000),
                    positive(header.getBitRateAsNumber()),
                    positive(header.getSampleRateAsNumber()),
                    channels(header.getChannels()));
        } catch (RuntimeException e) {
            throw new UnreadableMedia("The head of this file makes no sense.", e);
        }
    }

    private static @Nullable Integer positive(long number) {
        return number > 0 && number <= Integer.MAX_VALUE ? (Integer) (int) number : null;
    }

    /** "2", "Stereo", "Joint Stereo", "Mono" */
    private static @Nullable Integer channels(@Nullable String channels) {
        if (channels == null || channels.isBlank()) {
            return null;
        }
        if (channels.matches("\\d{1,3}")) {
            return positive(Integer.parseInt(channels));
        }
        return channels.equalsIgnoreCase("Mono") ? 1 : 2;
    }

    private static RawTags tags(@Nullable Tag tag) {
        var tags = new RawTags();
        if (tag != null) {
            NAMES.forEach((key, name) -> all(tag, key).forEach(value -> tags.add(name, value)));
        }
        return tags;
    }

    /** A field that a format does not have, or that is broken in itself, is no field. */
    private static List<String> all(Tag tag, FieldKey key) {
        try {
            return tag.getAll(key);
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
