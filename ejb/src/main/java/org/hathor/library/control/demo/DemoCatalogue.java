package org.hathor.library.control.demo;

import java.util.ArrayList;
import java.util.List;

/** What the demo catalogue holds. */
public final class DemoCatalogue {

    static final int GENRES = 8;

    private static final List<DemoAlbum> ALBUMS = List.of(
            album(
                    Style.LO_FI,
                    "Rain on Line Nine",
                    "Cassette Orchard",
                    2024,
                    6,
                    "Night Bus",
                    "Paper Umbrella",
                    "Third Cup",
                    "Window Seat"),
            album(
                    Style.HOUSE,
                    "Basement Weather",
                    "Velvet Turnstile",
                    2023,
                    7,
                    "Warm Concrete",
                    "Hold the Door",
                    "Turnstile",
                    "Four in the Morning"),
            album(
                    Style.JAZZ,
                    "The Blue Stairwell",
                    "Odile Marrow Quartet",
                    2021,
                    4,
                    "Second Landing",
                    "Half Past Never",
                    "Marrow's Walk",
                    "A Chair for Two"),
            album(
                    Style.SYNTHWAVE,
                    "Chrome Meridian",
                    "Neon Heliotrope",
                    2022,
                    8,
                    "Meridian",
                    "Last Exit Sunset",
                    "Analog Heart",
                    "Glass Boulevard"),
            album(
                    Style.FOLK,
                    "Letters from the Orchard",
                    "Wren & Hollow",
                    2020,
                    3,
                    "Apple Ladder",
                    "The Ferry Song",
                    "Hollow Hill",
                    "Good Bread"),
            album(
                    Style.AMBIENT,
                    "Tidal Archive",
                    "Slow Cartography",
                    2019,
                    5,
                    "Low Water",
                    "The Long Shelf",
                    "Salt Garden",
                    "Drift Index"),
            album(
                    Style.DRUM_AND_BASS,
                    "Kinetic Lantern",
                    "Parallax Foundry",
                    2025,
                    8,
                    "Lantern",
                    "Redshift Avenue",
                    "Tensile",
                    "Overpass"),
            album(
                    Style.CLASSICAL,
                    "Twelve Small Rooms",
                    "Ilse Vandermoor",
                    2018,
                    5,
                    "Room with a Clock",
                    "The Green Chair",
                    "Corridor",
                    "Winter Light"),
            album(
                    Style.LO_FI,
                    "Soft Static",
                    "Miro Tanaka-Bell",
                    2025,
                    6,
                    "Slow Elevator",
                    "Laundry Day",
                    "Postcard",
                    "Lamp Left On"),
            album(Style.HOUSE, "Glasshouse", "Ada Quill", 2025, 6, "Fern", "Condensation", "Hothouse", "Open Roof"),
            album(
                    Style.JAZZ,
                    "Ladder of Smoke",
                    "Tomas Ferro Trio",
                    2024,
                    6,
                    "Copper Kettle",
                    "No Hurry",
                    "Ladder of Smoke",
                    "Ferro's Bounce"),
            album(
                    Style.SYNTHWAVE,
                    "Satellite Motel",
                    "Vega Nightly",
                    2024,
                    8,
                    "Vacancy",
                    "Room 404",
                    "Ice Machine",
                    "Checkout"),
            album(Style.FOLK, "Stone and Kettle", "Marrin Oakes", 2023, 5, "Stone Wall", "Kettle Moon", "River Talk"),
            album(
                    Style.AMBIENT,
                    "Polar Hours",
                    "Lumen Atlas",
                    2022,
                    6,
                    "First Light",
                    "Ice Reading",
                    "Noon Without Sun"),
            album(
                    Style.DRUM_AND_BASS,
                    "Undertow City",
                    "Halden Pryce",
                    2024,
                    9,
                    "Undertow",
                    "Signal Box",
                    "Rooftop Weather"),
            album(
                    Style.CLASSICAL,
                    "Letters to Ilse",
                    "The Alderbrook Ensemble",
                    2021,
                    6,
                    "First Letter",
                    "Unsent",
                    "Reply"));

    private DemoCatalogue() {}

    /** All songs, one of each genre first. */
    public static List<DemoSong> songs() {
        var songs = new ArrayList<DemoSong>();
        for (int half = 0; half < ALBUMS.size(); half += GENRES) {
            for (int track = 0; track < 4; track++) {
                for (int genre = 0; genre < GENRES; genre++) {
                    var album = ALBUMS.get(half + genre);
                    if (track < album.songs().size()) {
                        songs.add(DemoSong.of(songs.size(), album.songs().get(track), album, track + 1));
                    }
                }
            }
        }
        return songs;
    }

    private static DemoAlbum album(
            Style style, String title, String artist, int year, int minorOfTen, String... songs) {
        return new DemoAlbum(title, artist, year, minorOfTen, style, List.of(songs));
    }
}
