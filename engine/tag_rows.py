"""Attributes of a file as rows of text, and the search among them; importable without a DICOM library."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class TagRow:
    """One attribute, or one item of a sequence.

    Attributes:
        tag: Group and element, such as ``(0010,0010)``; empty for an item.
        vr: Value representation, such as ``PN``.
        name: Name of the attribute; of a private one where pydicom's private dictionary knows it.
        value: Text; bytes and pixels are only counted.
        is_private: Whether its group is odd.
        is_technical: Whether its value says how the image was made, and nothing of the patient.
        children: Items of a sequence; attributes of an item.
    """

    tag: str
    vr: str
    name: str
    value: str
    is_private: bool = False
    is_technical: bool = False
    children: tuple["TagRow", ...] = field(default=())


def matching(rows: tuple[TagRow, ...], words: str, *, hides_identity: bool = False) -> tuple[TagRow, ...]:
    """Gives the rows in which every word occurs, with the branches that lead to them.

    A row that matches keeps everything below it. Where identity is hidden, values that are not technical are not
    searched either: finding a name by trying it would tell it.
    """
    parts = words.lower().split()
    if not parts:
        return rows
    found = []
    for row in rows:
        value = row.value if row.is_technical or not hides_identity else ""
        text = f"{row.tag} {row.tag.replace(',', '').strip('()')} {row.name} {row.vr} {value}".lower()
        if all(part in text for part in parts):
            found.append(row)
        elif below := matching(row.children, words, hides_identity=hides_identity):
            found.append(replace(row, children=below))
    return tuple(found)
