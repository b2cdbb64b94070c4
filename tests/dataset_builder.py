"""Lays out tiny data sets with the folders and columns of the real ones; the images are not decoded."""

from pathlib import Path

_HEADER = "file,label,patient,source,source_path,view,age_group,orig_width,orig_height,licence,fold"
CXR4_ROWS = (
    'images/covid19_0001.jpg,covid19,ie:1,repo/a,images/x.jpg,AP Supine,adult,900,800,"CC BY, maybe",0',
    "images/normal_0001.jpg,normal,nih:2,repo/b,n/2.png,unknown (PA or AP),unknown,1024,1024,none,4",
)
CXR4_PARTIAL = "images/pneumonia_0001.jpg,viral|bacterial,nih:3,repo/b,n/3.png,PA,adult,1024,1024,none,1"


def lay_cxr4(root: Path, *, rows: tuple[str, ...] = CXR4_ROWS, partial: tuple[str, ...] = (CXR4_PARTIAL,)) -> Path:
    (root / "images").mkdir(parents=True)
    (root / "manifest.csv").write_text("\n".join((_HEADER, *rows)) + "\n", encoding="utf-8")
    (root / "manifest_partial.csv").write_text(
        "\n".join((_HEADER.replace("label", "labels"), *partial)) + "\n", encoding="utf-8"
    )
    for row in (*rows, *partial):
        (root / row.split(",")[0]).write_bytes(b"not decoded by the importer")
    return root
