import pytest

from lawgov.pipeline import parse
from lawgov.rules import RULES


def cases(kind):
    for r in RULES:
        for i, e in enumerate(getattr(r, kind)):
            yield pytest.param(r, e, id=f"{r.id}-{i}")


@pytest.mark.parametrize(("rule", "text"), cases("good"))
def test_good(rule, text):
    rep = parse(text)
    assert [f.message for f in rule.check(rep, rule.defaults())] == []


@pytest.mark.parametrize(("rule", "bad"), cases("bad"))
def test_bad(rule, bad):
    rep = parse(bad.text)
    fs = list(rule.check(rep, rule.defaults()))
    assert [f.span and f.span.of(rep.text) for f in fs] == [bad.at]
