"""Ten questions of a first-year student, each answered in at most four actions.

An action is a click, a tap, a key, or words typed in one go.
"""

from playwright.sync_api import Locator, Page, expect
from steps import card, concept, go_to, open_map, still

MOST_ACTIONS = 4


class Student:
    """Does what a student does, and counts it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actions = 0

    def press(self, key: str) -> None:
        self.actions += 1
        self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        self.actions += 1
        self.page.keyboard.type(words)
        self.page.locator("#search [role=option]").first.wait_for()

    def click(self, what: Locator, **how: object) -> None:
        self.actions += 1
        what.click(**how)  # type: ignore[arg-type]

    def ask(self, words: str) -> None:
        """The search key, the question, Enter: three actions."""
        self.press("/")
        self.type(words)
        self.press("Enter")

    def go_to(self, view: str) -> None:
        """Two actions."""
        self.click(self.page.get_by_label("View", exact=True).first)
        self.click(self.page.get_by_role("option", name=view))

    def filter(self, chip: str) -> None:
        """Two actions."""
        self.click(self.page.get_by_role("button", name="Filter", exact=True))
        self.click(self.page.locator("#filters").get_by_role("button", name=chip))


def is_emdr_psychodynamic(student: Student) -> None:
    student.ask("Is EMDR psychodynamic?")
    expect(card(student.page)).to_contain_text("Contested: Is EMDR psychodynamic?")
    expect(card(student.page)).to_contain_text("Another view")


def how_does_play_lead_to_insight(student: Student) -> None:
    student.ask("How does play lead to insight?")
    expect(card(student.page).locator("h2")).to_have_text("From Play to Insight")
    expect(card(student.page)).to_contain_text("insight.")


def what_do_mbt_and_play_therapy_share(student: Student) -> None:
    student.ask("What do MBT and play therapy share?")
    expect(student.page.locator("#headline")).to_contain_text("share?")
    expect(card(student.page).locator("table")).to_contain_text("Psychodynamic psychotherapy")


def who_described_splitting(student: Student) -> None:
    student.ask("Who described splitting?")
    expect(card(student.page)).to_contain_text("Splitting was described by Melanie Klein.")


def what_is_transference(student: Student) -> None:
    student.ask("transference")
    expect(card(student.page)).to_contain_text("feelings and expectations carried over")


def which_defences_are_there(student: Student) -> None:
    student.go_to("Defences")
    concept(student.page, "denial").wait_for()
    student.click(concept(student.page, "denial"))
    expect(card(student.page)).to_contain_text("Denial is one of the defences.")


def does_it_work(student: Student) -> None:
    student.click(concept(student.page, "evidence-base"))
    expect(card(student.page)).to_contain_text("Evidence base")
    expect(card(student.page)).to_contain_text("Contested")


def what_do_experts_disagree_about(student: Student) -> None:
    student.filter("Contested only")
    student.page.wait_for_url("**contested=only**")
    expect(student.page.locator("#legend")).to_contain_text("contested: two views")


def what_did_winnicott_contribute(student: Student) -> None:
    student.ask("Winnicott")
    student.click(card(student.page).get_by_role("button", name="Focus here"))
    expect(student.page.locator("#headline")).to_contain_text("What is Donald Winnicott linked to?")


def where_should_i_begin(student: Student) -> None:
    student.filter("Foundations")
    student.page.wait_for_url("**levels=1**")
    concept(student.page, "therapeutic-relationship").wait_for()


QUESTIONS = (
    is_emdr_psychodynamic,
    how_does_play_lead_to_insight,
    what_do_mbt_and_play_therapy_share,
    who_described_splitting,
    what_is_transference,
    which_defences_are_there,
    does_it_work,
    what_do_experts_disagree_about,
    what_did_winnicott_contribute,
    where_should_i_begin,
)


def test_at_most_four_actions(page: Page, address: str) -> None:
    """Each is asked at the map as it opens: nothing is chosen, no panel is there."""
    open_map(page, address)
    for question in QUESTIONS:
        student = Student(page)
        question(student)
        assert 1 <= student.actions <= MOST_ACTIONS, question.__name__
        _begin_again(page)


def _begin_again(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Escape")
    close = page.locator("#filters").get_by_role("button", name="Close filters")
    if close.is_visible():
        close.click()
    go_to(page)
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")
    concept(page, "evidence-base").wait_for()
    still(page)
    page.evaluate("document.activeElement.blur()")


def test_the_same_with_a_finger_on_the_map(phone: Page, address: str) -> None:
    open_map(phone, address)
    phone.get_by_role("button", name="Whole picture").tap()
    concept(phone, "mbt").tap()
    card(phone).get_by_role("button", name="Compare with").tap()
    phone.get_by_role("combobox", name="Choose a concept").fill("play therapy")
    phone.locator("#chooser [role=option]").first.tap()
    expect(phone.locator("#card table")).to_contain_text("Psychodynamic psychotherapy")
