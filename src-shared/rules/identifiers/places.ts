import { isMedicine } from '../name-guard/known-things.ts';
import { isGivenName } from '../name-guard/diminutives.ts';
import { isEnglish } from '../name-guard/further-words.ts';
import { fold } from '../name-guard/tokens.ts';
import { findPatterns, type Identifier, type Pattern } from './found.ts';
import { CITIES, NO_PERSONS, REGIONS } from '../name-guard/known-capitals.ts';

/*
 * Where somebody lives, is or comes from, below the size of a state (45 CFR 164.514(b)(2)(i)(B)): addresses, codes
 * for letters, counties and cities, and whatever has a capital and is said to be lived in.
 */

const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]*";
const name = `${capital}(?:[ -]${capital}){0,3}`;
const street =
  'Yard|Wharf|Quay|Rise|View|Villas|Cottages|Buildings|Fold|Brow|Vale|Strand|Esplanade|Parade|Promenade|Meadows?|Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Close|Crescent|Gardens|Square|Sq|Row|Mews|Alley|Trail|Loop|Path|Hill|Grove|Broadway|Plaza|Turnpike|Pike|Walk';
/** What towns and houses are called after: "Council Bluffs", "Maple Crest". */
const TOPONYM =
  'Bluffs?|Park|Grove|Rapids|Ridge|Hills?|Creek|Point|Forks?|Junction|Crossing|Landing|Harbou?r|Corners|Mills?|Plains|Prairie|Woods?|Lakes?|Bend|Glen|Crest|Manor|Haven|Meadows?|Estates|Gardens|Commons|Oaks|Pines|Fields?|Shores?|Summit|Terrace|Villa|Lodge|Farms?|Green|Common|Quay|Wharf|Cross|Ferry|Ford|Hollow|Moor|Dale|Vale|Bottom|Cove|Bank|Ward|Row|Mews|Close|Yard|Walk|Parade|Rise|Market|Station';
const flat =
  '(?:,?\\s*(?:Apt|Apartment|Unit|Suite|Ste|Flat|Room|Rm|No|#)\\.?\\s*#?[\\p{L}\\d-]*\\d*[\\p{L}]?(?![\\p{L}\\d]))?';
const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const small =
  '(?!minutes|hours|blocks|miles|years|days|weeks|times|people|members|down|up|the|a|an|on|in|of|by|to|at|and|or|off)\\p{L}+';

/** A saint is prayed to and has a feast; a parish has neither. */
const TOLD_OF =
  /(?:sp(?:oke|eaks|eaking) (?:of|about)|pray(?:s|ed|ing)? to|devot(?:ed|ion) to|novena to|feast of|life of|medal of|story of|read(?:s|ing)? (?:of|about)|like) $/iu;
const FEAST = /^ (?:concert|parade|party|dinner|medal|prayer|novena|bread|weekend|festival)/u;

/** What is worked in or with and has capitals: "in Motivational Interviewing", "from Human Resources". */
const FIELD =
  /(?:^|\s)(?:\p{L}*ing|Therap\p{L}*|Group\p{L}*|Skills?|Step|Phase|Level|Program\p{L}*|Unit|Ward|Room|Resources|Services?|Treatment|Recovery|Anonymous|Mind|Action|Tolerance|Effectiveness|Mindfulness|Regulation|Theory|Model|Court|Care|Health|Medicine|Support|Plan|Session|Week|Module|Part|Chapter|Grade|Year|Day|Al|The|His|Her|Our|My|This|That|God|Jesus|Holy|Dr|Mr|Mrs|Ms|Social|Family|Child\p{L}*|Adult|Emergency|Intensive|Special|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Acceptance|Remission|Radical|Partial|Early|Full|Human|Higher|Childhood|Big|Book|Bible)(?=\s|$)/u;
/** "mom in Swift Current" */
const FAMILY_IN =
  /(?:mom|mum|mother|dad|father|brother|sister|son|daughter|aunt|uncle|cousin|gran|nan|family|relatives|friend|house|home|flat|farm) in $/iu;

/** "Psychiatric Ward", "Food Bank": of which every town has one. */
const GENERAL =
  /^(?:Psychiatric|Psych|Medical|Surgical|Maternity|Acute|Admission|General|Geriatric|Stroke|Open|Locked|Food|Blood|Police|Fire|Bus|Train|Nurses?|Nursing|Polling|Work|Farmers|Flea|Super|Stock|Labou?r|Job|Dog|Group|Morning|Evening|Daily|Long|Town|Village|Common|Middle|Bottom|Second|First|Front|Back|Next) (?:Ward|Bank|Station|Market|Close|Walk|Row|Point|Ground|Common|Cross|Green)$/u;

const patterns: readonly Pattern[] = [
  {
    kind: 'place',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])\\d{1,5}[a-z]?(?:[-–]\\d{1,4})?,?\\s+(?:(?:[NSEW]|North|South|East|West|[NS][EW])\\.?\\s+)?(?:(?:${capital}|\\d{1,3}(?:st|nd|rd|th))\\s+){1,4}(?:${street})(?!\\p{L})\\.?${flat}(?:,\\s*${name}(?=,|\\.|\\s))?`,
      'dgu',
    ),
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d/:.])\\d{1,5}[a-z]?\\s+(?:${small}\\s+){1,2}(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|drive|terrace|crescent|parkway|highway|court|square|close)(?!\\p{L})\\.?`,
      'dgiu',
    ),
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: new RegExp(
      `(?<!\\p{L})(?:(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)[ -]){1,6}(?:${small} ){1,2}(?:street|avenue|road|lane|boulevard|drive|terrace|crescent|parkway|highway|court|square|close|way|place)(?!\\p{L})`,
      'dgiu',
    ),
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?:${capital} ){1,3}(?:Street|Avenue|Road|Lane|Boulevard|Blvd|Parkway|Highway|Crescent|Terrace|Turnpike|Ave|Rd)(?!\\p{L})`,
      'dgu',
    ),
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<![\p{L}\d])(?:\d{1,3}(?:st|nd|rd|th)) (?:street|avenue|ave|st)(?!\p{L})(?: (?:and|&) (?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}\p{L}+))?/dgiu,
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])\p{Lu}?[\p{L}-]*(?:straße|strasse|str\.|gasse|allee|platz|damm|ufer|chaussee)(?:\s*\d{1,4}\s?[a-z]?(?![\p{L}\d]))?/dgu,
    unless: (shown) =>
      (!/^\p{Lu}/u.test(shown) && !/\d/.test(shown)) ||
      /^(?:str\.|platz|Platz|Ufer|Straße|Strasse|Gasse)$/u.test(shown),
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])\p{Lu}[\p{L}-]*(?:weg|ring|steig|stieg|hof|feld|berg)\s+\d{1,4}\s?[a-z]?(?![\p{L}\d])/dgu,
    unless: (shown) => shown.split(/[- ]/u).some((word) => NO_PERSONS.has(fold(word))),
  },
  {
    // "on SE 82nd", "apt on se 82nd"
    kind: 'place',
    certainty: 'likely',
    look: /(?<![\p{L}\d'’])(?:[NS]\.? ?[EW]\.?|[NSEW]\.?|north|south|east|west) \d{1,3}(?:st|nd|rd|th)(?! (?:grade|session|group|floor|time|week|visit))(?:(?: (?:and|&) |\/)[\p{L}\d]+| (?:st|street|ave|avenue|pl|place)(?!\p{L}))?(?![\p{L}\d])/dgiu,
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])(?:p\.?\s?o\.?\s?box|postfach)\s*#?\d+(?!\d)/dgiu,
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<![\p{L}\d])(?:apt|apartment|flat|suite|ste|unit|wohnung)\.?\s*#?\s?(?=\p{L}?\d|\d)[\p{L}\d]{1,4}(?:-[\p{L}\d]+)?(?![\p{L}\d])/dgiu,
    unless: (shown) => /^unit \d$/iu.test(shown),
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])(?:zip(?: ?code)?|postal code|post ?code|plz|postleitzahl)(?:[\s:]|is|was|of)*(?<v>\d{3,5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?(?:\d[A-Z]{2})?)(?![\p{L}\d])/dgiu,
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?:(?!(?:In|At|From|To|Near|The)\\s)${name},? )?(?:${states})\\.?,? \\d{5}(?:-\\d{4})?(?!\\d)`,
      'dgu',
    ),
  },
  { kind: 'place', certainty: 'certain', look: /(?<![\p{L}\d-])\d{5}-\d{4}(?![\d-])/dgu },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/dgu,
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])[AC-FHKNPRTV-Y](?:\d\d|6W) ?[AC-FHKNPRTV-Y\d]{4}(?![\p{L}\d])/dgu,
    unless: (shown) => !/ /u.test(shown) && !/\d\p{Lu}|\p{Lu}\d/u.test(shown.slice(3)),
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d(?![\p{L}\d])/dgu,
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<![\p{L}\d])(?:D-|A-|CH-)?\d{4,5} \p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+)?(?!\p{L})/dgu,
    unless: (shown, before) =>
      /^(?:19|20)\d\d /.test(shown) ||
      NO_PERSONS.has(fold(shown.replace(/^.* /, ''))) ||
      /[$€£#]$/.test(before),
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<!\p{L})(?:in|to|from|near|around|area|within|at) (?<v>\d{5})(?![\d,.]\d|\d| (?:steps|dollars|people|euros|miles))/dgiu,
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?:${capital} ){1,2}(?:County|Township|Parish|Borough|Village|Heights|Beach|Springs|Falls|Valley|Township|Reservation|Precinct|District|Neighborhood|Neighbourhood|Landkreis|Bezirk|Kreis)(?!\\p{L})|(?:County|City|Town|Village|Borough|Landkreis|Kreis|Bezirk) (?:of )?${capital}`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:The|This|That|Our|In|A)\s/u.test(shown) && shown.split(' ').length === 2,
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?:${capital} ){1,3}(?:Hospital|Infirmary|Hospice|Surgery|Medical Cent(?:er|re)|Health Cent(?:er|re)|Community Cent(?:er|re)|Clinic|Church|Chapel|Mosque|Temple|Synagogue|Park|Mall|Plaza|Bridge|Station|Airport|Library|Stadium|Lake|River|Prison|Jail|Penitentiary|Shelter|House|Hall|Towers?|Apartments|Gym|Hotel|Inn|Pub|Bar|Café|Cafe|Diner|Theat(?:er|re)|Museum|Cemetery|Courthouse|Harbor|Harbour|Bay|Island|Mountains?|Forest|Klinik|Klinikum|Krankenhaus|Kirche|Bahnhof|Counsel(?:l)?ing|Ranch|Motel|Lodge|Overpass|Underpass|Pier|Marina|Campground|Campus|Wellness|Rehab|Recovery Cent(?:er|re)|Treatment Cent(?:er|re)|Detox|Dialysis|Correctional(?: Facility| Institution)?|Memorial|Medical|Pediatrics|Orthop(?:a)?edics|Dental|Care Home|Nursing Home|Cent(?:er|re)|Court|Place|Palms|City)(?!\\p{L})`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:The|A|An|At|In|On|This|That|Our|His|Her|Their|My|Recovery|Sober|Halfway|White|Open|Group|Safe|Behavio(?:u)?ral|Family|Couples?|Individual|Grief|Genetic|Drug|Alcohol|Court|Kansas|Salt|Day|Crisis|Call|Medical|Superior|Supreme|Traffic|Juvenile|Probate|Small|Municipal|District|Circuit|Criminal|Civil|Mental|Work|Veterans|Career|Federal|Student|Inner|New|Old|Quiet|Happy|Special|First|Second|Third|No|Any)\s\p{L}+$/u.test(
        shown,
      ),
  },
  {
    kind: 'place',
    certainty: 'certain',
    look: /(?<![\p{L}\d])(?:(?:St|Saint|Mount|Mt|Lake|Fort|Ft|Camp|Port|San|Santa|Los|Las|El|New|Bad)\.? )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?!\p{L})(?:['’]s)?/dgu,
    unless: (shown, before, after) =>
      isRegion(shown) ||
      (/^(?:St|Saint)/u.test(shown) && (TOLD_OF.test(before) || FEAST.test(after))) ||
      /^New (?:Year|Testament|Hope|Members?|Goals?|Client|Patient|Group|Skills?|Age)/u.test(shown),
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: new RegExp(
      `(?<!\\p{L})(?:in|at|on|from|near|to|of|via|outside|around|@) (?<v>(?:${capital} ){1,2}(?:${TOPONYM}))(?!\\p{L})`,
      'dgu',
    ),
    unless: (shown) => GENERAL.test(shown),
  },
  {
    kind: 'place',
    certainty: 'possible',
    look: new RegExp(
      `(?<!\\p{L})(?:in|at|from|near|to|outside|around|@) (?<v>(?!(?:the|a|an|his|her|their|my|our|this|that|some|any)\\s)\\p{Ll}{3,} (?:bluffs?|rapids|ridge|creek|junction|crossing|landing|corners|mills|plains|prairie|bend|manor|meadows|estates|heights|springs|falls|beach|grove|park))(?!\\p{L})`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:dog|car|theme|water|skate|trailer|city|state|national|local|nearby|amusement|public) /u.test(
        shown,
      ),
  },
  {
    // "lives 2214 ne tillamook"
    kind: 'place',
    certainty: 'likely',
    look: /(?<![\p{L}\d/:.])\d{2,5} (?:ne|nw|se|sw|north|south|east|west) \p{Ll}{4,}(?!\p{L})/dgu,
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<!\p{L})(?:ON|AT|OFF|NEAR|FROM|TO) (?<v>\p{Lu}{3,} (?:ST|STREET|AVE|AVENUE|RD|ROAD|BLVD|LN|LANE|DR|DRIVE))(?!\p{L})/dgu,
  },
  {
    // "saw him on bank street"
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:on|at|off|down|up|near|from|to|toward|towards|along|of|behind|by|past)(?: the)? (?<v>(?!(?:the|a|an|his|her|their|my|our|this|that|some|any|same|every|each|main|busy|quiet|one|other|wrong|right|open|back|side|high|long|old|new|dark|memory)\s)\p{Ll}{3,} (?:street|st|avenue|ave|road|rd|lane|boulevard|blvd|crescent|terrace))(?!\p{L})/dgu,
  },
  {
    // "from Sunshine station", "near toi market"
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:from|at|to|near|outside|by) (?<v>\p{Lu}\p{Ll}{2,} (?:station|market|mall|bridge|estate|junction|flats|towers))(?!\p{L})/dgu,
    unless: (shown) =>
      FIELD.test(shown) ||
      /^(?:The|Our|Bus|Train|Police|Fire|Flea|Super|Local|Street|Job|Housing|Council)\s/u.test(
        shown,
      ),
  },
  {
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:from|at|to|near|outside) (?<v>\p{Ll}{3,} (?:market|junction|estate|flats))(?!\p{L})/dgu,
    unless: (shown) => isEnglish(shown.split(' ')[0] ?? '') || /^(?:the|flea|job)\s/u.test(shown),
  },
  {
    // "in the shed at 9 mossbank"
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:at|from|to|of) (?<v>\d{1,3}[a-d]? \p{Ll}{6,})(?!\p{L})/dgu,
    unless: (shown) =>
      isEnglish(shown.replace(/^\S+ /u, '')) || /(?:am|pm|mins?|hours|days|weeks)$/u.test(shown),
  },
  {
    // "came to see dad on trillium ward"
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:on|in|to|from) (?<v>(?!(?:the|a|an|his|her|their|our|this|that|medical|surgical|psych\p{L}*|psychiatric|labou?r|maternity|acute|locked|open|general|geriatric|rehab\p{L}*|stroke|inpatient|hospital|female|male|mixed|same|another|any|every|children\p{L}*|admission|secure|old|new|day|night|mental|cancer|care|isolation|recovery|busy|quiet|whole|noisy|elderly|dementia|paediatric|pediatric|main|other|hdu|icu)\s)\p{Ll}{4,} (?:ward|wing|suite))(?!\p{L})/dgu,
    unless: (shown) => isEnglish(shown.split(' ')[0] ?? ''),
  },
  {
    // "class 10 girl, st philomena's": a school, a church or a ward
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:st|saint)\.? (?!patrick|valentine|george|andrew|david|stephen|nicholas)\p{Ll}{4,}['’]s(?!\p{L})/dgu,
  },
  {
    // "rehab in bad oeynhausen", "casualty, groenvlei hospital"
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:in|from|to) (?<v>bad \p{Ll}{5,})(?!\p{L})/dgu,
    unless: (shown) => isEnglish(shown.slice(4)),
  },
  {
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})\p{Ll}{5,} (?:hospital|infirmary|hospice)(?!\p{L})/dgu,
    unless: (shown) =>
      isEnglish(shown.split(' ')[0] ?? '') ||
      isMedicine(shown.split(' ')[0] ?? '') ||
      /^(?:neuro|cardio|psych|rheum|gyn|derm|onc|ortho|endo|gastro|uro)/u.test(shown),
  },
  {
    // "in the st. cloud hand clinic"
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:in|at|from|to|near|the) (?<v>(?:st\.?|saint) (?!depression|elevation|segments?|changes|andrew|patrick)\p{Ll}{4,})(?!\p{L})/dgu,
  },
  {
    // "online from Corner Brook", "mom in Swift Current": two words that are no term of the field
    kind: 'place',
    certainty: 'possible',
    look: /(?<=\p{Ll},? )(?:in|from|near|outside) (?<v>(?:Te|Al|El|La|Le|Da|Ho|Ha|\p{Lu}\p{Ll}{2,}) \p{Lu}\p{Ll}{2,})(?![\p{L}-])/dgu,
    unless: (shown, before) => {
      const words = shown.split(' ').map(fold);
      return (
        FIELD.test(shown) ||
        isRegion(shown) ||
        isGivenName(words[0] ?? '') ||
        (words.every(isEnglish) && /in $/u.test(before) && !FAMILY_IN.test(before))
      );
    },
  },
  {
    // "found under morrison bridge", "brought in from union station"
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:at|near|from|to|outside|under|in|by) (?<v>(?!(?:the|a|an|his|her|their|my|our|this|that|some|any|same|bus|train|subway|tube|metro|tram|police|nurse|polling|docking|comfort|feeding|hydration|fire|gas|petrol|service|power|radio|television|railway|nurses|nursing|work|foot|foot-|old|new|land|draw|rail|every|each|supply|food|home)\s)\p{Ll}{4,} (?:station|depot|bridge|terminal|interchange))(?!\p{L})/dgu,
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: new RegExp(
      `(?<!\\p{L})(?i:d/?c(?:['’]d)?|dc(?:['’]d)?|discharged?|released|transferred|admitted|readmitted|referred|ref['’]d|sent|taken) (?:home )?(?:from|to|at) (?:the )?(?<v>${capital}(?:[ -]${capital}){1,3})(?!\\p{L})`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:Dr|Mr|Mrs|Ms|Dr\.|DBT|CBT|IOP|PHP|Step|Group|Phase|Level)(?:\s|$|\.)/u.test(shown) ||
      isRegion(shown),
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<![\p{L}\d-])-?\d{1,3}\.\d{4,}°?\s?[NS]?,\s?-?\d{1,3}\.\d{4,}°?\s?[EW]?/dgu,
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<!\p{L})(?:des moines|los angeles|san (?:francisco|diego|jose|antonio)|new orleans|new haven|las vegas|kansas city|salt lake city|fort worth|el paso|santa (?:fe|monica|barbara|cruz)|st\.? (?:louis|paul)|long beach|ann arbor|grand rapids|baton rouge|little rock|cedar rapids|palo alto|new york city|nyc|oklahoma city|bad \p{L}+heim|hong kong|tel aviv|sao paulo|mexico city|cape town|den haag)(?!\p{L})/dgiu,
  },
  {
    kind: 'place',
    certainty: 'likely',
    look: /(?<!\p{L})(?:st|saint)\.? \p{L}{3,}['’]?s? (?:church|hospital|parish|cathedral|chapel|medical center|clinic|school)(?!\p{L})/dgiu,
  },
  {
    kind: 'place',
    certainty: 'possible',
    look: /(?<![\p{L}\d])(?:(?:highway|hwy|route|rte|exit|interstate|autobahn)\.? \d{1,4}[a-z]?|I-\d{1,3}|US-\d{1,3}|A\d{1,2}(?= (?:motorway|near|toward))|mile (?:marker )?\d{1,3})(?![\p{L}\d])/dgiu,
  },
];

function isRegion(shown: string): boolean {
  return shown
    .split(/[\s-]+/u)
    .every(
      (word) =>
        REGIONS.has(fold(word.replace(/['’]s$|\.$/u, ''))) ||
        /^(?:New|The|of|and|North|South|East|West|District|State)$/u.test(word),
    );
}

/** "lives in Whitby", "moved to Fort Wayne", "from Lyon": what has a capital and is no region. */
const CUE = new RegExp(
  `(?<!\\p{L})(?i:(?:arriv(?:es?|ed|ing)|land(?:ed|ing)|settl(?:ed|ing)|brother|sister|friend|cousin|son|daughter|mother|father|aunt|uncle|liv(?:es?|ed|ing)|grew up|rais(?:ed|ing)|born|stationed|based|hous(?:e|ing)|homes?|apartment|condo|cabin|farm|staying|stayed|work(?:s|ed|ing)?|bar|church|shelter|jail|mosque|job|meeting|school|college|rehab|detox|hospital(?:ized|ised)?|treatment|family|wedding|funeral|born and raised|resid(?:es?|ed|ing)|wohnt|lebt|aufgewachsen|geboren)(?: \\p{Ll}+)? (?:in|near|outside(?: of)?|at|around|from|aus|bei)|(?:moved|moving|moves|relocat(?:ed?|ing)|return(?:ed|ing|s)?|fl(?:ew|ying|ies|ight)|dr(?:ove|iving|ive|ives)|trips?|travel(?:l?ed|l?ing|s)?|commut(?:es?|ed|ing)|transferred|deported|went|going|goes|go|gone|ran|bus|train|zog|zieht)(?: (?:back|away|home|up|down|over|out|here|there))?(?: from ${name})? (?:to|from|through|via|into|toward|nach|aus)|(?:visit(?:ed|ing|s)?|left|leaving|near|outside|downtown|suburbs? of|town of|city of|village of|hometown(?: of| is)?|neighbou?rhood of|native of|originally from|back from|is from|was from|comes? from|came from|hails from|stammt aus|kommt aus|aus|arrived from|here from|off to|bound for|heading to|headed to|on to|over from|up from|down from|someone from|people from|friends? from|cousins? from)) (?:the )?(?<v>${name})`,
  'dgu',
);
/** "Whitby, Ontario", "Akron, OH". */
const CITY_STATE = new RegExp(
  `(?<![\\p{L}\\d])(?<v>${name}),? (?:(?:${states})(?![\\p{L}\\d])|(?<r>\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?))`,
  'dgu',
);

const ROLE =
  /^(?:Vet|Veteran|Army|Navy|Marines?|Soldier|Refugee|Immigrant|Tourist|Nurse|Retired|Widow(?:er)?|Deployed|Stationed|Born|Raised|Then|Now|Also|Again)$/u;
/** "The barn was real, in Coshocton.": no word and no first name, and something is in it. */
const IN_SOMEWHERE =
  /(?<!\p{L})in (?<v>\p{Lu}\p{Ll}{3,})(?=[.,;)!?]|$| (?:and|since|where|when|with|for|on)(?!\p{L}))/dgu;

export function findPlaces(text: string): Identifier[] {
  const found = findPatterns(text, patterns);
  const push = (start: number, end: number, certainty: Identifier['certainty']): void => {
    found.push({ start, end, kind: 'place', certainty });
  };
  for (const match of text.matchAll(CUE)) {
    const span = match.indices?.groups?.['v'];
    if (span === undefined) continue;
    const shown = trimmed(text, span);
    if (shown !== null) push(shown[0], shown[1], 'likely');
  }
  for (const match of text.matchAll(CITY_STATE)) {
    const span = match.indices?.groups?.['v'];
    const region = match.groups?.['r'];
    if (
      span === undefined ||
      (region !== undefined &&
        (!isRegion(region) || !/,/u.test(match[0].slice(match.groups?.['v']?.length))))
    )
      continue;
    if (region === undefined && !/,? [A-Z]{2}$/u.test(match[0])) continue;
    if (
      region === undefined &&
      !match[0].includes(',') &&
      !/(?:in|from|to|near|of) $/u.test(text.slice(0, span[0]).slice(-5))
    )
      continue;
    const shown = trimmed(text, span);
    // "Vet, Vietnam": who somebody is and no town
    if (shown !== null && !ROLE.test(text.slice(shown[0], shown[1])))
      push(shown[0], shown[1], 'certain');
  }
  for (const match of text.matchAll(IN_SOMEWHERE)) {
    const span = match.indices?.groups?.['v'];
    const word = fold(match.groups?.['v'] ?? '');
    if (span === undefined || isEnglish(word) || isGivenName(word) || NO_PERSONS.has(word))
      continue;
    const shown = trimmed(text, span);
    if (shown !== null) push(shown[0], shown[1], 'possible');
  }
  for (const match of text.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    const word = fold(match[0]);
    if (
      !CITIES.has(word) ||
      /\bnew $/iu.test(text.slice(Math.max(0, match.index - 5), match.index))
    )
      continue;
    const isUpper = /^\p{Lu}/u.test(match[0]);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (
      /^(?:['’]s)? (?:\p{Lu}\p{L}+ )?(?:Scale|Inventory|Index|Naming|Diagnostic|Aphasia|Assessment|Battery|Box|Process|Remote|Tower|Suicide|Sleep|Postnatal|Severity|Syndrome|Rating|Coma|Asberg|Quality)|^ (?:[Ww]heel|[Mm]odel|[Pp]rotocol|[Ss]cale)/u.test(
        after,
      ) ||
      /^-(?:Asberg|Åsberg)/u.test(after)
    )
      continue;
    if (
      isUpper ||
      /(?:in|from|to|near|at|outside|around|aus|nach) $/u.test(
        text.slice(Math.max(0, match.index - 9), match.index),
      )
    )
      push(match.index, match.index + match[0].length, isUpper ? 'likely' : 'possible');
  }
  return found;
}

/** Without what is a region at either end; `null` when nothing else is left, or a day, a person with a title. */
function trimmed(text: string, [start, end]: readonly [number, number]): [number, number] | null {
  const place = text.slice(start, end);
  if (isRegion(place) || GENERAL.test(place)) return null;
  const words = place.split(/[ -]/u);
  if (words.every((word) => NO_PERSONS.has(fold(word.replace(/['’]s$/u, ''))))) return null;
  if (
    /^(?:I|Mr|Mrs|Ms|Dr|Group|Client|Session|Step|AA|NA|Zoom|DBT|CBT|ER|ED|IOP|PHP|The|He|She|They|We|It|God|Mom|Dad|Mum|Grandma|Grandpa|Aunt|Uncle|Phase|Room|Week|Al-Anon|HR|HQ|PTSD|ADHD|Thanks|Facebook|TV|A|B|C|ICU|VA)\.?$/u.test(
      words[0] ?? '',
    )
  )
    return null;
  if (/(?:^|[ -])\p{Lu}{2,4}$/u.test(place) || /^[B-DF-HJ-NP-TV-Z]+$/u.test(place)) return null;
  const length = place.length - (place.endsWith('.') ? 1 : 0);
  const owned = /['’]s$/u.exec(place.slice(0, length))?.[0];
  return [start, start + length - (owned?.length ?? 0)];
}
