package org.hathor.library.control.demo;

import java.util.List;

/**
 * An album of the catalogue, by nobody who ever lived.
 *
 * @param minorOfTen how many of ten songs are in minor
 */
public record DemoAlbum(String title, String artist, int year, int minorOfTen, Style style, List<String> songs) {}
