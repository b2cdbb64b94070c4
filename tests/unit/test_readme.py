"""The README says what the shipped packages say."""

from pathlib import Path

import figures

REPOSITORY = Path(__file__).resolve().parents[2]


def test_the_figures_of_the_readme_are_those_of_the_shipped_packages() -> None:
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert figures.with_figures(text, figures.figures_text(REPOSITORY / "resources" / "models")) == text


def test_only_the_marked_part_is_replaced() -> None:
    text = f"above\n{figures.BEGIN}\nold\n{figures.END}\nbelow\n"
    assert figures.with_figures(text, "new") == f"above\n{figures.BEGIN}\nnew\n{figures.END}\nbelow\n"
