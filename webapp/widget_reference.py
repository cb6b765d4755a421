"""What can be said to the widget and what it says, as tables for people.

The widget's script is what holds; tests/webapp/test_widget_reference.py holds these tables and
docs/widget.md against it.
"""

from __future__ import annotations

from dataclasses import dataclass

from webapp.language import N_


@dataclass(frozen=True, slots=True)
class Entry:
    """One name, what it takes or brings, and what it is for."""

    name: str
    takes: str
    means: str


ATTRIBUTES = (
    Entry("api", "https://…", N_("Where the finder is. Without it: where the script came from.")),
    Entry(
        "site", "careers-otago", N_("Your name on the finder’s list of sites, if you are on it.")
    ),
    Entry("lang", "en, mi", N_("Its language. Without it: that of your page, English otherwise.")),
    Entry("mode", "inline, launcher", N_("In the text, or a button in the corner of the window.")),
    Entry("levels", "3-6, 4", N_("The levels it starts with, 1 to 10. Visitors can change them.")),
    Entry("credits", "5-20, 15", N_("The credits it starts with. Visitors can change them.")),
    Entry("provider", "Wintec, UCOL", N_("The providers it starts with, with commas between.")),
    Entry("theme", "auto, light, dark", N_("Auto goes by the visitor’s device.")),
    Entry("heading-level", "1-6", N_("The level of its heading among yours. Without it: 2.")),
)

PROPERTIES = (
    Entry(
        "--mc-accent", "#0b5c4a", N_("Links and buttons. A colour that cannot be read is replaced.")
    ),
    Entry("--mc-on-accent", "#ffffff", N_("Text on buttons.")),
    Entry("--mc-radius", "8px", N_("Corners. A length in px, em or rem.")),
    Entry("--mc-font", "Verdana, sans-serif", N_("Fonts that are on the visitor’s device.")),
)

EVENTS = (
    Entry("mc:ready", "{}", N_("The finder is open and can be used.")),
    Entry("mc:results", "{total}", N_("A question was answered with so many records.")),
    Entry("mc:select", "{id, url}", N_("A visitor opened a record.")),
    Entry("mc:resize", "{height}", N_("The frame has another height now, in CSS pixels.")),
    Entry("mc:error", "{reason}", N_("It could not be shown, or a question was not answered.")),
)
