package org.hathor.library.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.hathor.library.boundary.MediaStore;
import org.hathor.library.boundary.Shelving;
import org.hathor.library.control.Newcomer;
import org.hathor.library.control.TagRules;
import org.hathor.library.control.demo.DemoCatalogue;
import org.hathor.library.control.demo.DemoSong;
import org.hathor.operations.boundary.JobHandler;
import org.hathor.operations.boundary.JobRun;

/**
 * Makes the demo catalogue, song by song, each taken in as an upload would be. The songs come out the same every time, so one
 * that is here already is recognised, and whoever was interrupted simply begins anew.
 */
@ApplicationScoped
public class DemoCatalogueJob implements JobHandler {

    static final String KIND = "demo-catalogue";

    @Inject
    private MediaStore store;

    @Inject
    private MediaReader reader;

    @Inject
    private Shelving shelving;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException, UnreadableMedia {
        var songs = DemoCatalogue.songs();
        int made = 0;
        for (var song : songs) {
            if (run.cancelled()) {
                return;
            }
            run.progress((double) song.number() / songs.size(), "Making \"" + song.title() + '"');
            made += make(song) ? 1 : 0;
        }
        run.result(Map.of("songs", songs.size(), "made", made));
    }

    private boolean make(DemoSong song) throws IOException, UnreadableMedia {
        var file = song.file(CoverPainter.paint(song.album()), CoverPainter.SIZE);
        try (var arrival = store.receive(new ByteArrayInputStream(file))) {
            if (shelving.songOf(arrival.sha256()).isPresent()) {
                return false;
            }
            var reading = reader.read(arrival.file());
            var entry = TagRules.entry(reading.tags(), song.title());
            return shelving.add(
                            arrival,
                            new Newcomer(arrival.sha256(), arrival.size(), reading.sound(), reading.tags(), entry))
                    .isNew();
        }
    }
}
