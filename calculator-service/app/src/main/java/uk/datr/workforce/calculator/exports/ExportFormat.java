package uk.datr.workforce.calculator.exports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of file is wanted. */
@Schema(name = "ExportFormat")
public enum ExportFormat {
  /** One table as RFC 4180 has it. */
  CSV,
  /** A spreadsheet as OpenDocument has it, with all tables. */
  ODS
}
