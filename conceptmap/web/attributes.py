"""Hyphenated HTML attributes for Dash components, which Python cannot spell as keywords."""

from typing import Any

__all__ = ["attributes"]


def attributes(**names: str) -> dict[str, Any]:
    """Keywords for a component: underscores become hyphens.

    Examples
    --------
    >>> attributes(data_act="fit", aria_label="Fit")
    {'data-act': 'fit', 'aria-label': 'Fit'}
    """
    return {name.replace("_", "-"): value for name, value in names.items()}
