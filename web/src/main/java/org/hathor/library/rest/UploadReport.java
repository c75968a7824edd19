package org.hathor.library.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hathor.library.boundary.UploadOutcome;

/** What became of the files of one upload, in their order. */
@Schema(name = "UploadReport")
public record UploadReport(List<UploadOutcome> items) {}
