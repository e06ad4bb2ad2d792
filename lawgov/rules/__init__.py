"""Report → Finding: the rules, one explicit tuple."""

from lawgov.rules.base import Rule

RULES: tuple[Rule, ...] = ()
