package org.hathor.playlists.gateway;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hathor.kernel.Invalid;
import org.hathor.playlists.control.ListedSong;
import org.hathor.playlists.control.ListedSongBuilder;
import org.hathor.playlists.control.ListedSongs;
import org.jspecify.annotations.Nullable;

/**
 * Playlists as XSPF, to be read: elements and texts alone. A document type is refused, so there are no entities to be
 * expanded, and nothing that is named is ever opened or asked for.
 */
final class XspfReader {

    private static final int DEEPEST = 20;

    private final XMLStreamReader xml;
    private final int most;
    private final List<ListedSong> songs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable ListedSongBuilder song;

    private XspfReader(XMLStreamReader xml, int most) {
        this.xml = xml;
        this.most = most;
    }

    static ListedSongs read(String document, int most) {
        // The JDK's own: what it can be told is known, whatever else is on the class path.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        try {
            return new XspfReader(factory.createXMLStreamReader(new StringReader(document)), most).all();
        } catch (XMLStreamException e) {
            throw new Invalid("file", "must be well-formed XML, as XSPF has it");
        }
    }

    private ListedSongs all() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Invalid("file", "must not have a document type or entities");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    begin(depth);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {
                    // Comments and instructions say nothing of songs.
                }
            }
        }
        return new ListedSongs(name, description, List.copyOf(songs));
    }

    private void begin(int depth) {
        text.setLength(0);
        if ((depth == 1 && !xml.getLocalName().equals("playlist")) || depth > DEEPEST) {
            throw new Invalid("file", "must be a playlist as XSPF has it");
        }
        if (xml.getLocalName().equals("track")) {
            if (songs.size() == most) {
                throw new Invalid("file", "must have up to " + most + " songs");
            }
            song = new ListedSongBuilder();
        }
    }

    private void end() {
        var content = text.toString();
        var current = song;
        if (current == null) {
            switch (xml.getLocalName()) {
                case "title" -> name = ListedSongBuilder.plain(content);
                case "annotation" -> description = ListedSongBuilder.plain(content);
                default -> {
                    // Who made it and where it came from is not kept.
                }
            }
        } else if (xml.getLocalName().equals("track")) {
            songs.add(current.build());
            song = null;
        } else {
            described(current, content);
        }
        text.setLength(0);
    }

    private void described(ListedSongBuilder current, String content) {
        switch (xml.getLocalName()) {
            case "title" -> current.title(content);
            case "creator" -> current.artist(content);
            case "album" -> current.album(content);
            case "location" -> current.location(content);
            case "identifier" -> current.identifier(content);
            case "duration" -> current.durationMs(Numbers.orZero(content));
            default -> {
                // Pictures, links and extensions.
            }
        }
    }
}
