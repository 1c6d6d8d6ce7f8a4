"""Large pictures are drawn in bands: joined, they are the picture that was drawn at once."""

import io

import numpy as np
import pytest
from PIL import Image

from conceptmap.render import png
from conceptmap.render.bands import joined
from conceptmap.render.deck import Deck, Options
from conceptmap.render.png import render_png


def opened(data: bytes) -> "np.ndarray[tuple[int, int, int], np.dtype[np.int16]]":
    image = Image.open(io.BytesIO(data))
    image.load()
    return np.asarray(image.convert("RGBA")).astype(np.int16)


def saved(pixels: "np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]") -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


def test_bands_of_any_filter_are_joined_exactly() -> None:
    noise = np.random.default_rng(1)
    slopes = np.indices((40, 33)).sum(axis=0)[..., None] * np.array([1, 2, 3, 1])
    rough = noise.integers(0, 256, (40, 33, 4))
    flat = np.full((40, 33, 4), 200)
    whole = np.concatenate([slopes, rough, flat, slopes + 9]).astype(np.uint8)
    for height in (7, 13, 40, 160):
        bands = [saved(whole[top : top + height]) for top in range(0, len(whole), height)]
        assert (opened(joined(bands)) == whole).all()


def test_bands_that_do_not_fit_are_refused() -> None:
    one, two = np.zeros((2, 3, 4), np.uint8), np.zeros((2, 4, 4), np.uint8)
    with pytest.raises(ValueError, match="cannot be joined"):
        joined([saved(one), saved(two)])


@pytest.mark.parametrize("options", [Options(), Options(scale=2, transparent=True)])
def test_a_picture_in_bands_is_the_picture(
    options: Options, deck: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = opened(render_png(deck, options))
    monkeypatch.setattr(png, "_MOST_AT_ONCE", 700_000)
    data = render_png(deck, options)
    in_bands = opened(data)
    assert data == render_png(deck, options)
    assert in_bands.shape == at_once.shape
    opaque = (at_once[..., 3] > 0) | (in_bands[..., 3] > 0)
    apart = np.abs(in_bands - at_once).max(axis=2)
    assert (apart[opaque] > 8).mean() < 0.005
