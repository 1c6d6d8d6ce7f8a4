"""What is on screen leaves as a file, in two clicks."""

from playwright.sync_api import Page, expect
from steps import open_map


def test_a_picture_in_two_clicks(page: Page, address: str) -> None:
    open_map(page, address, "view=defences")
    page.get_by_role("button", name="Export").click()
    preview = page.locator("#preview")
    expect(preview).to_have_attribute(
        "src", "export/preview.svg?view=defences&theme=light&size=slide"
    )
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Download").click()
    file = arriving.value
    assert file.suggested_filename == "defences.png"
    assert file.path().read_bytes().startswith(b"\x89PNG")
    expect(page.locator(".export-said")).to_have_text("Saved with your downloads.")
    page.keyboard.press("Escape")
    expect(page.locator("#export")).to_be_hidden()


def test_the_choices_are_in_the_file(page: Page, address: str) -> None:
    open_map(page, address, "focus=emdr&theme=dark")
    page.get_by_role("button", name="Export").click()
    panel = page.locator("#export")
    panel.get_by_text("SVG", exact=True).click()
    panel.get_by_role("switch", name="Legend").uncheck()
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Download").click()
    drawn = arriving.value.path().read_text()
    assert "EMDR" in drawn
    assert 'fill="#0E1318"' in drawn
    assert "Modality</text>" not in drawn
