"""Sentences in te reo Māori for the message keys. Words only, no facts.

AWAITING A FLUENT REVIEWER: no key is in REVIEWED yet. What is not here is said in English, on
purpose where a sentence quotes a record (its words are English) or where a shade of meaning would
mislead (recognition, what counts towards a qualification). Numbers follow a colon or stand before
a noun where "e" and "tekau mā" would otherwise be wanted.

Placeholders are those of ``english``. {title} and {words} stay as they are, whatever their
language.
"""

from __future__ import annotations

from recommender.dialogue.english import Wording

REVIEWED: frozenset[str] = frozenset()
"""Keys that a fluent speaker has read; name and date go into the commit that adds them."""

TE_REO: dict[str, Wording] = {
    "welcome": "Kia ora. Kōrerotia mai tāu e hiahia ana kia taea e koe, ka rapua e au ngā "
    "pūkenga-whāiti e whakaako ana i tērā.",
    "greeting": "Kia ora. He aha tāu e hiahia ana kia taea e koe?",
    "thanks": "Kei te pai. Kōrero mai anō mēnā he mea anō e hiahia ana koe ki te ako.",
    "help": "Ka rapu au i ngā pūkenga-whāiti o Aotearoa mā ngā mea e whakaakona ana. Kōrerotia mai "
    "tāu e hiahia ana ki te ako, ngā mea e mōhio kē ana koe, me ō tepe, pērā i te kaupae, i ngā "
    "whiwhinga, i te utu, i te tuihono rānei. Ka taea hoki te pātai mō tētahi hua, te whakataurite "
    "i ētahi, te tono mahere, te hoki whakamuri, te tīmata anō rānei.",
    "help.catalogue": "Ngā mauhanga kei te rārangi: {count}. He tauira tito ētahi, kua tohua pērā: "
    "{examples}.",
    "help.privacy": "He papatono ahau, ehara i te tangata. Kāore āu kupu e puritia; ko ngā meka "
    "anake i ngā mauhanga ka whakaaturia.",
    "off_topic": "Mō ngā pūkenga-whāiti anake taku āwhina. He aha tāu e hiahia ana ki te ako?",
    "not_understood": "Kāore i kitea he pūkenga, he kaupapa rānei i tērā. Whakahuatia tāu e "
    "hiahia ana kia taea e koe, pērā i te “tiaki tamariki”.",
    "tell_wants": "He aha tāu e hiahia ana kia taea e koe?",
    "nothing_remains": "E ai ki a koe, kei a koe te katoa. He mea anō tāu e hiahia ana ki te ako?",
    "nothing_to_undo": "Kāore he mea hei whakahoki.",
    "nothing_asked": "Ka pai. He aha tāu e hiahia ana ki te ako?",
    "choose": "Kōwhiria tētahi o ngā whakautu, waiho rānei te pātai.",
    "no_such_result": "Kāore tērā i konei. Ngā hua e whakaaturia ana: {count}.",
    "nothing_shown": "Kāore he mea e whakaaturia ana ināianei.",
    "found": ("Kotahi te mea i kitea e hāngai ana.", "Ngā mea i kitea e hāngai ana: {count}."),
    "page": "Ngā hua {first} ki te {last} o te {total}.",
    "no_more": ("Ko tēnā te katoa: kotahi.", "Ko tēnā te katoa: {count}."),
    "excluded": "I waiho ki waho, nā te mea kāore koe e hiahia ana ki “{words}”: {count}.",
    "done": "I waiho ki waho ngā akoranga kua oti i a koe: {count}.",
    "spared": "I waiho ki waho ngā mea kei a koe kē: {count}.",
    "topic_changed": "He kaupapa kē tēnā, nō reira kua waiho “{words}” ki te taha. Mō te hoki ki "
    "mua, kī mai “hoki”.",
    "added": "Kua tāpirihia “{words}” ki āu e hiahia ana.",
    "removed": "Kua tangohia “{words}” i āu e hiahia ana.",
    "corrected": "Kua whakatikahia; ko “{words}” i mua.",
    "have_noted": "Kua tuhia: kei a koe kē “{words}”.",
    "not_wanted_noted": "Ka waiho “{words}” ki waho.",
    "has_removed": "Kua tangohia “{words}” i ngā mea kei a koe.",
    "about_removed": "Kua tangohia “{words}” i āu kōrero mōu.",
    "not_wanted_removed": "Ka taea te whakaatu anō “{words}”.",
    "unclear": "Kāore e taea te katoa o ngā tepe i whakahuatia e koe, nō reira kāore aua tepe i "
    "tautuhia. Ko tēhea tāu?",
    "nobody": "Kāore he kaiwhakarato o tērā ingoa i te rārangi, nō reira kāore he tepe i tautuhia.",
    "limit": "Tepe: {limit}.",
    "limits_kept": "Kei te mau tonu ō tepe mō {subjects}.",
    "dropped": "Kua tangohia te tepe mō {subject}.",
    "no_limit": "Kāore he tepe mō {subject}.",
    "no_limits": "Kāore he tepe hei tango.",
    "skipped": "Ka pai, kāore au e pātai anō i tēnā.",
    "shorter.than": "He poto ake i “{title}”: {limit}.",
    "cheaper.than": "He iti ake te utu i tō “{title}”: {limit}.",
    "easier.than": "He ngāwari ake i “{title}”: {limit}.",
    "harder.than": "He uaua ake i “{title}”: {limit}.",
    "none.below_threshold": "Kāore he mea i te rārangi e tino hāngai ana.",
    "none.empty_filter": "He mea anō mō tēnei, engari kāore i roto i ō tepe.",
    "none.not_understood": "Kāore i kitea he pūkenga, he kaupapa rānei i tērā.",
    "loosen": (
        "Mēnā ka tangohia te tepe mō {subject}, kotahi ka kitea. Me tango?",
        "Mēnā ka tangohia te tepe mō {subject}, ka kitea ētahi: {count}. Me tango?",
    ),
    "similar": (
        "Kotahi anō te mea e tata rite ana ki “{title}”.",
        "Ngā mea e tata rite ana ki “{title}”: {count}.",
    ),
    "similar.limited": (
        "Kotahi anō kei waho i ō tepe.",
        "Ētahi atu kei waho i ō tepe: {count}.",
    ),
    "compared": ("Kotahi te rerekētanga.", "Ngā rerekētanga: {count}."),
    "compared.same": "E ōrite ana: {subjects}.",
    "plan.credits": "Ngā whiwhinga katoa: {count}.",
    "plan.unstated": "Kāore ngā whiwhinga i tuhia mō ētahi: {count}.",
    "plan.uncovered": "Kāore he mea i te rārangi mō “{words}” i roto i ō tepe.",
    "why.not_covered": "Kāore “{title}” e whakaako ana i “{words}”.",
    "why.not_found": "Kāore “{title}” i roto i ngā hua o tēnei rapunga.",
    "detail": (
        "“{title}”, me tōna hua akoranga kotahi:",
        "“{title}”, me ōna hua akoranga ({count}):",
    ),
    "provider": "Ko {providers} te kaiwhakarato o “{title}”.",
    "developer": "Nā {developer} “{title}” i whakawhanake.",
    "recognition.nzqa-approved": "E ai ki te puna kōrero, kua whakamanahia “{title}” e NZQA.",
    "recognition.illustrative": "He tauira tito “{title}”. Kāore tētahi e whakaako ana, kāore "
    "tētahi i whakamana.",
    "nzqa_ref": "Te tau NZQA: {reference}.",
    "status.discontinued": "E ai ki te puna kōrero, kua whakamutua “{title}”.",
    "duration": ("Kotahi wiki te roa o “{title}”.", "{count} wiki te roa o “{title}”."),
    "hours": "“{title}”: {credits} whiwhinga, tata ki te {count} hāora ako.",
    "free": "E ai ki te mauhanga, kore utu “{title}”.",
    "cost": "Ko te utu mō “{title}” he NZ${count}, tae atu ki te GST.",
    "level": "Kei te kaupae {level} “{title}”.",
    "levels": "Kei ngā kaupae {level} ki te {highest} “{title}”.",
    "credits": (
        "Kotahi te whiwhinga o “{title}”, tata ki te {hours} hāora ako.",
        "“{title}”: {count} whiwhinga, tata ki te {hours} hāora ako.",
    ),
    "delivery": "Ko te āhua o te whakaako i “{title}”: {delivery}.",
    "unstated": "Kāore i tuhia i te mauhanga o “{title}” {subject}.",
    "unrecorded": "Kāore tērā i tuhia i te mauhanga o “{title}”.",
    "ask.provider_and_source": "Me pātai ki a {providers}, me titiro rānei ki {url}",
    "ask.provider": "Me pātai ki a {providers}.",
    "ask.source": "Tirohia te puna kōrero: {url}",
    "ask.developer": "Me pātai ki a {developer}.",
    "ask.register": "Me pātai ki a NZQA, te kaipupuri i te rēhita.",
    "ask.nobody": "Kāore he tangata hei pātai: he tauira tito “{title}”.",
    "nz.hours": "He rite te whiwhinga kotahi ki te 10 hāora ako ({as_of}).",
    "recap.about": "Mōu: “{words}”.",
    "recap.wants": "E hiahia ana koe: “{words}”.",
    "recap.has": "Kei a koe kē: “{words}”.",
    "recap.not_wanted": "Kāore koe e hiahia ana: “{words}”.",
    "recap.extra": "He hiahia tāpiri: “{words}”.",
    "recap.hours": "Ō hāora ia wiki: {count}.",
    "no_more.none": "Kāore he mea anō hei whakaatu.",
    "hours_noted": "Kua tuhia ō hāora ia wiki: {count}. Pātai mai mō te roa o tētahi akoranga, ka "
    "kīia e au te maha o ngā wiki.",
    "hours_removed": "Kua waiho ō hāora ki te taha.",
    "undone": "Kua whakahokia.",
    "undone.wants": "E hiahia ana anō koe: “{words}”.",
    "undone.nothing": "Kāore he mea e rapua ana ināianei.",
    "pace": "“{title}”: mā te {hours} hāora ia wiki, tata ki te {count} wiki te roa.",
    "pace.one": "“{title}”: mā te hāora kotahi ia wiki, tata ki te {count} wiki te roa.",
    "recap.nothing": "Kāore anō koe kia kōrero mai.",
    "language.mi": "Ka whakamahia e au te reo Māori ina mōhio au ki ngā kupu.",
    "question.delivery": "Mā tēhea huarahi koe e hiahia ana ki te ako?",
    "question.level": "Ko tēhea kaupae e pai ana ki a koe?",
    "question.credits": "Kia pēhea te rahi?",
    "question.cost": "Kia pēhea te nui o te utu?",
    "option.delivery": "{delivery} ({count})",
    "option.level": "kaupae {level} ki te {highest} ({count})",
    "option.credits_up_to": "{credits} whiwhinga, iti iho rānei ({count})",
    "option.credits_from": "{credits} whiwhinga neke atu ({count})",
    "option.free": "kore utu ({count})",
    "option.cost_up_to": "NZ${cost}, iti iho rānei ({count})",
    "option.loosen": "kāore he tepe mō {subject} ({count})",
    "skip": "Waiho tēnei pātai",
    "suggest.more": "Whakaaturia ētahi atu",
    "suggest.cost": "E hia te utu?",
    "suggest.duration": "He pēhea te roa?",
    "suggest.similar": "Ētahi atu pērā i tēnei",
    "suggest.drop.all": "Tangohia ngā tepe katoa",
}

SUBJECTS = {
    "level": "te kaupae",
    "credits": "te maha o ngā whiwhinga",
    "duration": "te roa",
    "cost": "te utu",
    "provider": "te kaiwhakarato",
    "recognition": "te whakamanatanga",
    "delivery": "te āhua o te whakaako",
    "status": "te tūnga",
    "outcomes": "ngā hua akoranga",
    "developer": "te kaiwhakawhanake",
    "subject": "te kaupapa",
}
# In "kāore i tuhia …".
UNSTATED = {
    "level": "he aha te kaupae",
    "credits": "e hia ngā whiwhinga",
    "duration": "e hia ngā wiki",
    "cost": "he aha te utu",
    "provider": "ko wai te kaiwhakarato",
    "delivery": "me pēhea te whakaako",
}
LIMITS = {
    "level": "kaupae {value}",
    "credits": "{value} whiwhinga",
    "min_level": "kaupae {value} neke atu",
    "max_level": "kaupae {value} heke iho",
    "min_credits": "{value} whiwhinga neke atu",
    "max_credits": "{value} whiwhinga, iti iho rānei",
    "max_duration_weeks": "{value} wiki, iti iho rānei",
    "max_cost_nzd": "NZ${value}, iti iho rānei",
    "provider": "nā {value}",
    "recognition": "{value}",
    "status": "{value}",
    "delivery": "{value}",
}
WAYS = {
    "online": "tuihono",
    "blended": "tuihono, kanohi ki te kanohi hoki",
    "on-site": "kanohi ki te kanohi",
    "workplace": "i te wāhi mahi",
    "nzqa-approved": "kua whakamanahia e NZQA",
    "university": "he tohu nā te whare wānanga",
    "provider": "he tohu nā te kaiwhakarato",
    "illustrative": "he tauira tito",
    "current": "o nāianei",
    "discontinued": "kua whakamutua",
    "retired": "kua tangohia",
}
FREE = "kore utu"
