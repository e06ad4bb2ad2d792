"""Report → Finding: the rules, one explicit tuple in the order of their ids."""

from lawgov.rules.base import Rule
from lawgov.rules.content import (
    achievements_without_figures,
    empty_part,
    few_problems,
    merged_part,
    missing_part,
    nested_part,
    no_issue_date,
    no_signature,
    not_this_document,
    numbering_gap,
    numbering_mixed,
    parts_out_of_order,
    plan_without_substance,
    problems_without_causes,
    repeated_heading,
    responsibility_without_facts,
    thin_part,
    title_calls_itself_otherwise,
    title_missing,
    title_repeats_year,
    title_without_year,
    topical_frame_only,
    vague_problems,
)
from lawgov.rules.source import suffix_differs, undecodable_bytes

RULES_VERSION = "2026.11"
"""Changes whenever a rule, a clause or a list of words does, so that two results can be told apart."""

RULES: tuple[Rule, ...] = (
    not_this_document.RULE,
    missing_part.RULE,
    nested_part.RULE,
    problems_without_causes.RULE,
    merged_part.RULE,
    parts_out_of_order.RULE,
    empty_part.RULE,
    thin_part.RULE,
    few_problems.RULE,
    vague_problems.RULE,
    responsibility_without_facts.RULE,
    plan_without_substance.RULE,
    achievements_without_figures.RULE,
    title_missing.RULE,
    title_without_year.RULE,
    title_calls_itself_otherwise.RULE,
    title_repeats_year.RULE,
    no_signature.RULE,
    no_issue_date.RULE,
    repeated_heading.RULE,
    numbering_gap.RULE,
    numbering_mixed.RULE,
    topical_frame_only.RULE,
    undecodable_bytes.RULE,
    suffix_differs.RULE,
)
