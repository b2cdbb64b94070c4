"""How a film is laid: fitted on phantoms and on real films, tried on others, and kept in a package's file."""

import csv
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.layout import SIDE, Floats, Layout, distance_of, every_way, layout_from, thumbnail
from engine.phantom import WHITE, make_phantom
from engine.presentation import AS_DISPLAYED, OTHERS, Presentation
from engine.reading import open_image
from engine.windowing import to_display
from tests.non_chest import pictures
from trainer.learning.layout import distances_from, held_out_distances, laid_wrongly, reference_layout

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "cxr4"
SEEDS = 24
Brightness = npt.NDArray[np.float32]


@pytest.fixture(scope="module")
def phantom() -> Brightness:
    """Gives the brightness of a phantom."""
    return (make_phantom(seed=5).pixels / WHITE).astype(np.float32)


@pytest.fixture(scope="module")
def chests(phantom: Brightness) -> Floats:
    """Gives thumbnails of a phantom in other places and with other grain."""
    random = np.random.default_rng(0)
    film = thumbnail(phantom)
    moved = [np.roll(film, random.integers(-2, 3, 2), axis=(0, 1)) for _ in range(SEEDS)]
    return np.clip(np.stack(moved) + random.normal(0, 0.1, (SEEDS, SIDE, SIDE)), -1, 1)


@pytest.fixture(scope="module")
def layout(chests: Floats) -> Layout:
    return reference_layout(chests, [str(place) for place in range(SEEDS)], chests[:0])[0]


@pytest.mark.parametrize("wrong", [AS_DISPLAYED, *OTHERS])
def test_what_has_to_be_put_right_is_found(layout: Layout, phantom: Brightness, wrong: Presentation) -> None:
    found = layout.bearing(thumbnail(wrong.put_right(phantom)))
    assert (found.presentation, found.is_on_side) == (wrong, False)
    assert found.is_as_displayed is (wrong == AS_DISPLAYED)
    assert found.distance < 0.5
    assert found.is_clear


@pytest.mark.parametrize("turn", [1, -1])
def test_a_film_on_its_side_is_known(layout: Layout, phantom: Brightness, turn: int) -> None:
    found = layout.bearing(thumbnail(np.ascontiguousarray(np.rot90(phantom, turn))))
    assert found.is_on_side
    assert not found.is_as_displayed


def test_what_is_no_chest_lies_far_in_every_way(layout: Layout, chests: Floats) -> None:
    _, limits = reference_layout(chests, [str(place) for place in range(SEEDS)], chests[:4])
    assert limits.typical <= limits.unusual_above <= limits.unlike_above < 1
    assert limits.test_unlike is not None
    far = [layout.bearing(thumbnail(picture)).distance for _, picture in pictures(1)]
    assert min(far) > limits.unlike_above


def test_a_thumbnail_does_not_depend_on_exposure_or_size(phantom: Brightness) -> None:
    first = thumbnail(phantom)
    assert first.shape == (SIDE, SIDE)
    assert -1 <= first.min() <= first.max() <= 1
    assert np.abs(first - thumbnail(phantom**2)).mean() < 0.02
    assert np.abs(first - thumbnail(np.ascontiguousarray(phantom[::2, ::2]))).mean() < 0.1


def test_every_way_is_another_and_turning_twice_is_turning_back() -> None:
    shown = np.random.default_rng(0).uniform(-1, 1, (SIDE, SIDE))
    ways = every_way(shown)
    assert len({way.tobytes() for way in ways}) == len(ways) == 6
    for place in range(4):
        np.testing.assert_array_equal(every_way(ways[place])[place], shown)
    assert (distance_of(1.2), distance_of(0.25)) == (0.0, 0.75)


def test_what_is_made_wrong_is_made_of_every_film_and_keeps_its_range(chests: Floats) -> None:
    made = laid_wrongly(chests, np.random.default_rng(0))
    assert made.shape == (2 * SEEDS, SIDE, SIDE)
    assert np.abs(made).max() <= np.abs(chests).max() + 1e-9


def test_films_of_one_patient_are_held_out_together(chests: Floats) -> None:
    of_one = held_out_distances(np.concatenate([chests, -chests[:1]]), [*map(str, range(SEEDS)), "0"])
    assert of_one.shape == (SEEDS + 1,)
    assert np.isfinite(of_one).all()
    assert (
        distances_from(reference_layout(chests, ["a"] * 3 + ["b"] * (SEEDS - 3), chests[:0])[0], chests[:0]).size == 0
    )


def test_it_is_kept_in_a_file_and_a_damaged_one_is_noticed(layout: Layout, chests: Floats) -> None:
    again = layout_from(layout.tensors())
    assert again is not None
    np.testing.assert_array_equal(again.likeness(chests), layout.likeness(chests))
    assert layout_from({}) is None
    with pytest.raises(ValueError, match="shapes"):
        layout_from({**layout.tensors(), "layout.weights": layout.weights[1:]})


@pytest.mark.realdata
def test_real_films_of_other_patients_are_laid_as_displayed_and_turned_ones_are_not() -> None:
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    known, others = ([row for row in rows if row["fold"] == fold][::step] for fold, step in (("3", 4), ("0", 16)))
    fitted, limits = reference_layout(_read(known), [row["patient"] for row in known], _read(others))
    assert limits.unusual_above < 1.2
    found = [fitted.bearing(film) for film in _read(others)]
    assert sum(bearing.is_as_displayed for bearing in found) >= len(others) - 1
    turned = [fitted.bearing(film[::-1]) for film in _read(others)]
    assert sum(bearing.presentation == Presentation(is_upside_down=True) for bearing in turned) >= len(others) - 1


def _read(rows: list[dict[str, str]]) -> Floats:
    return np.stack([thumbnail(to_display(open_image(DATA / row["file"]).radiograph)) for row in rows])
