"""Where an image lies in a viewport: pure arithmetic of zoom, pan and fit.

Image coordinates are (x, y) in image pixels with (0, 0) at the top left corner of the top left
pixel; viewport coordinates are (x, y) in device pixels.
"""

from dataclasses import dataclass

Point = tuple[float, float]
#: (width, height).
Size = tuple[float, float]

SMALLEST_ZOOM, LARGEST_ZOOM = 0.02, 32.0


@dataclass(frozen=True, slots=True)
class View:
    """What a person chose to look at.

    Attributes:
        zoom: Device pixels per image pixel, or None to fit the image into the viewport.
        centre: The image point in the middle of the viewport, or None for the image's own middle.
    """

    zoom: float | None = None
    centre: Point | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """A view on a viewport of a known size: the image's scale and the position of its corner."""

    scale: float
    left: float
    top: float

    def to_viewport(self, point: Point) -> Point:
        """Gives where an image point is seen."""
        return (self.left + point[0] * self.scale, self.top + point[1] * self.scale)

    def to_image(self, point: Point) -> Point:
        """Gives the image point that is seen at a viewport point."""
        return ((point[0] - self.left) / self.scale, (point[1] - self.top) / self.scale)


def fit_scale(image: Size, viewport: Size) -> float:
    """Gives the scale at which the whole image just fits the viewport."""
    return max(min(viewport[0] / image[0], viewport[1] / image[1]), SMALLEST_ZOOM / 10)


def place(view: View, *, image: Size, viewport: Size) -> Placement:
    """Gives the placement of an image of size ``image`` in ``viewport``; its corner is on whole pixels."""
    scale = fit_scale(image, viewport) if view.zoom is None else view.zoom
    centre = view.centre if view.centre is not None and view.zoom is not None else (image[0] / 2, image[1] / 2)
    left = viewport[0] / 2 - centre[0] * scale
    top = viewport[1] / 2 - centre[1] * scale
    return Placement(scale, float(round(left)), float(round(top)))


def zoomed(view: View, factor: float, *, anchor: Point, image: Size, viewport: Size) -> View:
    """Gives the view after zooming by ``factor`` so that the image stays still under ``anchor``."""
    before = place(view, image=image, viewport=viewport)
    scale = min(max(before.scale * factor, SMALLEST_ZOOM), LARGEST_ZOOM)
    fixed = before.to_image(anchor)
    centre = (
        fixed[0] + (viewport[0] / 2 - anchor[0]) / scale,
        fixed[1] + (viewport[1] / 2 - anchor[1]) / scale,
    )
    return View(scale, _inside(centre, image))


def panned(view: View, shift: Point, *, image: Size, viewport: Size) -> View:
    """Gives the view after dragging the image by ``shift`` device pixels."""
    before = place(view, image=image, viewport=viewport)
    middle = before.to_image((viewport[0] / 2, viewport[1] / 2))
    centre = (middle[0] - shift[0] / before.scale, middle[1] - shift[1] / before.scale)
    return View(before.scale, _inside(centre, image))


def _inside(centre: Point, image: Size) -> Point:
    return (min(max(centre[0], 0.0), image[0]), min(max(centre[1], 0.0), image[1]))
