"""Who people are: words that say nothing of what they want to learn. No logic here."""

from __future__ import annotations

# Words before a noun for a person: origin, age, gender, standing. "Māori health" is a topic;
# "a Māori woman" is somebody. Only used beside a noun of PERSONS.
DESCRIPTIONS = r"""
    (?: māori | maori | pākehā | pakeha | pasifika | pacific (?:_island(?:er)?)? | samoan | tongan
      | fijian (?:_indian)? | indo-fijian | niuean | tokelauan | tuvaluan | kiribati | rotuman
      | papua_new_guinean | cook_island (?:_māori|_maori)? | hawaiian
      | indian | punjabi | sikh | gujarati | sri_lankan | tamil | pakistani | bangladeshi | nepali
      | nepalese | afghan | chinese | taiwanese | hong_kong | cantonese | korean | japanese
      | filipin[oa] | vietnamese | thai | cambodian | burmese | malaysian | indonesian | singaporean
      | asian | african | ethiopian | somali | eritrean | kenyan | nigerian | zimbabwean
      | south_african | egyptian | middle_eastern | arab | iraqi | iranian | persian | syrian
      | turkish | lebanese | israeli | jewish | muslim | christian | hindu
      | european | nz_european | british | english | scottish | irish | welsh | dutch | german
      | french | italian | spanish | portuguese | polish | russian | ukrainian | greek | croatian
      | american | canadian | australian | aussie | kiwi | brazilian | colombian | chilean
      | argentinian | mexican | latin[oa]? | latin_american | new_zealand(?:er)?
      | young | younger | old | older | elderly | middle[_-]aged | teenage | mature
      | (?:\d{2}[\s-])?year[s]?[\s-]old | single | solo | stay[\s-]at[\s-]home | full[\s-]time
      | proud | recent | new | busy | local | rural | deaf | disabled | autistic | neurodivergent
      | dyslexic | gay | lesbian | trans(?:gender)? | queer | takatāpui | takatapui | non[\s-]binary
      | male | female | married | widowed | divorced | retired | unemployed )
"""

PERSONS = r"""
    (?: man | woman | men | women | male | female | guy | girl | boy | bloke | lady | gentleman
      | fella | chap | dude | person | adult | teen | teenager | youth | student | kid
      | mum | mother | dad | father | parent | grandmother | grandfather | grandma | grandad
      | grandparent | nana | nan | koro | kuia | kaumātua | kaumatua | wahine | wāhine | tāne | tane
      | tama | kōtiro | kotiro | rangatahi | sister | brother | aunty | auntie | uncle | cousin
      | niece | nephew | wife | husband | partner | daughter | son | migrant | immigrant | refugee
      | kiwi | islander | veteran | widow | widower | beneficiary | pensioner )
"""

# Those whom advisers, parents and employers speak of.
OTHERS = r"""
    (?: client | learner | jobseeker | job_seeker | participant | customer | candidate | apprentice
      | trainee | employee | worker | colleague | co-?worker | staff_member | team_member | friend
      | mate | flatmate | neighbour | boss | manager | whānau | whanau | family | rangatahi )
"""

# An age, as people put it beside a name.
AGES = r"(?: ,?_ (?:aged?_)? \d{2} (?:_(?:years?|yrs?)(?:_old)?|yo)? )"

# Somebody else who wants something: "my client Sione, 34, wants to learn". What comes before the
# verb is who they are.
SOMEBODY = rf"""
    (?: (?:my|our|his|her|their|one_of_(?:my|our)|the|an?|this|some_of_(?:my|our)|all_(?:my|our
      |of_(?:my|our)))_ [^,.;:!?]{{1,60}}?
      | (?:i|we|she|he|they|who|that)
      | (?:client|learner|jobseeker|job_seeker|participant|customer|student|candidate|staff
        |team)\b [^.;:!?]{{0,60}}?
      | (?:{DESCRIPTIONS},?_)* {PERSONS}\b [^.;:!?]{{0,60}}?
    ) """

# A name where somebody is introduced or wants something. The only patterns that heed capitals.
_NAME = r"[A-ZĀĒĪŌŪÀ-Þ][\w'-]+(?:[ ][A-ZĀĒĪŌŪÀ-Þ][\w'-]+){0,2}"
NAMED = (
    rf"""(?<!\w)(?:[Ii]_?'?m|[Ii]_am|[Ii]t's|[Tt]his_is)_{_NAME}(?:,?_(?:aged?_)?\d{{2}}\b)?
    (?=_*$|[,.;:!?\n–—-]|_(?:and|from|but|who|here|so|wanting|looking|keen)\b)""",
    rf"(?<!\w){_NAME}_here\b",
    rf"""(?:(?<=[.!?][ ])|(?<=\A)|(?<=\n)){_NAME}_(?:is|was)_
    (?:an?_[^,.;:!?\n]{{0,60}}?\b{PERSONS}\b(?:_(?:from|of|in|with)_[^,.;:!?\n]{{1,40}})?|\d\d\b)
    (?=_*$|[,.;:!?\n]|_(?:and|who|but)\b)""",
    rf"""(?:(?<=[.!?][ ])|(?<=\A)|(?<=\n)){_NAME}{AGES}?(?:,_[^,.;:!?\n]{{1,40}}){{0,2}},?
    (?=_(?:wants|would_like|would_love|hopes|wishes|is_(?:keen|looking|hoping|interested|wanting)
      |needs_to|has_always)\b)""",
)

# How their wish goes on.
WANTS = r"""
    (?:(?:really|also|now|just|both|all|always|would|currently|still)_)*
    (?: (?:wants?|hopes?|wishes|wish|needs?|loves?_to|likes?|enjoys?|would_(?:like|love)|'d_(?:like
      |love)|has_to|have_to|must|plans?(?=_(?:to|on)\b)|fancies|dreams_of|asked|asks)\b
      | (?:is|are|was|'s|'re)_(?:very_|really_|also_|super_|now_|quite_)*(?:keen|looking|hoping
        |interested|wanting|trying|after|thinking|wondering|considering|planning|aiming|eager
        |seeking|curious)\b
      | (?:has|have|'s|'ve)_(?:always_)?(?:wanted|dreamed|been_(?:wanting|thinking|looking|keen)
        |asked|expressed_an?_interest|shown_an?_interest)\b )
    (?: _(?:to|on|in|for|of|about|at|into|after|doing|an?|some|any|if)\b )*
"""
# Those whose wish is an employer's demand.
STAFF = r"""\b(?:we|our|team|staff|crew|workers|employees|apprentices?|operators|drivers|them|they
  |everyone|someone|somebody|people|technicians|machinists|supervisors?|managers|guys|boys|foremen
  |foreman|new_hires?)\b"""
DEMAND = r"\b(?:needs?|must|requires?|have_to|has_to)\b"
# Notes of an adviser: an unnamed person and then facts in short pieces.
CASE_NOTES = r"""(?:he|she)(?:'s|_is)_\d\d\b|(?:(?:my|our|a|the|this|new|one|male
  |female)_){0,2}(?:client|learner|jobseeker
  |job_seeker|participant|customer|candidate|student|rangatahi)\b(?!_(?:service|relation|care
  |manage|support|success|experience|engagement|centr|communic|account|data|services|loyalty
  |facing|wellbeing|needs))"""
# Facts in such notes, as opposed to wishes.
FACTS = r"""
    (?:(?:currently|now|also|only|still|mostly|very|quite|has|is|been|recently|previously
      |formerly)_)*
    (?: reads?|speaks?|lives?|lived|drives?|walks?|struggles|cares?|comes?|came|left|lost|worked
      |works|working|is|was|were|been|can't|cannot|no_\w+|doesn't|does|did|made|laid|redundant
      |unemployed|retired|injured|single|married|widowed|divorced|aged?|early|mid|late|male|female
      |\d+|ex|former|on|from|born|recently|originally|low|limited|poor|slow|shy|nervous|lacks|bad
      |good|english|has|have|had|not|back|out|off|mid-\w+ )\b
"""
# Somebody in a wish: "welding for a Māori woman". Left out of what is searched.
SOMEBODY_IN_WISH = rf"""
    ,?_(?:for|as|by|from|with)_(?:an?|my|our|this|the)_(?:{DESCRIPTIONS},?_(?:and_)?)* {PERSONS}\b
      (?!['’]) (?: _(?:aged?_|of_|in_(?:her|his|their)_)\w+ | ,?_aged?_\d\d )? (?=_*(?:$|[,.;!?)]
      |_(?:who|to|in|with|and|at|from|of)\b))
  | (?:{DESCRIPTIONS}_)+ {PERSONS}\b (?!['’]) (?=_*$)
  | ^(?:an?_|the_)?(?:{DESCRIPTIONS},?_(?:and_)?)* {PERSONS}_who_
"""
