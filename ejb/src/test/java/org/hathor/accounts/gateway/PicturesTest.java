package org.hathor.accounts.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hathor.kernel.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void every_kind_of_picture_becomes_two_square_jpegs(String format) throws IOException {
        var square = Pictures.square(encoded(halves(1200, 700), format));

        assertSize(square.small(), Pictures.SMALL);
        assertSize(square.large(), Pictures.LARGE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2000", "5000, 40"})
    void the_smallest_and_the_thinnest_as_well(int width, int height) throws IOException {
        assertSize(Pictures.square(encoded(halves(width, height), "png")).large(), Pictures.LARGE);
    }

    @Test
    void the_middle_is_kept() throws IOException {
        var wide = read(Pictures.square(encoded(halves(1000, 200), "png")).small());
        assertThat(isRed(wide, 20, 128)).isTrue();
        assertThat(isRed(wide, 236, 128)).isFalse();
    }

    /** Red is at the left of the rows as they are written; where it belongs is what the camera noted. */
    @ParameterizedTest
    @CsvSource({"1, 20, 128", "3, 236, 128", "6, 128, 20", "8, 128, 236", "2, 236, 128", "5, 128, 20", "7, 128, 236"})
    void a_photograph_stands_upright(int orientation, int redX, int redY) throws IOException {
        var photo = withOrientation(encoded(halves(600, 600), "jpeg"), orientation);

        var picture = read(Pictures.square(photo).small());

        assertThat(isRed(picture, redX, redY)).isTrue();
        assertThat(isRed(picture, 256 - redX, 256 - redY)).isFalse();
    }

    @Test
    void nothing_else_of_the_file_survives() throws IOException {
        var photo = withOrientation(encoded(halves(600, 600), "jpeg"), 6);
        var square = Pictures.square(photo);
        assertThat(new String(photo, US_ASCII)).contains("Exif");
        assertThat(new String(square.large(), US_ASCII)).doesNotContain("Exif");
    }

    @Test
    void what_would_unpack_to_a_gigabyte_is_refused_before_it_does() throws IOException {
        var bomb = encoded(halves(1, 1), "png");
        // The width and height stand behind the name of the first chunk.
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        refused(bomb);
    }

    @Test
    void what_is_no_picture_is_refused() throws IOException {
        refused(new byte[0]);
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(US_ASCII));
        refused(encoded(halves(10, 10), "bmp"));
        refused(new byte[10_000_001]);
    }

    @Test
    void a_broken_file_is_refused_or_shown_but_never_a_fault() throws IOException {
        var random = new Random(7);
        for (var format : new String[] {"jpeg", "png", "gif"}) {
            var whole = withOrientation(encoded(halves(64, 64), format), 6);
            for (var i = 0; i < 60; i++) {
                var broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                try {
                    Pictures.square(broken);
                } catch (Invalid refused) {
                    assertThat(refused.errors().getFirst().field()).isEqualTo("picture");
                }
            }
        }
    }

    private static void refused(byte[] upload) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Pictures.square(upload));
    }

    private static void assertSize(byte[] jpeg, int edge) throws IOException {
        var picture = read(jpeg);
        assertThat(picture.getWidth()).isEqualTo(edge);
        assertThat(picture.getHeight()).isEqualTo(edge);
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var color = new Color(picture.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 80;
    }

    /** The left half red, the right half blue. */
    private static BufferedImage halves(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** Behind the start of a JPEG, an APP1 segment as cameras write it: Exif, big-endian TIFF, one entry. */
    private static byte[] withOrientation(byte[] file, int orientation) {
        if ((file[0] & 0xff) != 0xff) {
            return file;
        }
        var segment = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(US_ASCII))
                .putShort((short) 0x4d4d)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return ByteBuffer.allocate(file.length + segment.length)
                .put(file, 0, 2)
                .put(segment)
                .put(file, 2, file.length - 2)
                .array();
    }
}
