"""Opening a folder of 10,000 files: the viewer's search with its index beside ``pydicom.dcmread`` of each header.

Our side does everything that the window does until the list can be shown: it lists the folder, reads every header, and
writes patients, studies, series and images into a new study index, from which it then looks them up. The other side
only reads the headers, in one thread. Both must find the same images, or nothing is reported.
"""

import shutil
import tempfile
from functools import partial
from pathlib import Path

import numpy as np
import pydicom
from pydicom.uid import ExplicitVRLittleEndian

from engine.collecting import collect
from engine.progress import CancelToken
from engine.study_index import StudyIndex
from tests.benchmarks.timing import Measurement, by_turns, timed
from tests.builders import dicom_bytes

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = 10_000
GOAL = "ratio >= 2"
_UID, _PATIENT = b"1.2.826.0.1.3680043.8.498.77770000000", b"PHANTOM-7770000"


def run(repeats: int, files: int = FILES) -> list[Measurement]:
    """Makes the folder, reads it both ways by turns, and deletes it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "films").mkdir()
        make_films(root / "films", files)
        ours, other = partial(_ours, root), partial(_other, root / "films")
        if ours() != _identifiers(root / "films"):
            raise RuntimeError("the two sides do not find the same images")
        seconds = by_turns(ours=timed(ours), other=timed(other), repeats=repeats)
    return [Measurement("folder", *seconds, GOAL, is_speedup=True, facts={"files": files})]


def make_films(folder: Path, count: int) -> None:
    """Writes DX files with the full header of the phantom and a small image; four of each patient."""
    dataset = pydicom.dcmread(REPOSITORY / "resources" / "samples" / "phantom_monochrome2.dcm")
    dataset.SOPInstanceUID, dataset.PatientID = _UID.decode(), _PATIENT.decode()
    dataset.Rows = dataset.Columns = 64
    dataset.PixelData = np.zeros((64, 64), np.uint16).tobytes()
    dataset["PixelData"].is_undefined_length = False
    data = dicom_bytes(dataset, syntax=ExplicitVRLittleEndian)
    for number in range(count):
        uid = _UID[:-6] + f"{number + 1:06}".encode()
        patient = _PATIENT[:-6] + f"{number // 4:06}".encode()
        (folder / f"{number:05}.dcm").write_bytes(data.replace(_UID, uid).replace(_PATIENT, patient))


def _ours(root: Path) -> set[str]:
    found = set()
    with StudyIndex(root / "index" / "studies.sqlite3") as index:
        for batch in collect(root / "films", CancelToken()):
            index.add(batch.found)
            found |= {image.facts.sop_uid for image in batch.found}
        if index.search().image_count != len(found):
            raise RuntimeError("the index does not hold every image")
    shutil.rmtree(root / "index")
    return found


def _other(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        pydicom.dcmread(path, stop_before_pixels=True)


def _identifiers(folder: Path) -> set[str]:
    return {str(pydicom.dcmread(path, stop_before_pixels=True).SOPInstanceUID) for path in folder.iterdir()}
