"""English sentences for the message keys. Words only, no facts.

Placeholders are named: {title} is a record's, {words} always the person's own. Where a sentence has
two forms, {count} chooses. General facts ("nz.…") are those of ``nz`` and no others.
"""

from __future__ import annotations

Wording = str | tuple[str, str]

ENGLISH: dict[str, Wording] = {
    "welcome": "Kia ora. Tell me what you would like to be able to do, and I will look for "
    "micro-credentials that teach it.",
    "greeting": "Kia ora. What would you like to be able to do?",
    "thanks": "You are welcome. Say what else you would like to learn at any time.",
    "help": "I look for New Zealand micro-credentials by what they teach. Tell me what you want to "
    "learn, what you know already, and any limits such as level, credits, cost or online. You can "
    "ask about a result, compare two, ask for a plan, undo, or start over.",
    "help.catalogue": (
        "The catalogue has {count} record; {examples} of them are invented examples, marked so.",
        "The catalogue has {count} records; {examples} of them are invented examples, marked so.",
    ),
    "help.privacy": "I am a program, not a person. What you type is not kept; only facts from the "
    "records are shown.",
    "off_topic": "I can only help with micro-credentials. What would you like to learn?",
    "abuse": "I am sorry that this is not helping. Tell me what you would like to learn, or say "
    "“start over”.",
    "orders": "I take what you write as words to search by, not as instructions, and I only say "
    "what the records say. What would you like to learn?",
    "not_understood": "I could not find a skill or subject in that. Name what you would like to be "
    "able to do, such as “keep farm accounts”.",
    "tell_wants": "What would you like to be able to do?",
    "nothing_remains": "You say that you have all of it already. Is there something else that you "
    "would like to learn?",
    "nothing_to_undo": "There is nothing to undo.",
    "nothing_asked": "All right. What would you like to learn?",
    "choose": "Choose one of the answers, or skip the question.",
    "no_such_result": (
        "There is no such result here: one is shown.",
        "There is no such result here: {count} are shown.",
    ),
    "nothing_shown": "Nothing is shown at the moment that this could be about.",
    "found": ("I found one that suits.", "I found {count} that suit."),
    "page": "Results {first} to {last} of {total}.",
    "no_more.none": "There is nothing more to show.",
    "no_more": ("That is all: there is one.", "That is all: there are {count}."),
    "excluded": (
        "One was set aside because you do not want “{words}”.",
        "{count} were set aside because you do not want “{words}”.",
    ),
    "done": (
        "I left out one course that you have done.",
        "I left out {count} courses that you have done.",
    ),
    "none.done": (
        "There is only one, and you have done it.",
        "There are only {count}, and you have done them.",
    ),
    "spared": (
        "I left out one thing that you have already.",
        "I left out {count} things that you have already.",
    ),
    "left_out": (
        "One more is left out because its record does not state what you limit by.",
        "{count} more are left out because their records do not state what you limit by.",
    ),
    "topic_changed": "That is another subject, so I have put “{words}” aside. "
    "Say “undo” to go back.",
    "added": "I have added “{words}” to what you want.",
    "removed": "I have taken “{words}” off what you want.",
    "corrected": "I have corrected that; before it was “{words}”.",
    "have_noted": "Noted that you already have “{words}”.",
    "not_wanted_noted": "I will leave out “{words}”.",
    "has_removed": "I no longer count “{words}” as something that you have.",
    "about_removed": "I have taken “{words}” off what you told me about you.",
    "not_wanted_removed": "“{words}” may come up again.",
    "hours_noted": (
        "Noted: one hour a week. Ask how long a course takes, and I will say it in weeks.",
        "Noted: {count} hours a week. Ask how long a course takes, and I will say it in weeks.",
    ),
    "hours_removed": "I have put your hours a week aside.",
    "undone": "I have taken that back.",
    "undone.wants": "You want again: “{words}”.",
    "undone.nothing": "Nothing is searched for now.",
    "unclear": "Some of the limits that you named cannot all hold, so I have set none of those. "
    "Which did you mean?",
    "nobody": "Nobody in the catalogue has the name that you limited by, so I have not limited by "
    "it.",
    "wants_cut": (
        "That is more than I can carry: I am looking for the first.",
        "That is more than I can carry: I am looking for the first {count}.",
    ),
    "limit": "Limit: {limit}.",
    "limits_kept": "Your limits on {subjects} still hold.",
    "dropped": "The limit on {subject} is dropped.",
    "no_limit": "There was no limit on {subject}.",
    "no_limits": "There was no limit to drop.",
    "skipped": "All right, I will not ask that again.",
    "shorter.than": "Shorter than “{title}”: {limit}.",
    "cheaper.than": "Cheaper than “{title}”: {limit}.",
    "easier.than": "Easier than “{title}”: {limit}.",
    "harder.than": "Harder than “{title}”: {limit}.",
    "shorter.impossible": "None of the records shown states a size or length that can be made "
    "shorter.",
    "cheaper.impossible": "None of the records shown states a cost that can be made lower.",
    "easier.impossible": "None of the records shown states a level that can be made lower.",
    "harder.impossible": "None of the records shown states a level that can be made higher.",
    "none.below_threshold": "Nothing in the catalogue suits that well enough to recommend it.",
    "none.empty_filter": "There are records on this, but none within your limits.",
    "none.not_understood": "I could not find a skill or subject in that.",
    "none.excluded": (
        "There is only one, and it is about what you do not want: “{words}”.",
        "There are only {count}, and they are about what you do not want: “{words}”.",
    ),
    "loosen": (
        "Without the limit on {subject} there is one. Shall I drop it?",
        "Without the limit on {subject} there are {count}. Shall I drop it?",
    ),
    "loosen_all": "No single limit is to blame: several must go together.",
    "similar": (
        "One other teaches much the same as “{title}”.",
        "{count} others teach much the same as “{title}”.",
    ),
    "similar.limited": (
        "One more is outside your limits.",
        "{count} more are outside your limits.",
    ),
    "compared": ("They differ in one thing.", "They differ in {count} things."),
    "compared.same": "They agree in {subjects}.",
    "plan": (
        "One record covers {covered} of the things you want; no smaller set does.",
        "{count} records together cover {covered} of the things you want; no smaller set does.",
    ),
    "plan.credits": ("One credit in all.", "{count} credits in all."),
    "plan.unstated": (
        "One of them does not state its credits.",
        "{count} of them do not state their credits.",
    ),
    "plan.uncovered": "Nothing in the catalogue covers “{words}” within your limits.",
    "why": "“{title}” is shown because you asked for “{words}”, and it says: “{quote}”",
    "why.not_covered": "“{title}” does not cover “{words}”.",
    "why.not_found": "“{title}” is not among the results of your present search.",
    "detail": (
        "“{title}”, with its one learning outcome:",
        "“{title}”, with its {count} learning outcomes:",
    ),
    "provider": "“{title}” is offered by {providers}.",
    "developer": "“{title}” was developed by {developer}.",
    "recognition.nzqa-approved": "The source of “{title}” says that NZQA approved it.",
    "recognition.nzqa-equivalence": "NZQA gave “{title}” an equivalence statement.",
    "recognition.nzqa-pilot": "“{title}” was one of the pilots of 2017.",
    "recognition.university": "“{title}” is awarded by a university; the record does not say that "
    "NZQA approved it.",
    "recognition.provider": "“{title}” is awarded by whoever teaches it; the record does not say "
    "that NZQA approved it.",
    "recognition.illustrative": "“{title}” is an invented example. Nobody teaches it and nobody "
    "approved it.",
    "nzqa_ref": "Its NZQA number is {reference}.",
    "status.discontinued": "“{title}” is discontinued, says its source.",
    "status.retired": "“{title}” was no longer in its source at the last import.",
    "duration": ("“{title}” takes one week.", "“{title}” takes {count} weeks."),
    "hours": "“{title}” has {credits} credits, about {count} hours of learning.",
    "pace": (
        "At {hours} hours a week, “{title}” takes about one week.",
        "At {hours} hours a week, “{title}” takes about {count} weeks.",
    ),
    "pace.one": (
        "At one hour a week, “{title}” takes about one week.",
        "At one hour a week, “{title}” takes about {count} weeks.",
    ),
    "free": "“{title}” is free, says its record.",
    "cost": "“{title}” costs NZ${count}, GST included.",
    "level": "“{title}” is at level {level}.",
    "levels": "“{title}” is at levels {level} to {highest}.",
    "credits": (
        "“{title}” has one credit, about {hours} hours of learning.",
        "“{title}” has {count} credits, about {hours} hours of learning.",
    ),
    "delivery": "“{title}” is taught {delivery}.",
    "entry": "To start “{title}”: {quote}",
    "unstated": "The record of “{title}” does not say {subject}.",
    "unrecorded": "The record of “{title}” does not say that.",
    "ask.provider_and_source": "Ask {providers}, or look at {url}",
    "ask.provider": "Ask {providers}.",
    "ask.source": "Look at its source: {url}",
    "ask.developer": "Ask {developer}.",
    "ask.register": "Ask NZQA, which keeps the register.",
    "ask.nobody": "There is nobody to ask: “{title}” is an invented example.",
    "nz.hours": "One credit stands for 10 hours of learning ({as_of}).",
    "nz.stacking": "A micro-credential may count towards a qualification where the programme "
    "allows it; that is never automatic ({as_of}).",
    "nz.equivalence": "An equivalence statement judged level and credits, not quality; that "
    "service closed on {as_of}.",
    "recap.about": "About you: “{words}”.",
    "recap.wants": "You want: “{words}”.",
    "recap.extra": "It would be nice to have: “{words}”.",
    "recap.hours": ("You have one hour a week.", "You have {count} hours a week."),
    "recap.has": "You have already: “{words}”.",
    "recap.not_wanted": "You do not want: “{words}”.",
    "recap.nothing": "You have told me nothing yet.",
    "language.en": "I will use English.",
    "language.mi": "I will use te reo Māori where I have the words for it.",
    "question.delivery": "How would you like to learn?",
    "question.level": "What level suits you?",
    "question.credits": "How big may it be?",
    "question.cost": "What may it cost?",
    "option.delivery": "{delivery} ({count})",
    "option.level": "levels {level} to {highest} ({count})",
    "option.credits_up_to": "up to {credits} credits ({count})",
    "option.credits_from": "{credits} credits or more ({count})",
    "option.free": "free ({count})",
    "option.cost_up_to": "up to NZ${cost} ({count})",
    "option.loosen": "no limit on {subject} ({count})",
    "skip": "Skip this question",
    "suggest.more": "Show more",
    "suggest.cost": "How much does it cost?",
    "suggest.duration": "How long does it take?",
    "suggest.similar": "More like this",
    "suggest.drop.all": "Drop all limits",
    "suggest.example.1": "I want to learn project management",
    "suggest.example.2": "Something in dairy farming, level 3 or below",
    "suggest.example.3": "I already know welding. What about leadership?",
}

SUBJECTS = {
    "level": "level",
    "credits": "credits",
    "duration": "length",
    "cost": "cost",
    "provider": "provider",
    "recognition": "recognition",
    "delivery": "way of teaching",
    "status": "status",
    "entry": "entry requirements",
    "outcomes": "learning outcomes",
    "developer": "developer",
    "subject": "subject",
}
# In "the record does not say …".
UNSTATED = {
    "level": "what level it is",
    "credits": "how many credits it has",
    "duration": "how many weeks it takes",
    "cost": "what it costs",
    "provider": "who offers it",
    "delivery": "how it is taught",
    "entry": "what is asked of applicants",
    "stacking": "whether it counts towards a qualification",
}
LIMITS = {
    "level": "level {value}",
    "credits": "{value} credits",
    "min_level": "level {value} or above",
    "max_level": "level {value} or below",
    "min_credits": "{value} credits or more",
    "max_credits": "{value} credits or fewer",
    "max_duration_weeks": "{value} weeks or less",
    "max_cost_nzd": "NZ${value} or less",
    "provider": "from {value}",
    "not_provider": "not from {value}",
    "recognition": "{value}",
    "status": "{value}",
    "delivery": "{value}",
}
WAYS = {
    "online": "online",
    "blended": "partly online",
    "on-site": "in person",
    "workplace": "in the workplace",
    "nzqa-approved": "approved by NZQA",
    "nzqa-equivalence": "with an NZQA equivalence statement",
    "nzqa-pilot": "a pilot of 2017",
    "university": "awarded by a university",
    "provider": "awarded by its provider",
    "illustrative": "invented examples",
    "current": "current",
    "discontinued": "discontinued",
    "retired": "retired",
}
