"""Decodes one compressed frame with GDCM in a process of its own.

GDCM is the only decoder for lossless and 12-bit JPEG, and it ends the whole process on some malformed
input. This file is run as a script by ``engine.dicom_codecs``: a line of JSON and the frame on standard
input, the samples on standard output. It imports nothing of the engine, so that it starts fast.
"""

import json
import sys
from typing import Any

import gdcm


def decode(frame: bytes, layout: dict[str, Any]) -> bytes:
    """Gives the samples of one frame in the byte order of this machine.

    Args:
        frame: The compressed frame.
        layout: The transfer syntax and the fields of ``engine.dicom_format.PixelFormat``.

    Raises:
        ValueError: GDCM gives nothing back.
    """
    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(frame)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((layout["columns"], layout["rows"], 1))
    image.SetDataElement(element)
    photometric = gdcm.PhotometricInterpretation.GetPIType(layout["photometric"])
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(photometric))
    if layout["samples"] > 1:
        image.SetPlanarConfiguration(layout["planar"])
    image.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.GetTSType(layout["syntax"])))
    stored = layout["bits_stored"]
    image.SetPixelFormat(
        gdcm.PixelFormat(layout["samples"], layout["bits_allocated"], stored, stored - 1, int(layout["is_signed"]))
    )
    # GDCM's wrapper hands a char* over as text; this is how its bytes come back.
    samples = image.GetBuffer()
    if samples is None:
        raise ValueError("GDCM decoded nothing")
    return bytes(samples.encode("utf-8", "surrogateescape"))


def main() -> int:
    """Decodes what stands on standard input; exit status 1 when nothing came of it."""
    layout = json.loads(sys.stdin.buffer.readline())
    try:
        samples = decode(sys.stdin.buffer.read(), layout)
    except (ValueError, RuntimeError, TypeError):
        return 1
    sys.stdout.buffer.write(samples)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
