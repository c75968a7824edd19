package org.hathor.accounts.gateway;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hathor.kernel.Invalid;
import org.hathor.kernel.Unavailable;

/**
 * Makes square JPEGs of what people upload. Nothing of the upload survives, neither where it was taken nor what a clever
 * file hides; how large it unpacks is looked at before it is unpacked, and only two are in work at once.
 */
public final class Pictures {

    public static final int SMALL = 256;
    public static final int LARGE = 512;

    private static final int MOST_BYTES = 10_000_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.85f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    private static final Semaphore PLACES = new Semaphore(2, true);

    private Pictures() {}

    /** A picture in two sizes. */
    @SuppressWarnings("ArrayRecordComponent") // it is handed on, never compared
    public record Square(byte[] small, byte[] large) {}

    public static Square square(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw refused();
        }
        if (!PLACES.tryAcquire()) {
            throw new Unavailable("pictures-busy", "Too many pictures are in work at this moment. Try again shortly.");
        }
        try {
            var picture = upright(read(upload), Orientation.of(upload));
            return new Square(jpeg(cut(picture, SMALL)), jpeg(cut(picture, LARGE)));
        } catch (IOException | RuntimeException e) {
            // The decoders throw anything at a file that was made to confuse them.
            throw refused();
        } finally {
            PLACES.release();
        }
    }

    private static BufferedImage read(byte[] upload) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw refused();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Leaves out rows and columns while it reads: a large photograph takes no more memory than a small one. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT)) || (long) width * height > MOST_PIXELS) {
            throw refused();
        }
        var step = Math.max(1, Math.min(width, height) / (2 * LARGE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        var width = orientation.isOnItsSide() ? picture.getHeight() : picture.getWidth();
        var height = orientation.isOnItsSide() ? picture.getWidth() : picture.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE); // behind what is transparent
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(picture, orientation.transform(picture.getWidth(), picture.getHeight()), null);
        canvas.dispose();
        return turned;
    }

    /** The largest square in the middle, scaled. */
    private static BufferedImage cut(BufferedImage picture, int edge) {
        var side = Math.min(picture.getWidth(), picture.getHeight());
        var scale = (double) edge / side;
        var place = AffineTransform.getScaleInstance(scale, scale);
        place.translate(-(picture.getWidth() - side) / 2.0, -(picture.getHeight() - side) / 2.0);
        var square = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        var canvas = square.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, place, null);
        canvas.dispose();
        return square;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Invalid refused() {
        return new Invalid("picture", "must be a JPEG, PNG or GIF of up to 10 MB and 50 megapixels");
    }
}
