"""What is on screen, or more, leaves as a file, in two clicks."""

import io
import zipfile

from PIL import Image
from playwright.sync_api import Page, expect
from steps import open_map

import conceptmap


def opened(page: Page, address: str, query: str) -> None:
    open_map(page, address, query)
    page.get_by_role("button", name="Export").click()


def saved(page: Page) -> tuple[str, bytes]:
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Download").click()
    expect(page.locator(".export-said")).to_have_text("Saved with your downloads.")
    return arriving.value.suggested_filename, arriving.value.path().read_bytes()


def test_a_picture_in_two_clicks(page: Page, address: str) -> None:
    opened(page, address, "view=defences")
    preview = page.locator("#preview")
    expect(preview).to_have_attribute(
        "src", "export/preview.svg?view=defences&theme=light&size=slide&first=1"
    )
    expect(page.locator(".export-facts")).to_contain_text("are smaller than 12 pt on a slide")
    name, data = saved(page)
    assert name == "defences.png"
    assert data.startswith(b"\x89PNG")
    page.keyboard.press("Escape")
    expect(page.locator("#export")).to_be_hidden()


def test_the_choices_are_in_the_file_and_remembered(page: Page, address: str) -> None:
    opened(page, address, "focus=emdr&theme=dark")
    panel = page.locator("#export")
    panel.get_by_text("SVG", exact=True).click()
    panel.get_by_role("switch", name="Legend").uncheck()
    _, data = saved(page)
    drawn = data.decode()
    assert "EMDR" in drawn
    assert 'fill="#0E1318"' in drawn
    assert "Modality</text>" not in drawn
    page.reload()
    page.wait_for_selector('#stage[data-state="painted"]')
    page.get_by_role("button", name="Export").click()
    expect(panel.get_by_role("radio", name="SVG")).to_be_checked()
    expect(panel.get_by_role("switch", name="Legend")).not_to_be_checked()
    expect(panel.get_by_role("radiogroup", name="Pixels")).to_be_hidden()


def test_a_whole_tour_as_pictures_and_as_a_handout(page: Page, address: str) -> None:
    opened(page, address, "")
    panel = page.locator("#export")
    panel.get_by_label("Show", exact=True).select_option("tour:tour-relationship")
    panel.get_by_label("Size", exact=True).select_option("square")
    name, data = saved(page)
    assert name.endswith(".zip")
    files = zipfile.ZipFile(io.BytesIO(data))
    assert files.namelist()[0] == "tour-relationship-01.png"
    assert len(files.namelist()) == len(conceptmap.load().tours["tour-relationship"].steps)
    assert Image.open(io.BytesIO(files.read("tour-relationship-01.png"))).size == (1080, 1080)
    panel.get_by_text("PDF", exact=True).click()
    panel.get_by_label("Pages", exact=True).select_option("6:lines")
    name, data = saved(page)
    assert name.endswith(".pdf")
    assert data.startswith(b"%PDF")


def test_copying_the_picture_and_the_embed_code(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, address, "view=defences")
    page.get_by_role("button", name="Embed").click()
    expect(page.locator(".export-said")).to_contain_text("Code copied.")
    code = page.evaluate("navigator.clipboard.readText()")
    assert code.startswith(f'<iframe src="{address}?view=defences"')
    page.get_by_role("button", name="Copy picture").click()
    expect(page.locator(".export-said")).to_have_text("Copied: paste it where you need it.")
    kinds = page.evaluate("navigator.clipboard.read().then((items) => items[0].types)")
    assert kinds == ["image/png"]
