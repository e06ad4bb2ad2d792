"""The lines of a draft whose role is known from its data, whatever their wording: nobody need guess them again."""

from collections.abc import Iterator, Mapping
from typing import Any

from lawgov.layout.model import Role


def known_lines(values: Mapping[str, Any]) -> Iterator[tuple[str, Role]]:
    """Lines as the built-in templates write them, in the order of the text."""
    formal = values["formal"]
    if formal:
        yield formal["copy_number"], Role.COPY_NUMBER
        yield formal["secrecy"], Role.SECRECY
        yield formal["urgency"], Role.URGENCY
        yield formal["letterhead"], Role.LETTERHEAD
        yield f"{formal['document_number']}　　签发人：{formal['signer']}", Role.DOCUMENT_NUMBER
    yield values["title"], Role.TITLE
    yield f"{values['recipients']}：", Role.RECIPIENTS
    for item in values["achievements"]["items"]:
        yield from _caption(item["table"])
    titles = [item["title"] for item in values["attachments"]]
    for number, title in enumerate(titles, 1):
        told = f"{number}.{title}" if len(titles) > 1 else title
        yield f"附件：{told}" if number == 1 else told, Role.ATTACHMENT_LIST
    for name in values["signatures"]:
        yield name, Role.SIGNATURE
    yield values["date"], Role.DATE
    yield f"（{values['note']}）", Role.NOTE
    for item in values["attachments"]:
        yield item["title"], Role.ANNEX_TITLE
        yield from _caption(item["table"])
    if formal:
        yield f"抄送：{formal['copied_to']}。", Role.IMPRINT_COPIED
        yield f"{formal['printer']}　　{formal['date_printed']}印发", Role.IMPRINT_PRINTED


def _caption(table: Mapping[str, Any] | None) -> Iterator[tuple[str, Role]]:
    if table is not None:
        yield table["title"], Role.CAPTION
