"""Words that tell nothing of a skill: traits, terms of work, places, vague wishes. No logic here.

A piece of an advertisement that holds no word outside such a table is set aside.
"""

from __future__ import annotations

TRAITS = frozenset(
    """
    team player players can do can-do attitude attitudes passionate passion motivated self self-
    motivated self-starter starter motivation hard hardworking hard-working working worker
    reliable reliability punctual punctuality honest honesty integrity trustworthy friendly
    positive positivity enthusiastic enthusiasm energetic energy flexible flexibility adaptable
    adaptability organised organized proactive initiative ethic work works humour humor sense
    attention detail details detail-oriented eye able team independently autonomously alone
    supervision minimal pressure deadlines willing willingness eager eagerness keen learn learner
    quick fast outgoing personality bubbly professional professionalism presentation presented
    well mature maturity dedicated dedication committed commitment approach patient patience
    resilient resilience calm caring empathy empathetic compassionate kind warm driven drive
    ambitious ambition confident confidence creative thinker thinking person people-person someone
    high standards standard good great strong excellent outstanding personal qualities quality
    attributes character loves love enjoys enjoy challenge challenges fun smile helpful dependable
    consistent diligent thorough accurate efficient focused focus results goal goals oriented
    orientated driven nature natural mindset growth open open-minded minded curious curiosity
    respectful respect genuine authentic humble manner polite demeanour part always time on turn
    up every day early bird go-getter hands-on both also really truly whatever it takes happy
    proven highly level take pride effectively environment fast-paced busy within member
    supportive get along others collaborative solution focused solutions common common-sense
    practical ability abilities desire succeed make difference right fit cultural ready go extra
    mile multi-task multitask juggle things give best own bring yourself loyalty loyal stamina fit
    fitness physically healthy
    """.split()
)

CONDITIONS = frozenset(
    """
    full part time full-time part-time fulltime parttime permanent casual temporary temp fixed
    term fixed-term contract hours hour week weeks day days night nights shift shifts roster
    rostered rotating weekend weekends weekday weekdays evening evenings morning mornings
    afternoon monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs
    fri sat sun am pm to per flexible immediate start asap location located based site onsite on-
    site hybrid remote home type job role position ongoing months month year years fte overtime
    available per availability required driver drivers driver's drivers' driving licence license
    licences licenses clean current valid restricted own transport vehicle car reliable nz new
    zealand aotearoa residency resident citizen citizenship visa legally entitled legal right
    rights work eligible drug alcohol test tests testing free police check checks vetting vet
    vetted ministry justice criminal record convictions referees references reference pass able
    must pre-employment medical vaccinated vaccination covid covid-19 be been live living in of
    for with a the and or our we you class 1 2 3 4 5 two one closing date listed reports reporting
    manager salary pay rate
    """.split()
)

# A line of nothing but these and CONDITIONS is where the job is.
PLACES = frozenset(
    """
    auckland tāmaki makaurau wellington te whanganui-a-tara christchurch ōtautahi otautahi
    hamilton kirikiriroa tauranga dunedin ōtepoti otepoti palmerston north south napier hastings
    hawke's hawkes bay of plenty waikato canterbury otago southland northland taranaki manawatū
    manawatu whanganui gisborne tairāwhiti nelson tasman marlborough blenheim west coast greymouth
    hokitika westport rotorua taupō taupo whangārei whangarei invercargill queenstown wānaka
    wanaka cromwell alexandra ashburton timaru oamaru gore balclutha rangiora rolleston kaikōura
    kaikoura picton masterton wairarapa levin kāpiti kapiti porirua lower upper hutt petone new
    plymouth hāwera hawera stratford feilding cambridge te awamutu tokoroa matamata morrinsville
    thames coromandel whakatāne whakatane ōpōtiki opotiki kerikeri kaitaia dargaville wellsford
    warkworth albany manukau penrose east tāmaki tamaki airport māngere mangere ōtara otara
    papakura pukekohe henderson takapuna mount maunganui te puke central city cbd shore island
    region nationwide anywhere zealand suburb greater area hornby sockburn addington seaview wiri
    avondale
    """.split()
)

# Words of a wish that say nothing of what: "something better", "a new job".
VAGUE = frozenset(
    """
    something anything some any thing things stuff better best new different else other another
    job jobs work career careers course courses training study learning learn skill skills change
    help advice option options idea ideas direction money paid pay good nice great short online
    free cheap easy quick useful interesting practical certificate certificates qualification
    qualifications certified trained classes micro-credential micro-credentials microcredential
    microcredentials programme programmes one ones way somewhere someone people life future start
    started next step steps upskill upskilling retrain retraining it that this them these those
    him thanks please really maybe actually proper decent right really just so next year up speed
    winter time go going get getting do doing done back know want wants need needs like sure ok
    okay yes no yeah nah please myself themselves himself herself kia ora make more less much many
    lot lots bit little kind sort type area field industry find look looking role roles similar
    environment relevant experience equivalent previous position person person's person’s team
    staff level levels credits
    """.split()
)
