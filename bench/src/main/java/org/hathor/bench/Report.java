package org.hathor.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario found: a table for people, and everything as JSON for comparison over time.
 *
 * @param settings what it was run with
 * @param columns of the table
 * @param rows of the table, one text for each column
 * @param findings the sentences below the table
 * @param details every run, not the median alone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Report(
        String scenario,
        Machine machine,
        Map<String, Object> settings,
        List<String> columns,
        List<List<String>> rows,
        List<String> findings,
        Object details) {

    void print(PrintStream out) {
        var widths = new int[columns.size()];
        var table = new ArrayList<List<String>>();
        table.add(columns);
        table.addAll(rows);
        for (var row : table) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        out.println();
        for (var row : table) {
            var line = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                var padding = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
            }
            out.println(line);
        }
        out.println();
        findings.forEach(out::println);
        out.printf(
                "%s, %d processors, %.0f GB, %s. Load before: %.2f. Speed before/after: %.0f/%.0f (noise %.1f %%).%n",
                machine.cpu(),
                machine.processors(),
                machine.memoryGigabytes(),
                machine.java(),
                machine.loadBefore(),
                machine.spinBefore(),
                machine.spinAfter(),
                machine.noise());
    }

    Path write(Path directory, String at) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(scenario + "-" + at.replace(":", "").replaceAll("\\..*", "") + ".json");
        var json = new LinkedHashMap<String, Object>();
        json.put("at", at);
        json.put("report", this);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), json);
        return file;
    }
}
