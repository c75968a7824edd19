package org.hathor.playlists.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hathor.kernel.Invalid;
import org.hathor.playlists.control.ListedSong;
import org.hathor.playlists.control.ListedSongBuilder;
import org.hathor.playlists.control.ListedSongs;
import org.jspecify.annotations.Nullable;

/** Playlists as JSPF: XSPF in JSON. */
final class Jspf {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build());

    private Jspf() {}

    static ListedSongs read(String document, int most) {
        try {
            var playlist = JSON.readTree(document).path("playlist");
            if (!playlist.isObject()) {
                throw new Invalid("file", "must be a playlist as JSPF has it");
            }
            if (playlist.path("track").size() > most) {
                throw new Invalid("file", "must have up to " + most + " songs");
            }
            var songs = new ArrayList<ListedSong>();
            playlist.path("track").forEach(track -> songs.add(song(track)));
            return new ListedSongs(
                    ListedSongBuilder.plain(text(playlist, "title")),
                    ListedSongBuilder.plain(text(playlist, "annotation")),
                    List.copyOf(songs));
        } catch (JsonProcessingException e) {
            throw new Invalid("file", "must be JSON, as JSPF has it");
        }
    }

    private static ListedSong song(JsonNode track) {
        var song = new ListedSongBuilder()
                .title(text(track, "title"))
                .artist(text(track, "creator"))
                .album(text(track, "album"))
                .location(text(track, "location"))
                .durationMs(Numbers.orZero(track.path("duration").asText()));
        var identifiers = track.path("identifier");
        if (identifiers.isArray()) {
            identifiers.forEach(identifier -> song.identifier(identifier.asText()));
        } else {
            song.identifier(identifiers.asText());
        }
        return song.build();
    }

    /** A text, or the first of several. */
    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        var one = value.isArray() ? value.path(0) : value;
        return one.isTextual() ? one.textValue() : null;
    }

    static String write(ListedSongs playlist) {
        var root = JSON.createObjectNode();
        var list = root.putObject("playlist");
        list.put("title", playlist.name());
        if (playlist.description() != null) {
            list.put("annotation", playlist.description());
        }
        var tracks = list.putArray("track");
        for (var song : playlist.songs()) {
            var track = tracks.addObject();
            put(track, "title", song.title());
            put(track, "creator", song.artist());
            put(track, "album", song.album());
            if (song.durationMs() != null) {
                track.put("duration", song.durationMs());
            }
            if (song.location() != null) {
                track.putArray("location").add(song.location());
            }
            if (song.musicbrainzId() != null || song.isrc() != null) {
                var identifiers = track.putArray("identifier");
                if (song.musicbrainzId() != null) {
                    identifiers.add("https://musicbrainz.org/recording/" + song.musicbrainzId());
                }
                if (song.isrc() != null) {
                    identifiers.add("urn:isrc:" + song.isrc());
                }
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(ObjectNode node, String field, @Nullable String text) {
        if (text != null) {
            node.put(field, text);
        }
    }
}
