"""Every rule of the record, by the stage that reports it. A new rule is a module and a line here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.rule import Rule
from generator.load.rules import (
    duplicate_key,
    encoding,
    file_too_large,
    invisible_character,
    misplaced_file,
    syntax,
    unreadable_file,
    unsupported_yaml,
)
from generator.validate.draft import Draft
from generator.validate.rules import (
    alias_unknown,
    altered_correction,
    bad_date,
    bad_id,
    bad_state,
    bad_waiver,
    bare_numeral,
    circular_reference,
    contradictory_figure,
    dangling_reference,
    date_outside_reach,
    direction_mismatch,
    duplicate_id,
    edited_index,
    event_date_mismatch,
    event_region_mismatch,
    figure_without_indicator,
    headline_without_figure,
    id_not_file_name,
    indicator_mismatch,
    inference_without_reason,
    languages_differ,
    long_short_name,
    misplaced_figure,
    missing_caution,
    missing_date_note,
    missing_field,
    missing_translation,
    near_duplicate_title,
    older_index,
    orphan_observation,
    period_mismatch,
    private_name,
    redirect_loop,
    reference_in_name,
    region_mismatch,
    remark_in_claim,
    repeated_alias,
    repeated_step,
    restored_reading,
    source_not_indexed,
    sourceless_event,
    story_length,
    token_not_in_passage,
    token_quoted_twice,
    token_status_mismatch,
    token_unaccounted,
    token_without_reason,
    unanchored_note,
    uncorrected_value,
    unfit_region_code,
    unit_mismatch,
    unknown_key,
    unknown_value,
    unlisted_figure,
    unlisted_lead,
    unsourced_word,
    unused_waiver,
    value_mismatch,
    vanished_id,
    verb_mismatch,
    waiver_without_reason,
    wrong_type,
    wrong_unit,
)


class Documented(Protocol):
    """A module that documents a rule; another one reports it."""

    RULE: Rule


class Checking(Documented, Protocol):
    """A module that documents a rule and reports it."""

    def check(self, draft: Draft, /) -> Iterator[Diagnostic]:
        """Every finding of the rule in a draft."""
        ...


FILE_RULES: Final[tuple[Documented, ...]] = (
    encoding, file_too_large, misplaced_file, unreadable_file, invisible_character, syntax, unsupported_yaml,
    duplicate_key,
)  # fmt: skip
"""Reported while a file is read."""

SHAPE_RULES: Final[tuple[Documented, ...]] = (bad_id, figure_without_indicator, unknown_key, wrong_type)
"""Reported while an entry is decoded."""

RECORD_RULES: Final[tuple[Checking, ...]] = (
    alias_unknown, altered_correction, bad_date, bad_state, bare_numeral, circular_reference, contradictory_figure,
    dangling_reference, date_outside_reach, direction_mismatch, duplicate_id, edited_index, event_date_mismatch,
    event_region_mismatch, headline_without_figure, id_not_file_name, indicator_mismatch, inference_without_reason,
    languages_differ, long_short_name, misplaced_figure, missing_caution, missing_date_note, missing_field,
    missing_translation, near_duplicate_title, older_index, orphan_observation, period_mismatch, private_name,
    redirect_loop, reference_in_name, region_mismatch, remark_in_claim, repeated_alias, repeated_step,
    restored_reading, source_not_indexed, sourceless_event, story_length, token_not_in_passage, token_quoted_twice,
    token_status_mismatch, token_unaccounted, token_without_reason, unanchored_note, uncorrected_value,
    unfit_region_code, unit_mismatch, unknown_value, unlisted_figure, unlisted_lead, unsourced_word, value_mismatch,
    vanished_id, verb_mismatch, wrong_unit,
)  # fmt: skip
"""Asked of a draft, one after the other."""

WAIVER_RULES: Final[tuple[Documented, ...]] = (bad_waiver, unused_waiver, waiver_without_reason)
"""Reported once it is known what was found."""

RULES: Final[Mapping[str, Rule]] = {
    module.RULE.code: module.RULE for module in (*FILE_RULES, *SHAPE_RULES, *RECORD_RULES, *WAIVER_RULES)
}
"""Every rule of the record by its code."""
