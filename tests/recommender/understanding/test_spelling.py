"""Single words: what is mended, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.importing import read_files
from recommender.understanding.known import NOTHING_KNOWN, Known, known_from
from recommender.understanding.meaning import meaning_of

CATALOGUE = Path(__file__).resolve().parents[3] / "data/catalogue"

MISSPELT = """
    carpentary:carpentry securty:security excell:excel managment:management
    horticultre:horticulture keping:keeping accountng:accounting definately:definitely
    acounting:accounting bookeeping:bookkeeping plummbing:plumbing pluming:plumbing
    electrition:electrician eletrical:electrical electical:electrical weldng:welding
    wellding:welding scafolding:scaffolding scaffoldng:scaffolding forresty:forestry
    forestery:forestry agricultre:agriculture agriculure:agriculture dariy:dairy
    shearng:shearing consruction:construction constuction:construction
    contruction:construction buidling:building bulding:building biulding:building
    insulaton:insulation maintanance:maintenance maintainance:maintenance
    maintenence:maintenance enviroment:environment enviromental:environmental
    goverment:government govenance:governance comunication:communication
    communciation:communication comunity:community leadrship:leadership
    leadeship:leadership supervison:supervision buisness:business bussiness:business
    busness:business entrepeneur:entrepreneur entreprenuership:entrepreneurship
    marketting:marketing marketng:marketing custmer:customer costumer:customer
    servce:service recieve:receive recieving:receiving proffesional:professional
    profesional:professional programing:programming progamming:programming sofware:software
    softwear:software analitics:analytics analytcs:analytics anaylsis:analysis
    analisys:analysis databse:database artifical:artificial inteligence:intelligence
    machien:machine machinary:machinery learing:learning leanring:learning
    teching:teaching techer:teacher childhod:childhood chidlren:children
    tecnology:technology technolgy:technology tehcnology:technology
    developement:development devlopment:development helth:health heatlh:health
    safty:safety saftey:safety nurseing:nursing medicaton:medication diabetis:diabetes
    dimentia:dementia demensia:dementia suport:support disabilty:disability
    infecton:infection vacination:vaccination physiotheropy:physiotherapy
    hospitalty:hospitality hosptality:hospitality barrista:barista cofee:coffee
    restuarant:restaurant kichen:kitchen tourisim:tourism accomodation:accommodation
    photografy:photography photgraphy:photography grapic:graphic desgin:design
    desing:design anamation:animation vidoe:video writting:writing grammer:grammar
    liturature:literature literasy:literacy numercy:numeracy mathmatics:mathematics
    enginering:engineering engneering:engineering mechancial:mechanical machanic:mechanic
    autmotive:automotive hydralic:hydraulic hydrolics:hydraulics pnuematic:pneumatic
    refridgeration:refrigeration refrigaration:refrigeration batery:battery vehical:vehicle
    vechicle:vehicle tracter:tractor chainsw:chainsaw chansaw:chainsaw fishng:fishing
    aquacultre:aquaculture beekeping:beekeeping vetinary:veterinary aminals:animals
    biosecurty:biosecurity sustainablity:sustainability sustanable:sustainable
    clmate:climate logistcs:logistics warehose:warehouse wharehouse:warehouse
    forlift:forklift trasport:transport procurment:procurement payrol:payroll
    taxaton:taxation budgetting:budgeting finacial:financial finanical:financial
    insurence:insurance recruitmnt:recruitment negotation:negotiation privasy:privacy
    stratigic:strategic projct:project scedule:schedule excavater:excavator
    concreet:concrete asbestus:asbestos renovatoin:renovation joinary:joinery
    licencing:licensing qualifcation:qualification certifcate:certificate
"""

# Places, names, trades, brands, software, chemistry, te reo, sport: no mistakes.
CORRECT = """
    Ableton affogato Agresearch agroforestry Airtable Akaroa Alteryx amaro Amberley Anahera
    Anjali aquaponics arbor Arduino Ariki aroha Aroha Asana Ashburton AsureQuality atua AutoCAD
    awhi backend balayage Balclutha baleage Barnardos BCITO Beachlands Beca Bidfood biochar
    biostatistics Bitbucket bitcoin blockchain Bluebeam bokeh bouldering brickveneer Bunnings
    busbar Calendly cannulation Canva capoeira Careerforce Carterton chatbot chyron Citrix
    Clojure cobot cobots Codesys Collingwood colocation Competenz Connexis cortado Crowdstrike
    crutching crypto Cubase dagging Darfield Dargaville Databricks datacentre Datacom Dataverse
    dataviz Deno dermaplaning dewatering Django dojo doula dwang dyscalculia Ebos edtech
    Elasticsearch electrolyser Eltham Enviro Envirohub Erlang Fairlie Fanuc Featherston feijoa
    Feilding Fetu fibro Fieldays fintech flatwhite fono Fonterra Fortran frontend fullstack
    futsal gelato geofabric geofencing geogrid geospatial gibstopping GitHub glucometer
    glyphosate Golang gorsebuster Gradle GraphQL Greymouth Hadoop haka Hanmer harakeke haylage
    Helensville heliski Hellers hellerwork Hemi Heroku hieracium himene Hinemoa HITO hogget
    hoggets Hohepa hoki Hokitika HubSpot Huntly hydroexcavation hydrovac hyperlapse
    hyperspectral Hyun infosec Inghams Inkscape Ioane iridology Jira Kahu Kaikoura Kainga
    Kaitaia Kamo kanuka kapa Kapiti Karamea Kaur Kawhia Kereama Kerikeri Kibana Kiri
    kitesurfing Kiwirail koji kombucha korfball koro Kotlin Krita kuia Kuiti kumara lalaga
    Landcare Laravel lede Leilani Lightspeed livestream Logstash lomilomi longliner Losa
    Lumsden luthier Magento mahi Mailchimp Mainfreight Malakai manaaki Manaaki Manaia Mangawhai
    Mangere Mangonui manuka Manukau Manurewa Martinborough Marton Masterton matagouri Matamata
    Mataura Matlab matua maunga megger Mereana metaverse metformin Methven mezcal microbiome
    microblading microinverter microservice microservices middleware Midjourney MITO Moerewa
    Mohammed moko mokopuna MongoDB Morrinsville Motueka muaythai multirotor naloxone nassella
    Naylor Ngahuia Ngaire Ngaruawahia Nikau Northland NorthTec Nutanix Nuxt Oamaru Ohakune
    Ohomai Okta Olufemi Onedrive OpenAI Opunake orthomosaic orthoptist Otago Otara Otorohanga
    oversow oximeter packrafting panelbeater Paora Papakura Paraparaumu Parekura paspalum Patea
    paua pentester pentesting perioperative permaculture petanque Pharmac pingao pinotage
    Piopio pipetting Placemakers Plunket polyphase Porirua portafilter Postgres potholing
    pounamu powdercoating PowerBI Priya Procore Prolog proteomics protobuf Proxmox Pukekohe
    Qlik quadcopter Raetihi rangi Rangimarie Rangiora Ravensdown Rawene Rawiri rebar Redis
    Reefton reiki Remuera Renwick Resene Rezare rimu risograph ristretto Riverton Rolleston
    Ruakaka Ruatoria ryegrass Salesforce screenprinting Sealord Semisi ServiceIQ ServiceNow
    sharemilker sharemilking Sharepoint sheetpile shibori shiplap shochu shotcrete signwriting
    Simulink Siobhan Sione SketchUp Skillsroad smishing soju sonographer sousvide Splunk
    Squarespace Supabase supplejack Symfony Synlait syrah taekwondo taiaha taiao takahe Takaka
    Takapuna Takumi talanoa Talleys Tama tamarillo Tanda Tane Taranaki tatau Tatua Tauranga
    tautoko Tavita Tegel Tekapo teppanyaki Tevita thicknesser thrombolysis timelapse Tokoroa
    Tolaga totara Trademe Transpower Trello trenchless Tuakau tukutuku tupping tutsan Twizel
    undersown Unitec Vercel vermicomposting Viliami vishing Visio Vite vlogging Vodafone
    Waikato Waipawa Waipukurau Wairoa Waiuku waka wakeboarding Wanaka Wanganui Watercare Wattie
    Webpack websocket Wellsford WelTec Westland Westport Weta whaea whakairo Whakatane
    Whanganui Whangarei Whitireia Whittaker Wintec Wiremu Wireshark WordPress Xamarin Xiaoming
    ZBrush Zendesk zeroday Zespri Zhang Zscaler
"""


@pytest.fixture(scope="module")
def known() -> Known:
    files = (CATALOGUE / "register.jsonl", CATALOGUE / "illustrative.jsonl")
    return known_from(read_files(files, retrieved="2026-11").credentials)


@pytest.mark.parametrize("pair", MISSPELT.split())
def test_a_misspelt_word_is_mended(known: Known, pair: str) -> None:
    wrong, right = pair.split(":")
    meant = known.speller.mended(wrong) or known.speller.respelt(wrong)
    assert meant == right


def test_correct_words_are_left_alone(known: Known) -> None:
    words = CORRECT.split() + CORRECT.casefold().split()
    assert {word: m for word in words if (m := meaning_of(word, known).corrections)} == {}


def test_every_word_of_the_catalogue_is_left_alone(known: Known) -> None:
    assert len(known.words) > 4000
    changed = [w for w in known.words if known.speller.mended(w) or known.speller.respelt(w)]
    assert changed == []


@pytest.mark.parametrize("word", ["wedding", "form", "planting", "costume", "principal", "naval"])
def test_an_english_word_that_no_record_holds_is_left_alone(known: Known, word: str) -> None:
    assert known.speller.mended(word) is None


def test_the_catalogues_own_word_is_meant_before_another() -> None:
    assert NOTHING_KNOWN.speller.mended("wering") == "wearing"
    assert Known({"wiring": 1}).speller.mended("wering") == "wiring"


def test_words_of_names_are_left_alone() -> None:
    assert Known({"manages": 1}).speller.mended("manajes") == "manages"
    assert Known({"manages": 1}, names=frozenset({"manajes"})).speller.mended("manajes") is None


def test_an_inflection_of_the_catalogues_word_is_no_mistake() -> None:
    assert not NOTHING_KNOWN.speller.is_word("zorbings")
    assert Known({"zorbing": 1}).speller.is_word("zorbings")
    assert not Known({"manage": 1}).speller.is_word("manageing")


@pytest.mark.parametrize("word", ["", "a", "xzq", "qzxv" * 8, "a" * 20_000, "x" * 20_000])
def test_what_is_too_short_too_long_or_like_nothing_is_left_alone(known: Known, word: str) -> None:
    assert known.speller.mended(word) is None
    assert known.speller.parts(word) == ()


def test_only_the_catalogues_words_are_meant_where_that_is_asked(known: Known) -> None:
    assert known.speller.mended("securty", of_catalogue=True) == "security"
    assert known.speller.mended("definately") == "definitely"
    assert "definitely" not in known.words
    assert known.speller.mended("definately", of_catalogue=True) is None


@pytest.mark.parametrize(
    "pair",
    """organize:organise analyzing:analysing organization:organisation color:colour labor:labour
    behavioral:behavioural aluminum:aluminium tire:tyre catalog:catalogue defense:defence
    modeling:modelling traveler:traveller canceled:cancelled jewelry:jewellery math:maths
    theater:theatre fiber:fibre""".split(),
)
def test_american_spelling_is_read_as_british(pair: str) -> None:
    american, british = pair.split(":")
    assert NOTHING_KNOWN.speller.respelt(american) == british


@pytest.mark.parametrize("word", "size prize filing tiling timber for motor later doctor".split())
def test_what_only_ends_like_an_american_spelling_stays(word: str) -> None:
    assert NOTHING_KNOWN.speller.respelt(word) is None


def test_the_catalogues_spelling_stays_american_or_not() -> None:
    assert Known({"program": 2}).speller.respelt("program") is None
    assert NOTHING_KNOWN.speller.respelt("program") == "programme"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("healthandsafety", ("health", "and", "safety")),
        ("datascience", ("data", "science")),
        ("beekeeping", ()),
        ("welding", ()),
    ],
)
def test_words_run_together_are_taken_apart(
    known: Known, word: str, parts: tuple[str, ...]
) -> None:
    assert known.speller.parts(word) == parts
