"""What a window knows before its first paint agrees with what the settings say afterwards."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxrviewer.first_look import FirstLook, first_look, settings_path
from cxrviewer.palette import ThemeName
from cxrviewer.settings import Settings, look_of
from cxrviewer.settings_file import load_settings, save_settings
from cxrviewer.translation import Language


def of_settings(settings: Settings) -> FirstLook:
    """Gives the first look that settings stand for."""
    return FirstLook(
        look_of(settings), settings.language, settings.window_width, settings.window_height, settings.is_maximised
    )


def test_without_a_file_it_is_that_of_the_defaults(tmp_path: Path) -> None:
    assert first_look(tmp_path / "settings.json") == of_settings(Settings())


@given(
    theme=st.sampled_from(ThemeName),
    text_size=st.integers(100, 150),
    language=st.sampled_from(Language),
    width=st.integers(800, 16384),
    height=st.integers(560, 16384),
    is_maximised=st.booleans(),
)
def test_what_was_saved_is_what_is_looked_like_at_first(
    tmp_path_factory: pytest.TempPathFactory,
    theme: ThemeName,
    text_size: int,
    language: Language,
    width: int,
    height: int,
    is_maximised: bool,
) -> None:
    path = tmp_path_factory.mktemp("kept") / "settings.json"
    settings = Settings(
        theme=theme,
        text_size=text_size,
        language=language,
        window_width=width,
        window_height=height,
        is_maximised=is_maximised,
    )
    save_settings(path, settings)
    assert first_look(path) == of_settings(settings)


@pytest.mark.parametrize("data", [b"", b"no json", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_no_obstacle(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    assert first_look(path) == FirstLook()


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": "purple"},
        {"theme": ["dark"]},
        {"text_size": 5},
        {"text_size": "100"},
        {"text_size": True},
        {"language": 3},
        {"window_width": 10},
        {"window_height": 1e9},
        {"is_maximised": "yes"},
    ],
)
def test_a_value_that_is_not_understood_is_the_usual_one(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": 2, **wrong}), encoding="utf-8")
    assert first_look(path) == FirstLook()


def test_both_read_the_same_file() -> None:
    settings = Settings(theme=ThemeName.LIGHT)
    save_settings(settings_path(), settings)
    assert first_look(settings_path()) == of_settings(load_settings(settings_path()).settings)
