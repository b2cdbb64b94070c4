"""The settings file: kept whole, brought up to date, never thrown away."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cxrviewer.setting_table import Choice, Number, Switch, settings_table
from cxrviewer.setting_words import Section
from cxrviewer.settings import VERSION, Settings, WindowPreset
from cxrviewer.settings_file import load_settings, save_settings
from cxrviewer.state.display import Information
from engine.chest_windows import Tissue

#: Fields that are remembered as they were left and are therefore in no dialog.
REMEMBERED = {"version", "package", "window_width", "window_height", "is_maximised", "rail_width", "findings_width"}


def aside(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != "settings.json")


def test_absent_file_is_the_standard(tmp_path: Path) -> None:
    loaded = load_settings(tmp_path / "settings.json")
    assert (loaded.settings, loaded.problem, loaded.can_save) == (Settings(), None, True)


def test_settings_come_back(tmp_path: Path) -> None:
    settings = Settings(
        text_size=130, shortcuts={"view.invert": ("Ctrl+I", "I")}, presets={Tissue.LUNGS: WindowPreset(width=80)}
    )
    save_settings(tmp_path / "settings.json", settings)
    loaded = load_settings(tmp_path / "settings.json")
    assert (loaded.settings, loaded.problem) == (settings, None)
    assert aside(tmp_path) == []


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\x00", b"null", b"[" * 100_000])
def test_damaged_file_is_kept_aside_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.problem is not None
    assert loaded.can_save
    kept = aside(tmp_path)
    assert [found.read_bytes() for found in kept] == [content]
    assert kept[0].name in loaded.problem.remedy


def test_what_is_sound_in_a_file_still_counts(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    content = json.dumps({"version": 2, "patches": -4, "seed": 7, "theme": "light"}).encode()
    path.write_bytes(content)
    loaded = load_settings(path)
    assert (loaded.settings.patches, loaded.settings.seed, loaded.settings.theme) == (100, 7, "light")
    assert loaded.problem is not None
    assert "patches" in loaded.problem.detail
    assert aside(tmp_path)[0].read_bytes() == content


def test_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 1, "shows_patient": false, "patches": 50}', encoding="utf-8")
    loaded = load_settings(path)
    assert loaded.problem is None
    assert loaded.settings.information is Information.ANONYMOUS
    assert (loaded.settings.patches, loaded.settings.version) == (50, VERSION)
    path.write_text('{"shows_patient": true}', encoding="utf-8")
    assert load_settings(path).settings.information is Information.FULL


def test_newer_version_is_kept_aside_and_read_as_far_as_possible(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 9, "seed": 3, "unheard_of": [1]}', encoding="utf-8")
    loaded = load_settings(path)
    assert loaded.settings.seed == 3
    assert loaded.problem is not None
    assert "newer" in loaded.problem.detail
    assert "unheard_of" in aside(tmp_path)[0].read_text(encoding="utf-8")


def test_file_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    loaded = load_settings(path)
    assert (loaded.settings, loaded.can_save) == (Settings(), False)
    assert loaded.problem is not None


@given(content=st.binary(max_size=200))
def test_no_content_is_ever_lost(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.problem is None or any(found.read_bytes() == content for found in aside(path.parent))


@given(
    name=st.sampled_from(sorted(Settings.model_fields)),
    value=st.one_of(st.none(), st.integers(), st.text(), st.lists(st.integers())),
)
def test_one_wrong_value_never_costs_the_others(
    tmp_path_factory: pytest.TempPathFactory, name: str, value: object
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps({"version": VERSION, "seed": 11, "text_size": 120, name: value}), encoding="utf-8")
    settings = load_settings(path).settings
    assert name == "seed" or settings.seed == 11
    assert name == "text_size" or settings.text_size == 120


def test_every_setting_is_explained_and_within_its_own_limits() -> None:
    for setting in settings_table():
        assert setting.title
        assert setting.title[0].isupper()
        assert setting.explanation.endswith(".")
        assert not re.search(r"\s\s", setting.explanation)
        if isinstance(setting.kind, Number):
            assert setting.kind.low <= setting.standard <= setting.kind.high
            for beyond in (setting.kind.low - 1, setting.kind.high + 1):
                with pytest.raises(ValidationError, match=setting.name):
                    Settings.model_validate({setting.name: beyond})
        if isinstance(setting.kind, Choice):
            assert setting.standard in setting.kind.choices
            for value in setting.kind.choices:
                assert getattr(Settings.model_validate({setting.name: value}), setting.name) == value
        if isinstance(setting.kind, Switch):
            assert setting.standard in (True, False)


def test_every_field_is_shown_or_said_to_be_remembered() -> None:
    shown = {setting.name for setting in settings_table()}
    assert {setting.section for setting in settings_table()} == set(Section)
    assert not shown & REMEMBERED
    assert set(Settings.model_fields) - shown - REMEMBERED <= {
        "export_folder",
        "layers",
        "last_folder",
        "recent",
        "runs_folder",
    }


@pytest.mark.parametrize(
    ("size", "kept", "widths"),
    [(150, (450, 558), (300, 372)), (140, (150, 300), (120, 240)), (100, (300, 400), (300, 400))],
)
def test_widths_of_the_former_version_are_those_at_the_normal_size_of_text(
    tmp_path: Path, size: int, kept: tuple[int, int], widths: tuple[int, int]
) -> None:
    path = tmp_path / "settings.json"
    document = {"version": 2, "text_size": size, "rail_width": kept[0], "findings_width": kept[1]}
    path.write_text(json.dumps(document), encoding="utf-8")
    found = load_settings(path)
    assert found.problem is None
    assert (found.settings.rail_width, found.settings.findings_width) == widths
