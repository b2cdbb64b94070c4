"""Where an image lies in a viewport: pure arithmetic of zoom, pan, fit, quarter turns and flips.

Image coordinates are (x, y) in image pixels with (0, 0) at the top left corner of the top left
pixel of the file; viewport coordinates are (x, y) in device pixels. Everything that is drawn on a
film or pointed at on it goes through ``Placement``.
"""

from dataclasses import dataclass, replace

from engine.orientation import AS_STORED, Turn

Point = tuple[float, float]
#: (width, height).
Size = tuple[float, float]
#: (left, top, width, height).
Box = tuple[float, float, float, float]

SMALLEST_ZOOM, LARGEST_ZOOM = 0.02, 32.0


@dataclass(frozen=True, slots=True)
class View:
    """What a person chose to look at.

    Attributes:
        zoom: Device pixels per image pixel, or None to fit the image into the viewport.
        centre: The image point in the middle of the viewport, or None for the image's own middle.
        turn: How the image is turned and mirrored.
    """

    zoom: float | None = None
    centre: Point | None = None
    turn: Turn = AS_STORED


@dataclass(frozen=True, slots=True)
class Placement:
    """A view on a viewport of a known size.

    Attributes:
        scale: Device pixels per image pixel.
        left, top: Where the image's top left corner is seen; of a turned image, the corner that is then there.
        turn: How the image is turned and mirrored.
        image: Size of the image, needed where it is turned.
    """

    scale: float
    left: float
    top: float
    turn: Turn = AS_STORED
    image: Size = (0.0, 0.0)

    def to_viewport(self, point: Point) -> Point:
        """Gives where an image point is seen."""
        across, down = self.origin
        x, y = self.turn.forth(point[0] * self.scale, point[1] * self.scale)
        return (across + x, down + y)

    def to_image(self, point: Point) -> Point:
        """Gives the image point that is seen at a viewport point."""
        across, down = self.origin
        x, y = self.turn.back(point[0] - across, point[1] - down)
        return (x / self.scale, y / self.scale)

    def box_to_viewport(self, box: Box) -> Box:
        """Gives where an upright box of the image is seen; it stays upright."""
        return _spanned(self.to_viewport((box[0], box[1])), self.to_viewport((box[0] + box[2], box[1] + box[3])))

    def box_to_image(self, box: Box) -> Box:
        """Gives the upright box of the image that is seen in a box of the viewport."""
        return _spanned(self.to_image((box[0], box[1])), self.to_image((box[0] + box[2], box[1] + box[3])))

    def moved(self, across: float, down: float) -> "Placement":
        """Gives this placement shifted in the viewport, in device pixels."""
        return replace(self, left=self.left + across, top=self.top + down)

    def area(self, image: Size) -> Box:
        """Gives where an image of this size is seen as a whole."""
        width, height = self.turn.size(image)
        return (self.left, self.top, width * self.scale, height * self.scale)

    @property
    def origin(self) -> Point:
        """Where the image point (0, 0) is seen."""
        far = self.turn.forth(self.image[0] * self.scale, self.image[1] * self.scale)
        return (self.left - min(far[0], 0.0), self.top - min(far[1], 0.0))

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """The map to the viewport as (a, b, c, d, e, f): x' = a x + c y + e, y' = b x + d y + f."""
        a, b = self.turn.forth(self.scale, 0.0)
        c, d = self.turn.forth(0.0, self.scale)
        return (a, b, c, d, *self.origin)


def fit_scale(image: Size, viewport: Size) -> float:
    """Gives the scale at which the whole image just fits the viewport."""
    return max(min(viewport[0] / image[0], viewport[1] / image[1]), SMALLEST_ZOOM / 10)


def place(view: View, *, image: Size, viewport: Size) -> Placement:
    """Gives the placement of an image of size ``image`` in ``viewport``; its corner is on whole pixels."""
    scale = fit_scale(view.turn.size(image), viewport) if view.zoom is None else view.zoom
    centre = view.centre if view.centre is not None and view.zoom is not None else (image[0] / 2, image[1] / 2)
    at_corner = Placement(scale, 0.0, 0.0, view.turn, image)
    x, y = at_corner.to_viewport(centre)
    return at_corner.moved(float(round(viewport[0] / 2 - x)), float(round(viewport[1] / 2 - y)))


def zoomed(view: View, factor: float, *, anchor: Point, image: Size, viewport: Size) -> View:
    """Gives the view after zooming by ``factor`` so that the image stays still under ``anchor``."""
    before = place(view, image=image, viewport=viewport)
    scale = min(max(before.scale * factor, SMALLEST_ZOOM), LARGEST_ZOOM)
    fixed = before.to_image(anchor)
    x, y = view.turn.back(viewport[0] / 2 - anchor[0], viewport[1] / 2 - anchor[1])
    return replace(view, zoom=scale, centre=_inside((fixed[0] + x / scale, fixed[1] + y / scale), image))


def panned(view: View, shift: Point, *, image: Size, viewport: Size) -> View:
    """Gives the view after dragging the image by ``shift`` device pixels."""
    before = place(view, image=image, viewport=viewport)
    middle = before.to_image((viewport[0] / 2 - shift[0], viewport[1] / 2 - shift[1]))
    return replace(view, zoom=before.scale, centre=_inside(middle, image))


def _inside(centre: Point, image: Size) -> Point:
    return (min(max(centre[0], 0.0), image[0]), min(max(centre[1], 0.0), image[1]))


def _spanned(one: Point, other: Point) -> Box:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    return (left, top, abs(one[0] - other[0]), abs(one[1] - other[1]))
