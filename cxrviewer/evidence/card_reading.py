"""Finds a package and reads its card; beside the window, because manifests are validated."""

from cxrviewer.evidence.card_page import CardPage, card_page
from cxrviewer.state.screen import Choice
from engine.errors import PackageMissingError
from engine.package import Package, find_package, installed_packages


def read_card(wanted: str | None, ensemble: str | None) -> CardPage:
    """Gives the card of a package.

    Args:
        wanted: Its id; None for the ensemble.
        ensemble: Id or folder of the ensemble whose packages there are to choose from; None for the first installed.

    Raises:
        PackageMissingError: It is not installed.
        PackageFormatError: Its manifest does not follow the schema.
    """
    whole = _ensemble(ensemble)
    parts = [Choice(part.id, find_package(part.id).manifest.title) for part in whole.manifest.depends_on]
    choices = (Choice(whole.ref.id, whole.manifest.title), *parts)
    shown = whole if wanted in (None, ensemble, whole.ref.id) else find_package(str(wanted))
    return card_page(shown, choices)


def _ensemble(name: str | None) -> Package:
    if name is not None:
        return find_package(name)
    for package in installed_packages():
        if package.manifest.task == "ensemble":
            return package
    raise PackageMissingError(
        "ensemble", "No ensemble is installed, so there is no card.", remedy="Install the model packages first."
    )
