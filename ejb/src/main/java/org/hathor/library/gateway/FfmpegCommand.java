package org.hathor.library.gateway;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hathor.library.boundary.SoundConverter.Target;
import org.hathor.library.boundary.StreamFormat;
import org.hathor.library.entity.AudioFormat;

/**
 * The one place where a command line for ffmpeg is made. All of it are words of ours and numbers: the input is a file that
 * this server named, and its kind is told rather than guessed, so that no playlist can call for other files.
 */
final class FfmpegCommand {

    private FfmpegCommand() {}

    static List<String> of(String program, Path input, AudioFormat format, Target target) {
        var command = new ArrayList<>(
                List.of(program, "-hide_banner", "-nostdin", "-loglevel", "error", "-protocol_whitelist", "file,pipe"));
        command.addAll(List.of("-f", demuxer(format)));
        if (target instanceof Target.Encoded encoded && encoded.variant().offsetMs() > 0) {
            command.addAll(List.of(
                    "-ss", BigDecimal.valueOf(encoded.variant().offsetMs(), 3).toPlainString()));
        }
        command.addAll(List.of("-threads", "1", "-i", "file:" + input.toAbsolutePath()));
        command.addAll(List.of("-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1", "-threads", "1"));
        switch (target) {
            case Target.Samples samples ->
                command.addAll(List.of(
                        "-ac", "2", "-ar", Integer.toString(samples.rate()), "-c:a", "pcm_f32le", "-f", "f32le"));
            case Target.Encoded encoded -> {
                command.addAll(encoder(encoded.variant().format()));
                command.addAll(List.of("-b:a", encoded.variant().bitRate() + "k"));
            }
        }
        command.add("pipe:1");
        return List.copyOf(command);
    }

    private static List<String> encoder(StreamFormat format) {
        return switch (format) {
            case opus ->
                List.of("-ac", "2", "-ar", "48000", "-c:a", "libopus", "-f", "ogg", "-page_duration", "200000");
            case mp3 -> List.of("-ac", "2", "-ar", "44100", "-c:a", "libmp3lame", "-write_xing", "0", "-f", "mp3");
            case aac -> List.of("-ac", "2", "-ar", "44100", "-c:a", "aac", "-f", "adts");
        };
    }

    private static String demuxer(AudioFormat format) {
        return switch (format) {
            case mp3 -> "mp3";
            case flac -> "flac";
            case ogg, opus -> "ogg";
            case m4a -> "mov";
            case aac -> "aac";
            case wav -> "wav";
            case aiff -> "aiff";
            case webm -> "matroska";
        };
    }
}
