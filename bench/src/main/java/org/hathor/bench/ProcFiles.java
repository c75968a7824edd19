package org.hathor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** What Linux tells of processes under /proc. */
final class ProcFiles {

    /** The kernel counts CPU time in USER_HZ, which is 100 on every Linux that runs a JVM. */
    private static final int TICKS_PER_SECOND = 100;

    private static final int STATE_LISTEN = 0x0A;

    private ProcFiles() {}

    /** User and system time that the process and its threads have used. */
    static Duration cpu(long pid) {
        return cpuOf(read(Path.of("/proc", Long.toString(pid), "stat")));
    }

    /** From a line of /proc/PID/stat, whose second field is a name in parentheses that may hold anything. */
    static Duration cpuOf(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** Resident and proportional set size in bytes; shared pages are split among their users in the second. */
    static Memory memory(long pid) {
        var rollup = read(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
        return new Memory(kilobytes(rollup, "Rss:") * 1024, kilobytes(rollup, "Pss:") * 1024);
    }

    record Memory(long resident, long proportional) {

        static final Memory NONE = new Memory(0, 0);

        Memory plus(Memory other) {
            return new Memory(resident + other.resident, proportional + other.proportional);
        }
    }

    static long kilobytes(String rollup, String field) {
        return rollup.lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    /** The process that listens on a TCP port of this machine. */
    static OptionalLong listeningOn(int port) {
        var inodes = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            inodes.addAll(listeners(read(Path.of(table)), port));
        }
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> holds(pid, inodes))
                .findFirst();
    }

    /** The inodes of the listening sockets in a table of /proc/net. */
    static Set<String> listeners(String table, int port) {
        var local = String.format(Locale.ROOT, ":%04X", port);
        var inodes = new HashSet<String>();
        table.lines().skip(1).forEach(line -> {
            var fields = line.trim().split("\\s+", -1);
            if (fields[1].endsWith(local) && Integer.parseInt(fields[3], 16) == STATE_LISTEN) {
                inodes.add("socket:[" + fields[9] + "]");
            }
        });
        return inodes;
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (var handles = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return handles.anyMatch(handle -> sockets.contains(target(handle)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
