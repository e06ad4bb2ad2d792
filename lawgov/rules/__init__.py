"""Report → Finding: the rules, one explicit tuple in the order of their ids."""

from lawgov.rule_data import RULES_VERSION
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
from lawgov.rules.figures import (
    announced_count_not_met,
    closed_exceeds_accepted,
    growth_does_not_match,
    impossible_value,
    metric_stated_twice,
    missing_metric,
    part_exceeds_whole,
    parts_do_not_add_up,
    percent_for_points,
    rate_cut_off,
    rate_does_not_match,
    units_mixed,
)
from lawgov.rules.source import placeholder_left, suffix_differs, undecodable_bytes

__all__ = ["RULES", "RULES_VERSION", "known_rules"]

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
    parts_do_not_add_up.RULE,
    rate_does_not_match.RULE,
    rate_cut_off.RULE,
    growth_does_not_match.RULE,
    percent_for_points.RULE,
    part_exceeds_whole.RULE,
    closed_exceeds_accepted.RULE,
    impossible_value.RULE,
    metric_stated_twice.RULE,
    units_mixed.RULE,
    announced_count_not_met.RULE,
    missing_metric.RULE,
    undecodable_bytes.RULE,
    suffix_differs.RULE,
    placeholder_left.RULE,
)


def known_rules() -> tuple[Rule, ...]:
    """The rules above and those of installed packages.

    Raises:
        ConfigError: a package is broken; the message names it.
    """
    from lawgov.plugins import plugin_rules

    return (*RULES, *plugin_rules())
