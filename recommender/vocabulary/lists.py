"""Which words hold a list together, and which two things joined by "and" are one. No logic here."""

from __future__ import annotations

# Joined by "and" or "&", these are one idea.
PAIRS = frozenset(
    """
    health+safety research+development food+beverage profit+loss search+rescue sales+marketing
    cut+sew health+wellbeing safety+wellbeing repair+maintenance repairs+maintenance
    maintenance+repair supply+demand terms+conditions arts+crafts art+design design+technology
    science+technology information+communication information+communications heating+ventilation
    ventilation+air wear+tear trial+error pros+cons drug+alcohol alcohol+drug alcohol+drugs
    drugs+alcohol diversity+inclusion equity+inclusion literacy+numeracy reading+writing
    import+export imports+exports pick+pack picking+packing load+unload loading+unloading
    policies+procedures policy+procedure systems+processes processes+procedures tools+equipment
    plant+equipment plant+machinery plants+animals people+culture training+development
    learning+development monitoring+evaluation planning+scheduling planning+control
    planning+reporting income+expenditure accounts+payroll debits+credits rules+regulations
    laws+regulations law+order hospitality+tourism tourism+hospitality travel+tourism
    hair+beauty nuts+bolts sheep+beef beef+lamb goat+sheep fruit+vegetables fruit+veg meat+wool
    family+whānau children+families infants+toddlers infant+toddler mothers+babies mum+baby
    teaching+learning assessment+moderation care+support support+care care+protection
    security+privacy privacy+security safety+security audit+compliance risk+compliance
    risk+assurance governance+risk quality+assurance pressure+temperature time+motion
    mass+dimensions mergers+acquisitions testing+tagging test+tag hot+cold black+white
    spoken+written written+verbal verbal+written oral+written written+oral written+spoken
    health+social social+emotional mental+physical stop+go stop/go front+back supply+fit
    fixtures+fittings linings+joinery design+build build+design architecture+design
    research+evaluation fish+chips bed+breakfast bits+pieces oil+gas stock+inventory
    goods+services products+services inwards+outwards inbound+outbound set-up+operation
    installation+maintenance install+maintain service+repair servicing+repair operate+maintain
    operating+maintaining manage+lead managing+leading lead+manage leading+managing
    plan+manage plan+deliver plan+implement develop+implement develop+maintain develop+deliver
    design+deliver design+develop assess+manage identify+manage monitor+report monitor+evaluate
    coach+mentor coaching+mentoring recruit+train hire+train build+maintain establish+maintain
    prepare+present prepare+serve prepare+cook
    """.split()
)

# A comma beside one of these does not divide wishes.
CLAUSE_WORDS = frozenset(
    """
    who which that where when while with without for in on to of by as at from because so then
    than if but not though although however unless until since after before during including
    include e.g e.g. i.e i.e. eg ie like especially particularly namely etc ideally preferably
    mainly mostly i we you he she they it is are was were be will can may must should he's she's
    i'm i'd it's then whether such based within across under over through per via all
    """.split()
)

# What follows one of these are examples of what precedes it.
EXAMPLES_FOLLOW = frozenset(
    "such including includes include like e.g e.g. eg ie i.e i.e. especially namely".split()
)

# Endings of words that describe: "electrical, mechanical and hydraulic systems" is one thing.
DESCRIBING = (
    *("ic", "al", "ive", "ous", "ful", "able", "ible", "ent", "ant", "ed", "ary", "ish", "ian"),
    *("less", "ly", "ory"),
)
DESCRIBING_WORDS = frozenset(
    """
    safe fast good new old high low big small hot cold warm clean clear deep light heavy hard soft
    fresh dry wet raw fine rough māori maori pacific pasifika samoan tongan inbound outbound daily
    weekly monthly yearly front back mild structural stainless short long-term short-term
    medium-term internal external local regional national first second third oral written spoken
    verbal face-to-face early primary secondary intermediate tertiary residential commercial
    industrial rural urban senior junior young youth adult direct indirect hydraulic mig tig arc
    timely positive friendly
    """.split()
)
