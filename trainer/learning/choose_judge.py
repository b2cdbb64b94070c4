"""The judge of a package, whatever its task and mode."""

from engine.package import Package
from trainer.learning.film_judges import WholeFilmEnsembleJudge, WholeFilmJudge
from trainer.learning.judges import BaseModelJudge, EnsembleJudge, SegmenterJudge
from trainer.learning.judging import Judge, MappingJudge


def judge_of(package: Package, *, device: str, patches: int, seed: int) -> Judge:
    """Loads a package and gives its judge.

    Args:
        package: A segmenter, base model or ensemble.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        patches: Patches of an image; a model that reads films whole takes none.
        seed: Of the patches.

    Raises:
        PackageError: The package, or one that it was made with, is absent, malformed or altered.
        DeviceError: The device is not here.
    """
    if package.manifest.task == "segment":
        return SegmenterJudge(package, device=device)
    return calling_judge_of(package, device=device, patches=patches, seed=seed)


def calling_judge_of(package: Package, *, device: str, patches: int, seed: int) -> MappingJudge:
    """Loads a base model or an ensemble and gives its judge; arguments and errors as of ``judge_of``."""
    manifest = package.manifest
    if manifest.mode == "global":
        judge = WholeFilmEnsembleJudge if manifest.task == "ensemble" else WholeFilmJudge
        return judge(package, device=device)
    if manifest.task == "ensemble":
        return EnsembleJudge(package, device=device, patches=patches, seed=seed)
    return BaseModelJudge(package, device=device, patches=patches, seed=seed)
