"""A record of Biannian for notebooks and scripts, whatever they make of it.

    import biannian, pandas

    record = biannian.load("my-record")
    pandas.DataFrame(record.tables["figures"])

This package holds names alone: what it says stays, what `generator` is made of may change.
"""

from generator.diagnostics.diagnostic import Diagnostic as Finding
from generator.diagnostics.diagnostic import Sentence, Severity, Span
from generator.notebook import InvalidRecordError, OpenedRecord, Table, load

__all__ = ["Finding", "InvalidRecordError", "OpenedRecord", "Sentence", "Severity", "Span", "Table", "load"]
