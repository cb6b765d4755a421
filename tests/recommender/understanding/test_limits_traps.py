"""Words that look like limits and are none."""

from __future__ import annotations

import pytest

from recommender.understanding.limits import FoundLimits, find_limits

PROVIDERS = ("Otago Polytechnic (EduBits)", "MITO", "Odyssey", "Unitec", "Young Enterprise")

# One to a line.
TRAPS = """
    framing to NZS 3604
    AS/NZS 4836 testing
    Part 102 certification
    Part 21 exemption
    5-axis machining
    24/7 support desk
    3D printing
    2D animation
    20 years' experience in farming
    lead a team of 12
    credit controller skills
    credit management
    carbon credits
    earn 10 carbon credits
    tax credits
    spirit level use
    entry level roles
    high level thinking
    senior level leadership
    A level maths
    I have NCEA level 2
    I've done level 3 carpentry
    I have done level 3 and level 4 carpentry
    level crossing safety
    sea level rise
    100 level paper
    level 3 lifeguards at the pool on level 2
    COVID alert level 4
    Level 4 electrician certificate holder
    ISO 9001 auditing
    Class 2 licence
    Year 10 students
    5 hectares
    under 5s
    under-fives
    care for under 5s
    over 65s fitness
    HSWA 2015
    free-range eggs
    sugar-free baking
    hands-free driving
    feel free to suggest
    gluten free cooking
    free up time
    week 3 of the job
    Microsoft 365
    40 hours a week
    $35 an hour
    online marketing
    online safety for children
    teaching online
    work from home policies
    home-based care
    small engine repair
    short-term planning
    cheap cuts of meat
    beginner yoga teaching
    a university near me
    keeping children safe online
    sell my art online
    selling online
    run a business from home
    stress at work
    health and safety at work
    bullying at work
    behaviour management in the classroom
    digital tools in the classroom
    technology in the classroom
    face to face sales
    in person interviews
    designing blended learning
    design online courses
    how to teach online classes
    deliver online training to staff
    online learning design
    blended families
    long distance driving
    distance running coaching
    health and safety on the job
    on the job injuries
    traffic management on site
    on-site wastewater
    manage remote teams
    work remotely
    pays over $35
    earn up to $80k a year
    manage budgets up to $50,000
    projects under $1,000,000
    children under 2 years
    babies under 6 months
    I start a new job in six weeks
    caring for lambs in the first six weeks
    10 hours a week max
    up to 20 hours a week
    two days a week
    run 10k
    train for a 5k
    pest free 2050
    predator free
    drug free workplace
    smoke-free
    free diving
    free trade agreements
    free software
    I am free on Mondays
    what is free range farming
    how to get my course NZQA approved
    retired racehorses
    current affairs
    electrical current
    15 credit cards
    a credit union
    10 credits short of my degree
    my level 3 apprentices
    teach level 2 maths
    level 2 EV charger installation
    level 3 trauma care
    I work at Unitec
    I studied at Otago Polytechnic
    job at MITO
    not from Harvard
    Fighting fires in 10 minutes
    ielts level 6
    curriculum level 4 maths
    writing level 2 of the curriculum
    noise level 5
    grade level 3
    lever 4 tyres
    bevel 4 edges
    weed control 3 weeds
    5L engine
    M4 bolts
    Windows 10
    Web 2.0
    Python 3
    IPv6
    Unit standard 27942
    1080 poison drops
    Route 66
    3 phase power
    12V systems
    240 volt
    90 day trial periods
    6 months old calves
    puppies at 8 weeks
    first 1000 days of life
    the 3 Rs
    4x4 driving
    4WD driving
    K-12
    Stage 2 hearing
    CNC level setting
    laser level setup
    water level monitoring
    bubble level
    low level languages
    ground level planting
    tier 1 support
    level 1 helpdesk support
    level playing field
    next level leadership
    take it to the next level
    level up my skills
    O level English
    A-level physics
    Grade 5 piano
    team of under 10
    people under 18
    drivers over 25
    trees over 3 metres
    under 50 volts
    over 100 people
    working at heights over 5 metres
    less than 5 staff
    more than 3 children
    no more than 4 passengers
    up to 12 tonnes
    max 3500 kg
    at least 2 referees
    maximum of 8 guests
    credit where it's due
    film credits
    opening credits
    credit cards
    credit notes
    online shopping
    buying online
    online banking security
    online store setup
    online gaming
    online counselling
    remote sensing
    remote control
    distance vector routing
    home care
    home cooking
    home schooling at home
    work life balance
    workplace safety
    workplace relations
    classroom management
    campus security
    workplace first aid
    blended whisky
    hybrid vehicles
    hybrid cars
    cheap flights
    short story writing
    short films
    small business
    small animals
    small motors
    quick bread baking
    quick service restaurants
    basic electrical theory
    easy read documents
    advanced driving
    part-time staff rostering
    night shift work
    evening meals
    flexible work
    flexible pavements
    weekend trips
    a short drive away
    free time activities
    free kindergarten teaching
    free camping rules
    free flowing traffic
    tobacco free
    fragrance free
    barrier free design
    paper free office
    debt free living
    interest free loans
    duty free retail
    toll free numbers
    lead free solder
    pain free movement
    plastic free
    the best things in life are free to roam
    caffeine free
    rent free
    in 20 years of farming
    within 10 working days
    under 12 months warranty
    in the last 5 years
    two years ago
    six months pregnant
    communicate with clients in person, by phone or by email
    for free trade rules
    Train new crew members on the job
    while working with conduit
    I am free after 5
    when I'm free
    Level 2 lifeguards
    I'm at level 4 now
    my level 4 certificate
    we have level 3 staff
    I hold a level 5 diploma
    I currently have 40 credits
    I need to pay off my credit card
    earn credits
    buy credits
    level the ground
    at every level
    all levels
    levels of government
    levels
    credit
    different levels
    work at height level
    50 first aid kits
    20 students
    teach 15 students
    5 star hotels
    class 1 driver licence
    forklift F endorsement
    dangerous goods class 3
    zone 3
    Grade 2 listed building
    four-wheel drive
    three phase
    two stroke engines
    one on one coaching
    month end accounts
    year end reporting
    3 month old babies
    six month review of staff
    a 10 week training programme design for new staff
    design a 6 week course
    plan a 10 week training programme
    write a short course
    develop small courses
    week 6 antenatal
    under 18 football
    under the sink plumbing
    over the counter sales
    above ground pools
    below ground services
    below zero storage
    max hold
    min wage law
    level 10 meetings
    level 3 evidence
    EOS level 10 meeting
    stage 3 firefighting
    2 hours a day
    8 hour days
    four day week
    5 day week rosters
    40 hour week
    7 days a week
    open 24 hours
    10 minutes
    $2 million budget
    a $20 million project
    million dollar listing
    thousand dollar bets
    1k words
    write 2k words
    5k walk
    2.5 tonne
    level 1.5
    3.5 credits
    12.5 credits
    level 4.2
    1,000 head of cattle
    100 credits of carbon offset
    an online store
    an online business course
    build an online presence
    sell things online
    find customers online
    online ads
    online accounting software
    help seniors get online
    get my shop online
    work online
    be safe online
    online hate
    online forms
    online exams invigilation
    teaching in the classroom
    distance education design
    how to run face to face workshops
    personal training
    in-person sales
    at home with kids
    cook at home
    home-schooling
    caring for parents at home
    elderly care at home
    work from home
    earn from home
    bake from home to sell
    a job I can do from home
    start a business from home
    on the job site
    find work on the job market
"""


@pytest.mark.parametrize("text", TRAPS.strip().splitlines())
def test_the_topic_is_no_limit_and_no_preference(text: str) -> None:
    assert find_limits(text.strip(), PROVIDERS) == FoundLimits()


@pytest.mark.parametrize("text", ["level 0", "level 11", "level 100", "0 credits", "under level 1"])
def test_numbers_that_no_record_can_have_are_no_limits(text: str) -> None:
    assert find_limits(text) == FoundLimits()
