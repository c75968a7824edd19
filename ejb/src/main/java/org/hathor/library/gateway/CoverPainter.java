package org.hathor.library.gateway;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.hathor.library.control.demo.DemoAlbum;

/** Paints the cover of an album that nobody photographed: a disc, curves and a night, in the product's colours. */
final class CoverPainter {

    static final int SIZE = 600;

    private static final List<Color> NIGHTS = colors(0x0d0f15, 0x151924, 0x1d2331, 0x12262b, 0x241a2e, 0x2a1f12);
    private static final List<Color> LIGHTS = colors(0xe6b450, 0x3cc4b4, 0xf2c879, 0x7fd8cc, 0xd98e4a, 0x8a7bd1);

    private CoverPainter() {}

    private static List<Color> colors(int... rgb) {
        return java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    /** The same picture for the same album, as a JPEG. */
    static byte[] paint(DemoAlbum album) throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var random = new SplittableRandom(album.title().hashCode());
        var canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paint(canvas, random);
        } finally {
            canvas.dispose();
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static void paint(Graphics2D canvas, SplittableRandom random) {
        var night = one(NIGHTS, random);
        var light = one(LIGHTS, random);
        canvas.setPaint(
                new GradientPaint(0, 0, night, SIZE, SIZE, night.brighter().brighter()));
        canvas.fillRect(0, 0, SIZE, SIZE);
        double radius = SIZE * (0.14 + 0.12 * random.nextDouble());
        double x = SIZE * (0.3 + 0.4 * random.nextDouble());
        double y = SIZE * (0.28 + 0.2 * random.nextDouble());
        switch (random.nextInt(4)) {
            case 0 -> rings(canvas, light, x, y, radius);
            case 1 -> waves(canvas, light, random);
            case 2 -> horns(canvas, light, x, y, radius);
            default -> bars(canvas, light, random);
        }
        canvas.setPaint(new GradientPaint(
                (float) x, (float) (y - radius), light, (float) x, (float) (y + radius), one(LIGHTS, random)));
        canvas.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static void rings(Graphics2D canvas, Color light, double x, double y, double radius) {
        for (int i = 1; i <= 9; i++) {
            double r = radius * (1 + 0.28 * i);
            canvas.setStroke(new BasicStroke(7f - 0.6f * i));
            canvas.setColor(faint(light, 150 - 14 * i));
            canvas.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
    }

    private static void horns(Graphics2D canvas, Color light, double x, double y, double radius) {
        canvas.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 1; i <= 3; i++) {
            double r = radius * (1 + 0.45 * i);
            canvas.setColor(faint(light, 200 - 50 * i));
            canvas.draw(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 150 - 8 * i, 240 + 16 * i, Arc2D.OPEN));
        }
    }

    private static void waves(Graphics2D canvas, Color light, SplittableRandom random) {
        for (int i = 0; i < 7; i++) {
            double height = 20 + 40 * random.nextDouble();
            double length = 0.006 + 0.01 * random.nextDouble();
            double phase = 7 * random.nextDouble();
            double level = SIZE * (0.45 + 0.08 * i);
            var wave = new Path2D.Double();
            wave.moveTo(0, SIZE);
            for (int at = 0; at <= SIZE; at += 4) {
                wave.lineTo(at, level + height * Math.sin(at * length + phase));
            }
            wave.lineTo(SIZE, SIZE);
            canvas.setColor(faint(i % 2 == 0 ? light : one(NIGHTS, random), 70));
            canvas.fill(wave);
        }
    }

    private static void bars(Graphics2D canvas, Color light, SplittableRandom random) {
        int count = 18 + random.nextInt(14);
        double width = (double) SIZE / count;
        for (int i = 0; i < count; i++) {
            double height = SIZE * (0.1 + 0.55 * Math.pow(random.nextDouble(), 1.5));
            canvas.setColor(faint(light, 60 + random.nextInt(110)));
            canvas.fill(new Ellipse2D.Double(i * width + 2, SIZE - height, width - 4, 2 * height));
        }
    }

    private static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), Math.max(15, alpha));
    }

    private static Color one(List<Color> colors, SplittableRandom random) {
        return colors.get(random.nextInt(colors.size()));
    }
}
