"""The structured report read back: numbers, units, places on the film, and what goes with them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import highdicom
import numpy as np
import pytest
from pydicom.dataset import Dataset

from engine.annotation import Annotation, Kind
from engine.labels import CLASS_IDS, class_label
from engine.measurement import measure
from engine.radiograph import Radiograph, Spacing
from engine.results.report import report_bytes
from engine.results.report_shapes import graphics, region_graphic
from engine.results.source import result_source
from tests.builders import SOP_INSTANCE_UID
from tests.fakes import fake_mask
from tests.result_films import all_kinds, film, read_back


def groups(data: bytes) -> dict[str, Dataset]:
    """Gives the measurement groups by their tracking identifiers."""
    (whole,) = [item for item in read_back(data).ContentSequence if concept(item) == "Imaging Measurements"]
    return {texts(group, "Tracking Identifier")[0]: group for group in whole.ContentSequence}


def concept(item: Dataset) -> str:
    named = item.get("ConceptNameCodeSequence")
    return str(named[0].CodeMeaning) if named else ""


def texts(group: Dataset, name: str) -> list[str]:
    return [item.TextValue for item in group.ContentSequence if item.ValueType == "TEXT" and concept(item) == name]


def numbers(group: Dataset) -> list[tuple[str, Any, str]]:
    found = [item for item in group.ContentSequence if item.ValueType == "NUM"]
    values = [(concept(item), item.MeasuredValueSequence[0]) for item in found]
    return [
        (name, float(value.NumericValue), value.MeasurementUnitsCodeSequence[0].CodeValue) for name, value in values
    ]


def places(group: Dataset) -> list[Dataset]:
    inner = [child for item in group.ContentSequence for child in item.get("ContentSequence", [])]
    return [item for item in (*group.ContentSequence, *inner) if item.ValueType == "SCOORD"]


def report(radiograph: Radiograph, annotations: tuple[Annotation, ...] = all_kinds()) -> bytes:
    source = result_source(radiograph, keeps_identity=True)
    return report_bytes(annotations, radiograph, source, mask=fake_mask(radiograph))


def test_every_kind_has_its_numbers_in_millimetres_where_they_are_known(tmp_path: Path) -> None:
    radiograph = film(tmp_path)
    found = groups(report(radiograph))
    assert len(found) == len(all_kinds())
    assert numbers(found["distance 1"]) == [("Length", pytest.approx(7.5), "mm")]
    angle = measure(Kind.ANGLE, all_kinds()[1].points, radiograph.spacing)[0].value
    assert numbers(found["angle 2"]) == [("Angle", pytest.approx(angle), "deg")]
    assert [name for name, _, _ in numbers(found["cobb 3"])] == ["Cobb angle"]
    assert numbers(found["rectangle 4"])[0] == ("Area", pytest.approx(20 * 20 * 0.5 * 0.25), "mm2")
    ratio = numbers(found["cardiothoracic ratio 7"])
    assert ratio[0] == ("Cardiothoracic ratio", pytest.approx(0.5), "{ratio}")
    assert ratio[1] == ("Heart width across the midline", pytest.approx(5.5), "mm")


def test_without_a_spacing_lengths_are_in_pixels_and_say_so(tmp_path: Path) -> None:
    radiograph = replace(film(tmp_path), spacing=Spacing())
    found = groups(report(radiograph))
    assert numbers(found["distance 1"]) == [("Length", pytest.approx(30.0), "{pixels}")]
    assert numbers(found["rectangle 4"])[0][2] == "{pixels2}"
    assert "Pixel spacing unknown: in pixels." in texts(found["distance 1"], "Comment")
    assert "mm" not in {unit for group in found.values() for _, _, unit in numbers(group)}


def test_places_are_those_of_the_annotation_on_the_source_image(tmp_path: Path) -> None:
    found = groups(report(film(tmp_path)))
    (line,) = places(found["distance 1"])
    assert list(line.GraphicData) == [10.0, 20.0, 40.0, 20.0]
    (image,) = line.ContentSequence
    assert image.ReferencedSOPSequence[0].ReferencedSOPInstanceUID == SOP_INSTANCE_UID
    (angle,) = places(found["angle 2"])
    assert list(angle.GraphicData) == [10.0, 10.0, 20.5, 20.0, 30.0, 10.0]
    assert len(places(found["cobb 3"])) == 2
    (polygon,) = places(found["polygon 6"])
    assert list(polygon.GraphicData[:2]) == list(polygon.GraphicData[-2:])


def test_an_ellipse_is_told_by_its_axes_the_longer_one_first() -> None:
    upright = region_graphic(Annotation(1, Kind.ELLIPSE, ((20.0, 40.0), (10.0, 10.0))))[1]
    np.testing.assert_array_equal(upright, [(15.0, 10.0), (15.0, 40.0), (10.0, 25.0), (20.0, 25.0)])
    lying = region_graphic(Annotation(1, Kind.ELLIPSE, ((10.0, 10.0), (40.0, 20.0))))[1]
    np.testing.assert_array_equal(lying, [(10.0, 15.0), (40.0, 15.0), (25.0, 10.0), (25.0, 20.0)])


def test_statistics_of_a_region_are_of_the_modality_values(tmp_path: Path) -> None:
    radiograph = film(tmp_path)
    values = radiograph.pixels[10:30, 10:30]
    said = numbers(groups(report(radiograph))["rectangle 4"])[3:]
    assert [value for _, value, _ in said] == pytest.approx(
        [values.mean(), values.std(), values.min(), values.max()], rel=1e-6
    )
    assert {unit for _, _, unit in said} == {"1"}


def test_what_a_model_proposed_says_so_and_by_which_model(tmp_path: Path) -> None:
    radiograph = film(tmp_path)
    group = groups(report(radiograph))["cardiothoracic ratio 7"]
    package = fake_mask(radiograph).package
    assert texts(group, "Algorithm Name") == [package.id]
    assert any(package.sha256 in words for words in texts(group, "Algorithm Parameters"))
    assert any("research use only" in words for words in texts(group, "Comment"))
    assert any(words.startswith("View unknown") for words in texts(group, "Comment"))
    by_hand = (replace(all_kinds()[-1], is_proposed=False),)
    assert not texts(groups(report(radiograph, by_hand))["cardiothoracic ratio 7"], "Algorithm Name")


def test_a_note_goes_along_and_scores_of_models_do_not(tmp_path: Path) -> None:
    data = report(film(tmp_path))
    assert "a note" in texts(groups(data)["distance 1"], "Comment")
    assert not any(class_label(name).title.encode() in data for name in CLASS_IDS)


def test_it_is_a_report_of_template_1500_that_nobody_has_verified(tmp_path: Path) -> None:
    data = report(film(tmp_path))
    made = read_back(data)
    assert made.ContentTemplateSequence[0].TemplateIdentifier == "1500"
    assert (made.VerificationFlag, made.PreliminaryFlag) == ("UNVERIFIED", "PRELIMINARY")
    content = highdicom.sr.ComprehensiveSR.from_dataset(made).content
    assert isinstance(content, highdicom.sr.MeasurementReport)
    assert len(content.get_planar_roi_measurement_groups()) == 3
    assert len(content.get_image_measurement_groups()) == 4


def test_words_and_arrows_measure_nothing() -> None:
    with pytest.raises(ValueError, match="no lines that measure"):
        graphics(Annotation(1, Kind.ARROW, ((0.0, 0.0), (1.0, 1.0))))
    with pytest.raises(ValueError, match="encloses nothing"):
        region_graphic(Annotation(1, Kind.DISTANCE, ((0.0, 0.0), (1.0, 1.0))))
