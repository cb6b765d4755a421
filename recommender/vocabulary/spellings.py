"""Spellings: American ones, mistakes too far from the word, and words to leave alone. No logic."""

from __future__ import annotations

# Mistakes that lie too far from the word, or are words in a large list of English.
MISSPELLINGS = {
    "aggreculture": "agriculture",
    "costumer": "customer",
    "costumers": "customers",
    "definatly": "definitely",
    "electrision": "electrician",
    "electritian": "electrician",
    "electrition": "electrician",
    "exel": "excel",
    "exell": "excel",
    "hydrolic": "hydraulic",
    "hydrolics": "hydraulics",
    "licencing": "licensing",
    "liesure": "leisure",
    "liturature": "literature",
    "phisiotherapy": "physiotherapy",
    "physiotheropy": "physiotherapy",
    "pschology": "psychology",
    "pyschology": "psychology",
    "vehical": "vehicle",
    "vehicals": "vehicles",
    "vetinarian": "veterinarian",
    "vetinary": "veterinary",
    "vetnary": "veterinary",
    "warehose": "warehouse",
    "wharehouse": "warehouse",
    "wharehousing": "warehousing",
}

# American words whose ending no rule of meaning.py turns into the British one.
AMERICAN = {
    "aging": "ageing",
    "airplane": "aeroplane",
    "airplanes": "aeroplanes",
    "aluminum": "aluminium",
    "anesthesia": "anaesthesia",
    "anesthetic": "anaesthetic",
    "archeology": "archaeology",
    "artifact": "artefact",
    "artifacts": "artefacts",
    "caliber": "calibre",
    "center": "centre",
    "centered": "centred",
    "centers": "centres",
    "curb": "kerb",
    "enrollment": "enrolment",
    "fiber": "fibre",
    "fiberglass": "fibreglass",
    "fibers": "fibres",
    "fueling": "fuelling",
    "fulfill": "fulfil",
    "gray": "grey",
    "gynecology": "gynaecology",
    "installment": "instalment",
    "jewelry": "jewellery",
    "liter": "litre",
    "liters": "litres",
    "maneuver": "manoeuvre",
    "math": "maths",
    "mold": "mould",
    "molding": "moulding",
    "mom": "mum",
    "orthopedic": "orthopaedic",
    "pediatric": "paediatric",
    "pediatrics": "paediatrics",
    "plow": "plough",
    "plowing": "ploughing",
    "program": "programme",
    "programing": "programming",
    "programs": "programmes",
    "skillful": "skilful",
    "sulfur": "sulphur",
    "theater": "theatre",
    "theaters": "theatres",
    "tire": "tyre",
    "tires": "tyres",
}

# Words that no list of English from books holds, or not with their sense: they stay as they are.
# Places, iwi, peoples and languages.
_PLACES = """
    akaroa albany amberley aotearoa arawa ashburton auckland aucklanders avondale awa balclutha
    beachlands blenheim botany cantonese carterton cheviot coromandel dannevirke darfield
    dargaville dari devonport dunedin eketahuna eltham fairlie farsi featherston feilding
    fieldays fielding fiji fijian fijians filipino fiordland foxton geraldine gisborne glendene
    glenfield gore greymouth greytown gujarati hamilton hanmer hastings hawera helensville
    heretaunga hindi hokianga hokitika horowhenua howick huntly inglewood invercargill kahungunu
    kaiapoi kaikohe kaikoura kaitaia kaiwaka kapiti karamea karori kawerau kerikeri kiribati
    korean kumeu levin linwood lumsden lyttelton malay mandarin mangere maniapoto manukau
    manurewa marlborough martinborough marton massey masterton matamata methven moerewa
    morrinsville mosgiel motueka murupara napier nelson newmarket ngapuhi ngati niue niuean
    northcote northland oamaru onehunga opotiki opunake orewa otago otahuhu otaki otara otautahi
    pacifica pahiatua pakeha pakuranga palagi palmerston papakura papatoetoe paraparaumu
    pasifika patea petone picton ponsonby porirua porou pukekohe punjabi putaruru queenstown
    raetihi raglan rangiora rangitane raukawa rawene reefton remuera renwick riccarton riverton
    rolleston rotorua ruapehu samoa samoan samoans seddon silverdale sinhala somali southland
    stratford swahili tagalog tahu taihape tainui takaka takapuna tamaki tamil taranaki
    taumarunui taupo tauranga tekapo telugu timaru toa tokelau tokelauan tokoroa tonga tongan
    tongans tuakau tuhoe turangi tuvalu twizel urdu vanuatu waiheke waihi waikato wainuiomata
    waipa waipawa waipukurau wairarapa wairoa waitakere waitaki waitara waiuku wanaka wanganui
    warkworth waverley wellington wellsford westland westport whakatane whangamata whanganui
    whangarei whitby winton
"""

# Organisations, brands, software.
_BRANDS = """
    ableton adobe agresearch airbnb airtable alipay alteryx amadeus android ansible arduino
    asana atlassian audacity audiovisual aurecon autocad autodesk ballance bcito beca bitbucket
    bluebeam bunnings calendly canva careerforce carters cisco citect citrix clojure codesys
    competenz connexis copilot crowdstrike danfoss databricks datacom datadog dataverse delaval
    deloitte deno deputy django docker downer dropbox drupal elixir erlang etsy facebook fanuc
    figma firebase flask fletcher fletchers flutter fonterra foodstuffs fortinet fortran
    gallagher ghidra github gitlab gmail golang google gradle grafana graphql hadoop haskell
    hellers heroku hootsuite houdini huawei hubspot indesign inghams inkscape instagram ios ipad
    iphone jenkins jira juniper kafka kaggle kibana kiwirail kiwisaver komatsu kotlin krita
    kubernetes laravel lightroom linkedin linux looker magento mailchimp mainfreight makita
    mariadb massey mastercam matlab maven maya meridian microsoft midjourney mitre mongodb
    moodle mulesoft myob mysql navisworks netflix netlify netsuite nextjs nginx nodejs numpy
    nutanix nuxt nvidia odoo okta onedrive onenote openai openshift outlook paypal pharmac
    photoshop pinterest placemakers plunket postgres postgresql powerapps powerbi powerpoint
    powershell primavera procore pytorch qlik quickbooks ravensdown redis resene revit rhino
    rockwell salesforce sanford scala sealord selenium serviceiq sharepoint shopify siemens
    simulink sketchup skillsroad snapchat snowflake solidworks splunk spotify squarespace stihl
    sumsub supabase svelte symfony synlait tableau talleys tanda tatua tegel tensorflow
    terraform tiktok toyota trademe transpower trello twilio twitter typescript ubuntu unitec
    vercel verizon vimeo visio vite vmware vodafone vscode waiariki webpack weltec whatsapp
    whitireia whittakers wintec wireshark wix wordpress wsp xamarin xero yealink youtube zapier
    zbrush zendesk zespri zscaler
"""

# Modern words, trades, food, plants, sport and shop talk.
_WORDS = """
    abseil abseiling affogato agroforestry apprenticeships aquaponics arborist arborists backend
    backends balayage baleage baler banksman biochar biodiesel bioplastics biosolids bitcoin
    blackwater blockchain bokashi bokeh bootcamp bootcamps bosun botnet bullnose cabbie
    cannulate cannulation canyoning chatbot chatbots cobot cobots coworking crutching crypto
    cryptocurrency cybersecurity dagging dataviz daycare decarbonisation decarbonise deepfake
    dermaplaning devops devsecops dropshipping dwang dwangs earthmoving ecommerce edtech eftpos
    elearning enviro ergonomic esport esports exoskeleton falsework fibro fintech floristry
    freelancer freelancing frontend frontends fullstack gelato geofabric geofence geofencing
    geogrid geospatial gibbing gibstopping gig greywater hackathon halal hapkido heliski
    heliskiing hogget homestay hospo hydroexcavation hydroponic hydroponics hydrovac hyperlapse
    influencer influencers intercropping jitsu jiu kimchi kitesurfing kombucha lambing landcare
    lede lidar longline longliner longlining luthier makerspace malware manicurist medtech
    megger metaverse microblading microcredential microcredentials microgreens microinverter
    microlearning microservice microservices middleware mindfulness mixology mlops mocktail
    mocktails mohamed mohammed muhammad multihull multirotor naloxone neurodivergent
    neurodiverse neurodiversity nuc offboarding offgrid onboarding orthomosaic orthomosaics
    osteopath packrafting panelbeater panelbeaters panelbeating parkour passivhaus pentest
    pentester pentesting permaculture pescatarian phishing phlebotomist phlebotomy
    photogrammetry pickleball pilates podcast podcaster podcasters podcasting podcasts postie
    powdercoat powdercoating preschooler purlin purlins quadcopter rebar reiki reskill
    reskilling resthome rewilding rigger rigging riparian rouseabout rousie rugby scaffie scampi
    screenprint screenprinting selvedge serverless sharemilker sharemilking shearer shearers
    signwriter signwriting silage silviculture smishing sommelier sourdough sousvide sparkie
    spraypainting squash stonefruit stormwater storyboarding streamer streaming swarf syrah
    tamarillo tamarillos telehandler telehealth telematics tempeh thicknesser tiler timelapse
    timesheet timesheets titration tofu topdressing touchscreen trenchless triathlon tupping
    ultrasonography undersow upcycle upcycling upskill upskilled upskilling vape vaping vegan
    veganism venepuncture vishing viticulture vlog vlogger vlogging wastewater waterblasting
    webinar webinars weedspraying wellbeing whiteware wholefood wifi windrow woodturning
    workflow workflows zumba
    arent cant chur couldnt didnt doesnt dont feijoa feijoas gonna gotta gumboots hadnt hasnt
    havent heres isnt ive jandals kapai kina kinda kiwi kiwis kumara lets lotta paua rimu
    shouldnt thats theres theyre theyve togs totara wanna wasnt werent weve wharf whats wont
    wouldnt youre youve
"""

UNCORRECTED = frozenset(f"{_PLACES} {_BRANDS} {_WORDS}".split())
