"""The parts of the viewer's benchmarks that need no window."""

import json
from pathlib import Path

import numpy as np
import pydicom
import pytest

from engine.reading import open_image
from tests.benchmarks import view_memory
from tests.benchmarks.view_first_paint import decode_and_window
from tests.benchmarks.viewer import pixels_of, write_film


def test_the_film_is_what_the_goals_speak_of(tmp_path: Path) -> None:
    write_film(tmp_path / "film.dcm", side=48, number=3)
    dataset = pydicom.dcmread(tmp_path / "film.dcm")
    assert (dataset.Rows, dataset.Columns, dataset.BitsAllocated, dataset.BitsStored) == (48, 48, 16, 16)
    assert not dataset.file_meta.TransferSyntaxUID.is_compressed
    np.testing.assert_array_equal(dataset.pixel_array, pixels_of(48, seed=3))
    assert np.ptp(dataset.pixel_array) > 50_000


def test_both_sides_read_the_same_film(tmp_path: Path) -> None:
    write_film(tmp_path / "film.dcm", side=48)
    radiograph = open_image(tmp_path / "film.dcm").radiograph
    np.testing.assert_array_equal(radiograph.pixels, pixels_of(48, seed=1))
    shown = np.asarray(decode_and_window(tmp_path / "film.dcm"))
    assert shown.shape == radiograph.pixels.shape
    assert np.corrcoef(shown.ravel(), radiograph.pixels.ravel())[0, 1] > 0.9


def test_films_differ() -> None:
    assert (pixels_of(48, seed=1) != pixels_of(48, seed=2)).any()


@pytest.mark.parametrize(("leak", "ratio"), [(0.0, 1.0), (0.5, 1.47)])
def test_a_leak_of_every_film_shows_in_the_ratio(leak: float, ratio: float) -> None:
    resident = [185.0 + leak * number for number in range(view_memory.MANY)]
    line = json.loads(view_memory.compared(resident, side=1500).as_json())
    assert line["ratio"] == pytest.approx(ratio, abs=0.01)
    assert (line["films"], line["most_mib"]) == (view_memory.MANY, max(resident))


def test_a_single_peak_does_not() -> None:
    resident = [200.0] * view_memory.MANY
    resident[-1] = 400.0
    assert view_memory.compared(resident, side=1500).ratio == 1.0
