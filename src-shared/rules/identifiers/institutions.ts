import { findPatterns, type Identifier, type Pattern } from './found.ts';

/*
 * Schools and employers: they name a place, and often the only person there of an age or a trade (45 CFR
 * 164.514(b)(2)(i) counts the employer's own identifiers too).
 */

const capital = "(?:\\p{Lu}[\\p{L}\\p{M}’'-]*|\\p{Lu}&\\p{Lu})";
const name = `${capital}(?:(?: | & | and (?=${capital})| of (?:the )?|-)${capital}){0,4}`;
const level =
  '(?:Elementary|Middle|Junior High|High|Primary|Secondary|Prep|Preparatory|Grammar|Charter|Montessori|Waldorf|Community|State|Technical|Vocational|Law|Medical|Nursing|Day|Boarding|Public|Catholic|Junior|International)';
const school =
  '(?:School|University|College|Academy|Institute|Seminary|Kindergarten|Preschool|Gymnasium|Realschule|Grundschule|Gesamtschule|Universität|Hochschule|Polytechnic|Elementary|High|Charter|Prep|Montessori|Daycare)';

const schools: readonly Pattern[] = [
  {
    kind: 'school',
    certainty: 'certain',
    look: new RegExp(
      `(?<!\\p{L})(?:School|College|University|Schule)\\s*:\\s*(?<v>${name})`,
      'dgu',
    ),
  },
  {
    kind: 'school',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?:${capital} ){1,4}(?:${level} )*${school}(?!\\p{L})(?: of ${name})?`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:The|A|An|At|In|His|Her|Their|My|Our|This|That|After|Since|Junior|Senior|Old|New|Middle|Medical|Law|Nursing|Community|Art|Graduate|Sunday|Summer|Left|Feels?|So|Very|Too|Felt) (?:Elementary |Middle |High |Community |Medical |State |Nursing )*(?:School|University|College|Academy|Institute|High)$/u.test(
        shown,
      ),
  },
  {
    kind: 'school',
    certainty: 'certain',
    look: new RegExp(
      `(?<!\\p{L})(?:University|College|Academy|School|Institute|Universität|Uni|TU|FH|Hochschule) (?:of |at |for )?${name}`,
      'dgu',
    ),
    unless: (shown) => /^(?:Uni|School|College|University|Institute) (?:for|of|at)$/u.test(shown),
  },
  {
    kind: 'school',
    certainty: 'likely',
    look: new RegExp(
      `(?<!\\p{L})(?i:attends?|attended|attending|enrolled (?:at|in)|student at|(?:graduat(?:ed|es?|ing)|expelled|suspended|transferred|dropped out)(?: from| of)|degree (?:from|at)|studi(?:es|ed) at|studying at|teaches at|taught at|(?:pupil|professor|teacher|freshman|sophomore|junior|senior|principal|undergrad|counselor|class|semester) at|alumn(?:us|a) of|accepted (?:to|at|into)|applied to|admitted to) (?:the )?(?<v>${name})`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:AA|NA|IOP|PHP|DBT|CBT|Al-Anon|Zoom|Group|Session|ACA|GA|OA|CA|SMART|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|Church|Mass|He|She|Medicaid|Medicare|ER|ED)(?:\s|$|\.)/u.test(
        shown,
      ),
  },
  {
    kind: 'school',
    certainty: 'likely',
    look: /(?<![\p{L}\d])(?:UCLA|MIT|NYU|USC|UCSD|UNC|UT Austin|LSU|ASU|SUNY|CUNY|UCL|LSE|LMU|ETH|UConn|UMass|Penn State|Ohio State|Harvard|Yale|Princeton|Stanford|Cornell|Dartmouth|Georgetown|Purdue|Juilliard|Eton)(?![\p{L}\d]| \d|-Binet|['’]s (?:scale|method))/dgu,
  },
  {
    kind: 'school',
    certainty: 'likely',
    look: /(?<![\p{L}\d])(?:\p{Lu}\p{Ll}{2,} ){2,3}(?:HS|Elem)(?![\p{L}\d])/dgu,
    unless: (shown) =>
      /^(?:The|His|Her|Their|At|In|Has|Dx|Hx|Denies|No|Early|Late|PP|RR|SP)\s/u.test(shown),
  },
  {
    kind: 'school',
    certainty: 'likely',
    look: /(?<![\p{L}\d])P\.? ?S\.? ?\d{1,3}(?![\p{L}\d])/dgu,
  },
  {
    // "her mates at queen's crest college"
    kind: 'school',
    certainty: 'possible',
    look: /(?<!\p{L})(?:at|from|to|attends) (?<v>(?!(?:know|go|get|apply|the|a|an|his|her|their|my|our|community|junior|local|state|art|business|technical|city|sixth|any|every|attend|finish|start|return|complete|leave|quit|save|pay)\s)(?!\p{Ll}+ (?:community|state|junior|local|technical)\s)(?:\p{Ll}{3,}['’]s |\p{Ll}{4,} )\p{Ll}{4,} (?:college|university|institute))(?!\p{L})/dgu,
  },
  {
    // "girls from st. aldhelm secondary", "brayden from oak hollow high", "dropped from port sable polytechnic"
    kind: 'school',
    certainty: 'possible',
    look: /(?<!\p{L})(?:at|to|from|of) (?<v>(?!(?:the|a|an|his|her|their|my|our|this|that|junior|senior|local|every|any|all|some|an?|finish|start|return|complete|attend|feel|stay|meal|exam|test|study|get|go|skip|leave|quit|be|do|too|so|very|food|college)\s)(?:st\.? )?\p{Ll}{3,}(?: \p{Ll}{3,})? (?:secondary|high|prep|polytechnic|academy|elementary|comprehensive|grammar|comp|gymnasium|sixth form))(?=[\s.,;)!?]|$)/dgu,
    unless: (shown) =>
      / (?:very|too|so|is|was|are|were|at|to|in|on|and|feels?|feeling|scores?|running|getting|got|still|a|the|pretty|really|quite) |(?:very|too|so|was|is|still|pretty|really|quite|feeling|get|got|getting|being|from|on|off) high$|^(?:time|use|risk|moderate|low|medium|levels?|stress|anxiety|pain|cost|primary|public|private|state|catholic|trade|night|summer)\b/u.test(
        shown,
      ),
  },
  {
    kind: 'school',
    certainty: 'possible',
    look: /(?<!\p{L})(?:at|to|from|attends|attended|of|in) (?<v>(?!the\b|a\b|an\b|his\b|her\b|their\b|my\b|our\b|this\b|that\b|junior\b|senior\b|middle\b|high\b|elementary\b|public\b|private\b|catholic\b|community\b|state\b|graduate\b|law\b|medical\b|nursing\b|boarding\b|old\b|new\b|every\b|any\b|local\b|primary\b|secondary\b|sunday\b|summer\b|art\b|night\b|trade\b|online\b|all\b|grammar\b|finish\b|finished\b|start\b|started\b|leave\b|quit\b|attend\b|complete\b|skip\b|business\b|beauty\b|culinary\b|vocational\b|technical\b|city\b|some\b)\p{L}{3,}(?: \p{L}+)? (?:(?:elementary|middle|junior high|high|primary|secondary|grammar|charter) school|university|academy|elementary))(?!\p{L})/dgu,
    unless: (shown) =>
      /^(?:time|trouble|problems?|kids|work|friends|teachers|and|or)\b| (?:from|at|in|the|his|her|during|and|to) /u.test(
        shown,
      ),
  },
  {
    kind: 'school',
    certainty: 'possible',
    look: /(?<!\p{L})(?:attends|attended|goes to|went to|(?:is|was|now|starts|started|enrolled|still) at|student at|senior at|junior at|sophomore at|freshman at|teaches at|graduated from) (?<v>\p{L}{3,}(?: \p{L}{3,})? (?:high|elementary|middle|prep|tech|state|primary|academy))(?=[\s.,;]|$)/dgiu,
    unless: (shown) =>
      /^(?:junior|senior|middle|public|private|catholic|the|a|his|her|their|local|community|get|being)\b/iu.test(
        shown,
      ),
  },
];

const brands =
  "Walmart|Starbucks|McDonald[’']?s|Costco|Target|Home Depot|Lowe[’']?s|Walgreens|CVS|Kroger|Safeway|FedEx|UPS|USPS|Amazon|Google|Microsoft|Apple|Boeing|Ford|Tesla|Siemens|Bosch|BMW|Volkswagen|Lidl|Aldi|Tesco|Sainsbury[’']?s|Deloitte|KPMG|Citibank|Wells Fargo|Chase|Uber|Lyft|Verizon|Comcast|Marriott|Hilton|Disney|Delta|NASA|Raytheon|Lockheed|Whole Foods|Trader Joe[’']?s|Burger King|Wendy[’']?s|Subway|Taco Bell|Deutsche Bahn|Lufthansa|Edeka|Rewe";
const works =
  '(?:works?|worked|working|employed|job|jobs|position|shifts?|temp(?:s|ing)?|intern(?:s|ed|ing|ship)?|interview(?:s|ed)?|manager|supervisor|nurse|clerk|cashier|engineer|technician|teller|server|waitress|waiter|barista|chef|cook|driver|janitor|security guard|guard|accountant|analyst|consultant|foreman|welder|mechanic|receptionist|secretary|paralegal|partner|associate|director|lawyer|teaches|boss|coworkers?|co-workers?|colleagues?|career|hired|promoted|transferred|started|starts|retired|rosters?|rota|cooks|drives|cleans|serves|tends bar|waits tables|bartend(?:s|ed)?|volunteers?|volunteered|contract(?:s|ed)?|freelances?|consults?|arbeitet|angestellt|beschäftigt)';

const employers: readonly Pattern[] = [
  {
    // "her boss at maple row dental"
    kind: 'employer',
    certainty: 'possible',
    look: new RegExp(
      `(?<!\\p{L})(?:at|from|for) (?<v>(?!(?:the|a|an|his|her|their|my|our|local|this|that)\\s)[\\p{Ll}'’-]{3,} (?:(?:& |and )?[\\p{Ll}'’-]{3,} |)(?:dental|paving|roofing|plumbing|motors|bakery|foundry|trucking|landscaping|freight|realty|pharmacy|brewery|cleaners|laundromat|salvage|caravans|pallets?))(?!\\p{L})`,
      'dgu',
    ),
  },
  {
    kind: 'employer',
    certainty: 'certain',
    look: new RegExp(
      `(?<!\\p{L})(?:Work|Works at|Employer|Emplr|Empl|EAP|Occupation|Job|Workplace|Company|Place of work|Arbeitgeber)\\s*(?::|(?<=EAP|Emplr|Empl) |(?<=EAP) (?:at|via|with|through) )\\s*(?<v>${name})`,
      'dgu',
    ),
    unless: isNoCompany,
  },
  {
    kind: 'employer',
    certainty: 'certain',
    look: new RegExp(
      `(?<!\\p{L})(?i:${works})(?: (?!at|for|with|by|from|in)[\\p{L}-]+){0,3} (?:at|for|with|by|from|bei) (?:the |a |an )?(?<v>(?:The )?(?:${name}))`,
      'dgu',
    ),
    unless: isNoCompany,
  },
  {
    kind: 'employer',
    certainty: 'certain',
    look: new RegExp(
      `(?<!\\p{L})(?i:fired|laid off|quit(?:ting)?|resign(?:ed|ing)|let go|retired|dismissed|suspended|employed|employer(?: is| was|:)?|employers?,|works?(?: as)?:|company(?: called| named)?|firm(?: called| named)?|startup(?: called| named)?|business(?: called| named)?,?|owns|runs|sued?|suing|lawsuit against|contract with|Arbeitgeber(?: ist)?:?)(?: (?:from|by|at))? (?:the )?(?<v>${name})`,
      'dgu',
    ),
    unless: isNoCompany,
  },
  {
    kind: 'employer',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])${name},? (?:Inc|LLC|Ltd|Corp|Co|Corporation|Company|GmbH|AG|KG|PLC|plc|LLP|Limited|Group|Industries|Logistics|Partners|Associates|Enterprises|Holdings|Systems|Technologies|Solutions|Construction|Plumbing|Bakery|Insurance|Bank|Credit Union|Pharmacy|Airlines|Motors|Electric|Manufacturing|Foundry|Consulting|Realty|Roofing|Landscaping|Trucking|Foods|Market|Supermarket|Hardware|& Sons?|& Co|and Sons?|Brothers|Fire Department|Police Department|Sheriff[’']s Office|School District|Transit Authority|Steelworks|Mill|Mills|Brewery|Restaurant|Salon|Daycare|Nursing Home|Law Firm)(?!\\p{L})\\.?`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:The|This|That|His|Her|Our|My|A|An|In|At|DBT|CBT|Process|Therapy|Support|Skills|Anger|Women|Men|Trauma|Grief|Recovery|Relapse|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Evening|Morning|Interpersonal|Open|Closed|Adult|Teen|Aftercare|Anxiety|Depression|Process-Oriented|Coping|Mindfulness|Each|Every|Whole|Other|Another|Small|Large)(?:[’']s)?(?: \p{L}+)? (?:Group|Partners|Associates|Company|Brothers|Systems|Solutions)\.?$|Blue Cross/u.test(
        shown,
      ),
  },
  {
    kind: 'employer',
    certainty: 'likely',
    look: new RegExp(`(?<![\\p{L}\\d])(?:${brands})(?![\\p{L}])`, 'dgu'),
    unless: (_, before, after) => !EMPLOYS.test(before) && !EMPLOYED.test(after),
  },
  {
    kind: 'employer',
    certainty: 'possible',
    look: /(?<!\p{L})(?:(?:works?|worked|working|job|shift|shifts|employed|hired|fired|cashier|manager|nurse|cooks?|drives?|driver|irons|cleans|packs|sews|nights)(?: \p{L}+){0,2} (?:at|by|for|from)|quit|left) (?<v>(?!(?:the|a|an|his|her|their|my|our|local|nearby|old|new|same)\s)[\p{Ll}'’&-]{3,}(?: [\p{Ll}'’&-]{3,})? (?:paving|roofing|plumbing|motors|logistics|bakery|foundry|trucking|landscaping|foods|freight|electric|realty|dental|pharmacy|airlines|brewery|steel|mills?|hardware|tire|auto|supply|cleaners|cleaning|catering|packing|lumber|concrete|drywall|hvac|car wash|diner|cafe|market|salon|garage|warehouse|laundromat|pizza|grill|deli|dairy|motel|inn|press|die|stevedores|linen|laundry|dairy|quarry|mine|farms?|estates?|textiles|mill|salvage|tyres?|vets?|butchers?|caravans|pallets?|glass|suites)|walmart|starbucks|mcdonald['’]?s|costco|home depot|walgreens|kroger|safeway|fedex|amazon|google|microsoft|boeing|siemens|tesco|lidl|aldi|burger king|taco bell|whole foods)(?!\p{L})/dgu,
  },
];

/** A shop is an employer where the sentence tells of work: "laid off at Costco", "Costco cut her hours". */
const EMPLOYS =
  /(?:(?<!\p{L})(?:work\p{L}*|wrks?|wks? (?:at|for)|driv(?:es|ing|e) for|jobs?|shifts?|employ\p{L}*|emplr|hir(?:ed?|ing)|fired|laid off|cashier\p{L}*|manager|boss|co-?workers?|careers?|quit|interview\p{L}*|appl(?:y|ied)|warehouse|overtime|promot\p{L}*|stock(?:s|ing|er)|driver|clerk|loj|letter for|temp\p{L}*)(?!\p{L})[^.!?\n]*|@ ?)$/iu;
const EMPLOYED =
  /^[^.!?\n]{0,12}(?<!\p{L})(?:shift|job|boss|manager|hr|hired|fired|schedule|hours|call(?:ed)?(?: (?:her|him|them))? back|did not call|warehouse|uniform|overtime|paycheck|coworkers?|cut|laid)(?!\p{L})/iu;

/** "works at Home", "worked with Bea", "started at Step 4": a capital that is no company. */
function isNoCompany(shown: string, before: string): boolean {
  if (
    /(?:with|for|from|by) (?:the |a |an )?$/u.test(before) &&
    /^\p{Lu}[\p{L}’'-]+$/u.test(shown) &&
    !/(?:work(?:s|ed|ing)?|employed|hired|fired|retired|volunteers?|resigned|laid off|let go)(?: \p{L}+){0,2} (?:for|by|from) (?:the |a |an )?$/u.test(
      before,
    )
  )
    return true;
  return (
    /^(?:I|AA|NA|IOP|PHP|DBT|CBT|ACT|EMDR|PTSD|ADHD|OCD|Step|Session|Group|Zoom|Mr|Mrs|Ms|Dr|God|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Thanksgiving|Easter|He|She|They|We|The(?= (?:Group|Client|Office|Hospital|Clinic|Program)|$)|This|That|Home|Work|Mom|Dad|Grandma|Grandpa|Aunt|Uncle|Al-Anon|HR|Client|Member|Phase|Week|English|Spanish|German|French|Medicaid|Medicare)(?:\.|\s|$)/u.test(
      shown,
    ) || /^\p{Lu}\.?$/u.test(shown)
  );
}

export function findInstitutions(text: string): Identifier[] {
  return [...findPatterns(text, schools), ...findPatterns(text, employers)];
}
