"""The version and the date of the rule data, apart from the rules so that ``--version`` needs to load none."""

RULES_VERSION = "2026.14"
"""Changes whenever a rule, a clause or a list of words does, so that two results can be told apart."""

RULES_DATE = "2026-11-25"
"""The day on which the rule data was last looked at as a whole."""
