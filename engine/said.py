"""Sentences with facts put in: English as they stand, and still open to be said in another language."""

from collections.abc import Mapping, Sequence


class Said(str):
    """A sentence of which it is still known how it was made; to everybody else it is the English sentence.

    Args:
        template: English literal with ``{names}`` for what is put in; a format behind a colon holds in every language.
        facts: By the names in braces; texts among them may be translated, too.
    """

    template: str
    facts: Mapping[str, object]

    def __new__(cls, template: str, /, **facts: object) -> "Said":
        """Puts the facts in."""
        said = super().__new__(cls, template.format(**facts))
        said.template, said.facts = template, facts
        return said


def together(sentences: Sequence[str]) -> Said:
    """Gives sentences that follow one another; each can still be said in another language."""
    facts = {f"part{number}": sentence for number, sentence in enumerate(sentences)}
    return Said(" ".join(f"{{{name}}}" for name in facts), **facts)
