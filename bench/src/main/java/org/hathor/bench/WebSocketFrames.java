package org.hathor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Frames of RFC 6455, section 5: unfragmented ones, as a client writes and reads them. */
final class WebSocketFrames {

    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int LONGEST = 1024 * 1024;

    record Frame(int opcode, ByteBuffer payload) {

        String text() {
            return UTF_8.decode(payload.duplicate()).toString();
        }
    }

    private WebSocketFrames() {}

    /** A frame masked by {@code mask}; the mask protects proxies from web pages and hides nothing. */
    static byte[] encode(int opcode, byte[] payload, int mask) {
        var extended = payload.length < 126 ? 0 : payload.length < 65_536 ? 2 : 8;
        var frame = ByteBuffer.allocate(2 + extended + 4 + payload.length);
        frame.put((byte) (FIN | opcode));
        switch (extended) {
            case 0 -> frame.put((byte) (MASKED | payload.length));
            case 2 -> frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
            default -> frame.put((byte) (MASKED | 127)).putLong(payload.length);
        }
        frame.putInt(mask);
        for (var i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ (mask >>> (24 - 8 * (i % 4)))));
        }
        return frame.array();
    }

    static Frame read(DataInputStream in) throws IOException {
        var first = in.readUnsignedByte();
        if ((first & FIN) == 0) {
            throw new IOException("fragmented frame");
        }
        var second = in.readUnsignedByte();
        long length = second & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if ((second & MASKED) != 0 || length < 0 || length > LONGEST) {
            throw new IOException("frame that no server may send");
        }
        var payload = new byte[(int) length];
        in.readFully(payload);
        return new Frame(first & 0x0F, ByteBuffer.wrap(payload));
    }
}
