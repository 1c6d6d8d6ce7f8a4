"""Every finding a map file can give, as rows: code, level, title and what to do."""

from dataclasses import dataclass

from conceptmap.model import Level

__all__ = ["CODES", "Code"]


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding."""

    code: str
    level: Level
    title: str
    advice: str


def _registry(*rows: Code) -> dict[str, Code]:
    return {row.code: row for row in rows}


CODES = _registry(
    # The file as a whole
    Code("CM101", "warning", "Unknown key", "Correct the key's spelling or delete it."),
    Code("CM102", "error", "Wrong type of value", "Write what the message expects there."),
    Code("CM103", "warning", "Missing title", "Give the map, view or tour a `title`."),
    Code("CM104", "warning", "Missing focus question", "Add the question the map answers."),
    Code("CM105", "error", "Key written twice", "Keep one of the two; the first was read."),
    Code("CM106", "error", "Broken companion file", "Mend the file beside the map."),
    Code("CM107", "warning", "No concepts", "List the concepts under `concepts`."),
    Code("CM108", "error", "Key that is not text", "Write a plain word before the colon."),
    Code("CM109", "note", "Text cleaned", "Delete the invisible characters at that place."),
    Code("CM110", "warning", "Unsafe address", "Use an http, https or mailto address."),
    Code("CM111", "error", "Text cut", "Shorten it; long text belongs in `definition`."),
    Code("CM112", "note", "Character without a font", "Install the font named, or use .svg."),
    # Ids, labels and words
    Code("CM201", "error", "Missing id", "Give the row an `id`, such as `rain`."),
    Code("CM202", "warning", "Id that cannot be used", "Write lower-case words with hyphens."),
    Code("CM203", "error", "Id used twice", "Give one of the two another id."),
    Code("CM204", "warning", "Empty label", "Write what the box should say as `label`."),
    Code("CM205", "warning", "Long label", "Shorten the label; move the rest to `definition`."),
    Code("CM206", "warning", "Word not in its vocabulary", "Choose one of the words listed."),
    Code("CM207", "warning", "Id made from the label", "Write the id, so that links stay valid."),
    Code("CM208", "warning", "Concept without links", "Link the concept or delete it."),
    # Links
    Code("CM301", "error", "Link without an end", "Let `from` and `to` name ids of concepts."),
    Code("CM302", "error", "Empty linking phrase", "Write the words between the two concepts."),
    Code("CM303", "note", "Long linking phrase", "Shorten it where that costs no truth."),
    Code("CM304", "warning", "Proposition that cannot be read", "Read it aloud and reword it."),
    Code("CM305", "warning", "Proposition said twice", "Delete one of the two links."),
    Code("CM306", "note", "Link to itself", "Check that the concept should link to itself."),
    # Sources and contested points
    Code("CM401", "error", "Unknown reference", "Add it to `references` or correct the id."),
    Code("CM402", "warning", "Unknown contested point", "Add it to `contested` or correct it."),
    Code("CM403", "error", "Contested point with unknown link", "Correct or delete the link's id."),
    Code("CM404", "warning", "Contested point with a side missing", "Write both views."),
    Code("CM405", "warning", "Reference without title", "Give the reference a `title`."),
    Code("CM406", "warning", "DOI that cannot be right", "Copy it again: 10.<number>/<the rest>."),
    Code("CM407", "note", "References without author", "Add `author` where it is known."),
    Code("CM408", "note", "References without year", "Add `issued` where it is known."),
    # Views and tours
    Code("CM501", "error", "View with unknown concept", "Correct or delete the concept's id."),
    Code("CM502", "warning", "View too large for a slide", "Split the view in two."),
    Code("CM503", "note", "View in separate pieces", "Add the concept that joins the pieces."),
    Code("CM504", "note", "Concept in no view", "Add the concept to the view it belongs to."),
    Code("CM505", "error", "View without concepts", "List the view's `concepts` or delete it."),
    Code("CM601", "error", "Step with unknown concept", "Correct or delete the concept's id."),
    Code("CM602", "warning", "Step without focus", "List the concepts the step is about."),
    Code("CM603", "warning", "Step without heading", "Give the step a `heading`."),
    Code("CM604", "error", "Tour without steps", "Write the tour's `steps` or delete it."),
    Code("CM605", "warning", "Step too large for the back row", "Split the step in two."),
    Code("CM606", "note", "Step in separate pieces", "Add the concept that joins the pieces."),
)
