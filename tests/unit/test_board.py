"""Event files for TensorBoard, read back with a reader of the published format."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.board import Board, crc32c, masked, record


def records(data: bytes) -> Iterator[bytes]:
    while data:
        (length,) = struct.unpack("<Q", data[:8])
        assert struct.unpack("<I", data[8:12])[0] == masked(data[:8])
        body = data[12 : 12 + length]
        assert struct.unpack("<I", data[12 + length : 16 + length])[0] == masked(body)
        yield body
        data = data[16 + length :]


def fields(data: bytes) -> dict[int, list[bytes | int]]:
    """Reads one protocol buffer message."""
    found: dict[int, list[bytes | int]] = {}

    def varint() -> int:
        nonlocal data
        value = shift = 0
        while True:
            byte, data = data[0], data[1:]
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    while data:
        key = varint()
        size = {0: None, 1: 8, 5: 4}.get(key & 7, -1)
        if size is None:
            found.setdefault(key >> 3, []).append(varint())
            continue
        size = varint() if size < 0 else size
        found.setdefault(key >> 3, []).append(data[:size])
        data = data[size:]
    return found


def test_the_check_sum_is_the_published_one() -> None:
    assert crc32c(b"123456789") == 0xE3069283
    assert crc32c(bytes(32)) == 0x8A9136AA  # RFC 3720, B.4
    assert crc32c(bytes(range(32))) == 0x46DD794E


@given(st.binary(max_size=300))
def test_records_are_read_back(data: bytes) -> None:
    assert list(records(record(data) * 2)) == [data, data]


def test_scalars_are_read_back_with_their_steps(tmp_path: Path) -> None:
    board = Board(tmp_path / "board")
    assert not (tmp_path / "board").exists(), "nothing is written before there is something to write"
    board.add({"loss": 0.25, "rate": 1e-3}, step=7)
    board.add({"loss": 0.125}, step=300)
    (file,) = (tmp_path / "board").iterdir()
    assert "tfevents" in file.name
    head, first, second = (fields(body) for body in records(file.read_bytes()))
    assert head[3] == [b"brain.Event:2"]
    assert (first[2], second[2]) == ([7], [300])
    summary = second[5][0]
    assert isinstance(summary, bytes)
    (value,) = fields(summary)[1]
    assert isinstance(value, bytes)
    scalar = fields(value)
    assert scalar[1] == [b"loss"]
    assert isinstance(scalar[2][0], bytes)
    assert struct.unpack("<f", scalar[2][0])[0] == pytest.approx(0.125)
    names = fields(first[5][0] if isinstance(first[5][0], bytes) else b"")[1]
    assert len(names) == 2
