"""Giving a released base model another segmenter, in whose masks it votes from then on."""

import shutil
from pathlib import Path

from engine.package import MANIFEST, Dependency, Package, read_package, verify, write_manifest
from trainer.drafting import drafted
from trainer.errors import RunError
from trainer.learning.card import write_card


def rebind(package: Package, segmenter: Package, out: Path, *, version: str) -> Package:
    """Writes a base model again with the same weights, naming another segmenter.

    The provenance says in whose masks the weights were trained, and its evaluation says that it was measured there:
    an ensemble made with the new package measures it again.

    Args:
        package: The released base model; stays as it is.
        segmenter: The released segmenter in whose masks it is to vote.
        out: Folder of the new package; must not exist.
        version: Of the new package.

    Raises:
        RunError: The packages are not a base model and a segmenter, or the folder exists.
        PackageTamperedError: The weights are not those that the manifest names.
        OutputError: The folder cannot be written.
    """
    manifest = package.manifest
    former = package.segmenter
    if manifest.task != "vote" or segmenter.manifest.task != "segment" or former is None:
        raise RunError(
            f"{manifest.id} cannot be given the segmenter {segmenter.manifest.id}.",
            remedy="Name a base model that votes in lung masks, and a segmenter.",
        )
    verify(package)
    named = f"{segmenter.manifest.id} {segmenter.manifest.version}"
    note = (
        f"Version {version} has the weights of {manifest.version}, trained with the masks of {former.id} "
        f"(sha256 {former.sha256[:12]}) or of an earlier one; it votes in the masks of {named}."
    )
    where = f"Measured in the masks of {former.id} with sha256 {former.sha256[:12]}."
    with drafted(out) as draft:
        shutil.copytree(package.folder, draft, ignore=shutil.ignore_patterns(MANIFEST), dirs_exist_ok=True)
        bound = manifest.model_copy(
            update={
                "version": version,
                "depends_on": (Dependency(id=segmenter.ref.id, sha256=segmenter.ref.sha256, role="segmenter"),),
                "provenance": manifest.provenance.model_copy(update={"notes": (*manifest.provenance.notes, note)}),
                "evaluation": tuple(e.model_copy(update={"notes": (*e.notes, where)}) for e in manifest.evaluation),
            }
        )
        write_card(draft, bound)
        write_manifest(draft, bound)
    return read_package(out)
