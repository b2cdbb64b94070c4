"""Votes, words, colours and settings: the small pure parts."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxrviewer import wording
from cxrviewer.arguments import parse
from cxrviewer.explanations import EXPLANATIONS, Topic
from cxrviewer.painting.chips import ink_on
from cxrviewer.palette import DARK, contrast
from cxrviewer.problems import problem_of
from cxrviewer.settings import Settings, overlays_of, with_overlays
from cxrviewer.settings_file import load_settings, save_settings
from cxrviewer.state.display import Information, Layer, LayerView, Overlays
from cxrviewer.state.pointing import Pointer, mark_positions, nearest_patch
from cxrviewer.state.votes import majority
from engine.colours import CLASS_COLOURS, STRUCTURE_COLOURS
from engine.errors import AnalysisRefusedError, NotAnImageError
from engine.findings import ModelVote
from engine.labels import CLASS_IDS
from engine.radiograph import Radiograph, RadiographSource, Window
from tests.fakes import fake_image, fake_package, fake_patches


def vote(probabilities: np.ndarray) -> ModelVote:
    winners = probabilities.argmax(axis=1)
    counts = np.bincount(winners, minlength=4)
    return ModelVote(
        package=fake_package("x"),
        title="x",
        classes=CLASS_IDS,
        probabilities=probabilities.astype(np.float32),
        winners=winners.astype(np.int64),
        counts=counts.astype(np.int64),
        shares=(counts / len(winners)).astype(np.float32),
        winner=int(counts.argmax()),
    )


@given(seed=st.integers(0, 10_000), models=st.integers(1, 6), patches=st.integers(1, 30))
def test_majority_never_picks_a_class_with_fewer_models(seed: int, models: int, patches: int) -> None:
    generator = np.random.default_rng(seed)
    votes = [vote(generator.dirichlet(np.ones(4), patches)) for _ in range(models)]
    found = majority(votes)
    for patch in range(patches):
        counts = np.bincount([one.winners[patch] for one in votes], minlength=4)
        assert counts[found.winners[patch]] == counts.max()
    assert sum(found.counts) == patches


def test_tie_goes_to_the_higher_softmax() -> None:
    sure, unsure = np.array([[0.9, 0.1, 0.0, 0.0]]), np.array([[0.3, 0.6, 0.1, 0.0]])
    assert majority([vote(sure), vote(unsure)]).winners[0] == 0


def test_nearest_patch_is_within_reach_or_none() -> None:
    radiograph = fake_image(Path("x")).radiograph
    patches = fake_patches(radiograph, count=20, seed=3)
    size = (500.0, 600.0)
    x, y = mark_positions(patches, size)[4]
    found = nearest_patch(patches, size, Pointer(x, y, 0.5))
    assert found is not None
    assert tuple(patches.centres[found]) == tuple(patches.centres[4])
    assert nearest_patch(patches, size, Pointer(-900.0, -900.0, 5.0)) is None


@pytest.mark.parametrize("ground", [DARK.panel, DARK.raised, DARK.ground])
@pytest.mark.parametrize("text", [DARK.text, DARK.muted, DARK.faint, DARK.warning, DARK.danger])
def test_text_is_readable(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("colour", [*CLASS_COLOURS.values(), *STRUCTURE_COLOURS.values(), DARK.accent])
def test_letters_on_chips_are_readable(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 4.5


def test_window_is_told_in_the_values_of_the_file() -> None:
    assert wording.window_words(Window(1000.0, 400.0), mirror=4095.0) == "W 400  C 3095"
    assert wording.window_words(Window(1000.0, 400.0, name="BONE"), mirror=None) == "BONE  W 400  C 1000"
    assert wording.window_words(Window(0.5, 1.0), mirror=None) == "W 1.00  C 0.50"


def test_infant_age_is_given_in_months() -> None:
    pixels = np.zeros((2, 2), np.float32)
    film = Radiograph(pixels, RadiographSource(Path("x"), ""), (Window(1, 2),), age_years=0.5)
    shown = wording.corners(film, fake_image(Path("x")).patient, film.windows[0], information=Information.FULL)
    assert "6 months" in shown.top_left[1]


def test_seconds_are_rounded_to_what_matters() -> None:
    assert [wording.seconds_words(value) for value in (0.42, 12.4, 125.0)] == ["0.4 s", "12 s", "2 min 5 s"]


def test_every_topic_is_explained_in_sentences() -> None:
    assert set(EXPLANATIONS) == set(Topic)
    assert all(explanation.text.endswith(".") for explanation in EXPLANATIONS.values())


def test_problem_keeps_detail_and_remedy() -> None:
    problem = problem_of(NotAnImageError(Path("a/b.txt"), "It is text.", remedy="Choose a film."))
    assert problem.title == "This file holds no image: b.txt"
    assert (problem.detail, problem.remedy, problem.is_refusal) == ("It is text.", "Choose a film.", False)
    assert problem_of(AnalysisRefusedError("x", "No.", remedy="Yes.")).is_refusal


def test_settings_come_back_as_they_were_left(tmp_path: Path) -> None:
    overlays = Overlays(information=Information.ANONYMOUS).with_layer(Layer.MAP, LayerView(True, 0.3))
    save_settings(tmp_path / "deep" / "settings.json", with_overlays(Settings(patches=50), overlays))
    loaded = load_settings(tmp_path / "deep" / "settings.json").settings
    assert loaded.patches == 50
    assert overlays_of(loaded) == overlays


@pytest.mark.parametrize("content", [b"", b"{", b'{"patches": -4}', b"\xff\xfe\x00", b'{"unknown": 1}'])
def test_settings_that_cannot_be_understood_are_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert load_settings(path).settings == Settings()


def test_command_line_is_understood() -> None:
    given_ = parse(["a.dcm", "--analyse", "--screenshot", "o.png", "--size", "1440x900", "--seed", "3"])
    assert given_.files == (Path("a.dcm").absolute(),)
    assert (given_.size, given_.seed, given_.patches, given_.analyse) == ((1440, 900), 3, None, True)


@pytest.mark.parametrize(
    "words",
    [["--size", "big"], ["--size", "1x1"], ["--patches", "0"], ["--seed", "-1"], ["--analyse"], ["--device", "tpu"]],
)
def test_wrong_usage_ends_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


@given(st.floats(0, 1))
def test_a_score_is_rounded_to_never_or_always_only_when_it_is(score: float) -> None:
    text = wording.score_text(score)
    assert (text == "0.00") == (score == 0)
    assert (text == "1.00") == (score == 1)
    assert float(text.lstrip("<>")) == pytest.approx(score, abs=0.0100001)
