"""How a film is shown, and what its histogram says: pure functions of a study."""

import numpy as np

from cxrviewer import wording
from cxrviewer.state.display import Overlays, as_window
from cxrviewer.state.screen import FilmScreen, LevelScreen
from cxrviewer.state.study import Study
from cxrviewer.translation import tr
from engine import windowing
from engine.enhancement import with_gamma
from engine.orientation import edge_letters
from engine.radiograph import WindowFunction

_CURVE_POINTS = 128


def film_screen(study: Study, overlays: Overlays) -> FilmScreen:
    """Gives a film and everything that is written on it."""
    radiograph, display = study.loaded.image.radiograph, study.display
    return FilmScreen(
        key=study.key,
        film=study.shown_pixels,
        window=display.window,
        is_inverted=display.is_inverted,
        view=display.view,
        corners=wording.corners(
            radiograph, study.loaded.image.patient, display.window, information=overlays.information
        ),
        edges=edge_letters(radiograph.orientation, display.view.turn),
        gamma=display.enhancement.gamma,
        losses=losses(study),
        is_magnified=overlays.shows_magnifier and not overlays.is_bare,
    )


def losses(study: Study) -> tuple[str, ...]:
    """Gives why a film as shown is not the full data of its file, apart from its size on screen and its layers."""
    radiograph, display = study.loaded.image.radiograph, study.display
    enhanced = display.enhancement
    if enhanced.is_equalised and study.equalised is None:
        enhanced = type(enhanced)(enhanced.gamma)
    found = (
        tr("enhanced: {words}", words=enhanced.words) if enhanced.words else "",
        tr("lossy compression") if radiograph.source.is_lossy else "",
        tr("brightness of a colour picture") if radiograph.was_colour else "",
        "" if study.loaded.film.is_exact else tr("rounded to 16 bits"),
    )
    return tuple(reason for reason in found if reason)


def level_screen(study: Study) -> LevelScreen | None:
    """Gives the histogram of a film with the ends and the curve of its window."""
    counted, display = study.loaded.histogram, study.display
    if counted is None:
        return None
    values = np.linspace(counted.low, counted.high, _CURVE_POINTS, dtype=np.float32)
    curve = with_gamma(windowing.apply(values, display.window), display.enhancement.gamma)
    low, high = windowing.limits(display.window)
    radiograph = study.loaded.image.radiograph
    mirror, windows = radiograph.mirror, radiograph.windows
    return LevelScreen(
        histogram=counted,
        limits=(low, high),
        curve=tuple(curve.tolist()),
        ends=(wording.value_words(low, mirror, high - low), wording.value_words(high, mirror, high - low)),
        is_sigmoid=as_window(display.window).function is WindowFunction.SIGMOID,
        gamma=display.enhancement.gamma,
        is_equalised=display.enhancement.is_equalised,
        windows=tuple(wording.window_words(window, mirror) for window in windows),
        chosen=next((number for number, window in enumerate(windows) if window is display.window), None),
    )
