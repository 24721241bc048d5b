import { findPatterns, type Identifier, type Pattern } from './found.ts';

/*
 * Dates other than a year, and ages over 89 with whatever shows such an age (45 CFR 164.514(b)(2)(i)(C)).
 * A fraction, a score and a month's name that is a word or a person are none.
 */

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|jänner|februar|märz|maerz|mai|juni|juli|oktober|dezember|(?:jan|feb|febr|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mrz|okt|dez)\\.?)';
const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)';
const dayWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|thirty(?:[- ]one)?)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
const weekday =
  '(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|wed|thu|sat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\.?,? (?:the |den )?';
const b = '(?<![\\p{L}\\d])';
const e = '(?![\\p{L}\\d])';
const rx = (source: string, flags = 'dgiu'): RegExp => new RegExp(source, flags);

const slashDay =
  '(?:(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])|(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2]))';
const cue =
  "(?:on|@|f/u|d/c(?:[’']d)?|rtc|lmp|wk of|w/c|wc|w/e|on or about|since|dated?|until|till?|til|by|between|before|after|due|seen|d\\.?o\\.?b\\.?|born|birthday(?: is| was)?|as of|week of|effective|dos|session|scheduled for|appointment|appt|admitted|discharged|next|last|am|vom|bis|seit|ab|from|started|starting|ending|met|moved to|through|thru|for|called|sober|see|hearing|court|trial|visit|surgery|birthday|deadline|intake|discharge|review|termination|note|anniversary|wedding|funeral|birthdate|due date|start date|exam|flight|interview|deposition|mediation|arraignment|sentencing|evaluation|eval|scan|mri|biopsy|surgery|op|closing|move|moving|release|released|planned|arrives?|arrived|arriving|comes?|came|leaves?|left|died|relapsed|rlps|relapse|used|d\\.|snt|sent|ltr|letter|mailed|rcvd|received|signed|sgnd|p|rtn|meeting|mtg|iep|mva|accident|crash|fell|injury|incident)";
/** What stands right before a day and not before a score. */
const DEADLINE =
  /(?<!\p{L})(?:thru|through|until|till?|since|dated|due|court|rtc|hearing|d\/c|admitted|discharged|effective|day,|birthday(?: is| was)?|(?:week|wk|night|day) of|w\/c) $/iu;
const notDay =
  /^\s*(?:of\b|members?|participants?|sessions?|stars?|points?|pain|scale|cup|hours?|on (?:the|a)\b|weeks?|times|present|attended|items?|goals?|majority|full|and a half|%)/iu;
const scored =
  /(?:phq|gad|pcl|bdi|bai|mdq|audit|dast|isi|moca|mmse|ymrs|cows|ciwa|epds|ace|gaf|oq|suds|ham-?[ad]|madrs|y-?bocs|core|dass|wsas|who|ors|srs|sess|sessions?|we?e?ks?|visits?|days?|items?|class(?:es)?|meetings?|groups?|page|p\.|goals?|total|now|adherence|diary|inventory|scale|rat(?:ed|es|ing)|scor(?:ed|es|e)|mood|anxiety|pain|distress|urges?|suds?|level|intensity|sleep|step|about|attendance|completed|rivermead|barthel|tinetti|berg|waterlow|braden|fim)[^.\n]{0,16}$|[=≈]\s*$/iu;

/** "suboxone 8/2": two strengths in one tablet. */
const dosed =
  /(?<!\p{L})(?:suboxone|subs?|zubsolv|bup(?:renorphine)?(?:[/-]naloxone)?|percocet|norco|vicodin|lortab|symbicort|advair|duac|bp|va|acuity)\.?:? $/iu;

/** "7/10", "3/4", "24/7": nothing over one, or over what scores end at. */
function isShare(shown: string): boolean {
  const [over = 0, under = 0] = shown.split('/').map(Number);
  return shown === '24/7' || (over <= under && under <= 10);
}

const holidays =
  "(?:christmas (?:day|eve)|new year['’]?s?['’]? (?:day|eve)|(?:st\\.? |saint )?(?:valentine|patrick|nicholas|stephen|andrew|george|david|swithin|brigid)['’]?s['’]? day|all (?:souls|saints)['’]? day|(?:mother|father|grandparent|president|veteran)['’]?s['’]? day|(?:boxing|thanksgiving|independence|labou?r|memorial|columbus|indigenous peoples['’]?|mlk|martin luther king(?:,? jr\\.?)?|anzac|canada|australia|victoria|remembrance|armistice|groundhog|election|earth|flag|patriots['’]?|bastille|groundhog) day|(?:fourth|4th) of july|july fourth|ash wednesday|maundy thursday|good friday|holy saturday|palm sunday|easter (?:sunday|monday)|whit (?:sunday|monday)|black friday|cinco de mayo|juneteenth|halloween night|heiligabend|silvester|nikolaus)";

/** What a number of years is hardly said of: "ninety days", "ninety percent". */
const notYears =
  '(?![- ](?:days?|min(?:ute)?s?|percent|per ?cent|meetings?|in|per|pounds?|lbs?|kilos?|kg|miles?|dollars?|bucks|euros?|degrees|sessions?|hours?|hrs?|weeks?|months?|seconds?|steps?|times|people|members|calories|milligrams|mg|euro|quid|pages|points?|cents|feet|thousand|of)(?!\\p{L}))';

const patterns: readonly Pattern[] = [
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(
      `(?<![\\p{L}\\d])${day}[- ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[- ]?(?:19|20)?\\d\\d${e}`,
    ),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(`${b}(?:spring|summer|fall|autumn|winter|Q[1-4])(?: of|,)? (?:19|20)\\d\\d${e}`),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(`(?<![\\p{L}\\d/])${slashDay}\\s?(?:[–-]|→|->)\\s?${slashDay}(?![\\d/])`),
    unless: (shown) => shown.split(/\s?(?:[–-]>?|→)\s?/u).every(isShare),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:${weekday}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )(?<v>${day}(?:st|nd|rd|th)|(?:the )?${ordinal})${e}(?! (?:session|time|week|step|member|visit))`,
    ),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:(?:el |le |il )?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|domenica) ${day}|${day}(?:er|º|°)?\\.? (?:de |di |d['’])?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre)(?: (?:de |del )?${year})?|(?:en|desde|de|since|in) (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre))${e}`,
    ),
  },
  {
    // "Next Sat 24.", "IEP mtg Thurs 18."
    kind: 'date',
    certainty: 'possible',
    look: rx(
      `${b}(?<v>(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\\.? (?:the )?${day})(?=[.;,)\\n]|$)(?![.,]\\d)`,
    ),
  },
  { kind: 'date', certainty: 'possible', look: rx(`${b}(?:0?[1-9]|1[0-2])/[Xx]{1,2}${e}`) },
  {
    // "28.04." as it is written in German: two digits each, and a point after both
    kind: 'date',
    certainty: 'possible',
    look: rx(`(?<![\\p{L}\\d.,/$€£-])(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])\\.(?!\\d)`),
    unless: (_, before) =>
      scored.test(before) || /(?:bmi|index|ratio|wt|weight|hba1c|inr)[^.\n]{0,10}$/iu.test(before),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(`\\((?<v>the ${day}(?:st|nd|rd|th))(?=\\)|, )`),
  },
  {
    kind: 'age',
    certainty: 'likely',
    look: rx(
      `${b}(?:of|at|to|is|was|am|are|turn(?:s|ed|ing)|aged?|nearly|almost|now|already|past|pushing|reached?|about|still) (?<v>ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)${e}${notYears}`,
    ),
  },
  {
    kind: 'age',
    certainty: 'likely',
    look: rx(`${b}(?<v>ninety[- ](?:one|two|three|four|five|six|seven|eight|nine))${e}${notYears}`),
  },
  {
    kind: 'age',
    certainty: 'likely',
    look: rx(
      `${b}(?:(?:wo)?man|lady|gentleman|visitor|resident|patient|widow(?:er)?|neighbou?r|pushing|lived to(?: be)?|died at|dead at|passed at|at) (?:of )?(?<v>9\\d|1[01]\\d)(?=[.,;)]|$| (?:he|she|they|still|and|with|who|in|after)\\b)`,
    ),
  },
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(
      `${b}(?:${weekday})?(?:19|20)\\d\\d[-./](?:0?[1-9]|1[0-2])[-./]${day}(?:T[\\d:.]+Z?)?${e}`,
    ),
  },
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(
      `(?<![\\p{L}\\d./-])(?:${weekday})?${day}(?<s>[-./–])${day}\\k<s>(?:(?:19|20)\\d\\d|\\d\\d)${e}(?![./-]\\d)`,
    ),
  },
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(`(?<![\\p{L}\\d./-])${day}\\. ?(?:0?[1-9]|1[0-2])\\. ?(?:19|20)\\d\\d${e}`),
  },
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(
      `${b}(?:${weekday})?${month}[ \\n]+(?:the )?(?:${day}(?:st|nd|rd|th)?|${ordinal})(?!\\d|:\\d|[.,]\\d)(?:(?:\\s?[-–]\\s?| and | to )${day}(?:st|nd|rd|th)?)?(?:,?[ \\n]+(?:of )?${year})?${e}`,
    ),
    unless: (shown) =>
      /^(?:may|mar|march|sun|sat|mai) /u.test(shown) &&
      /^(?:may|mar|march|sun|sat|mai) (?:second|third|first|one)$/u.test(shown),
  },
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(
      `${b}(?:${weekday})?(?:the )?(?:${day}(?:st|nd|rd|th)?\\.?|${ordinal})(?: ?[-–]| and| to)?(?: ${day}(?:st|nd|rd|th)?\\.?)?(?: day)?(?: of)?[ -]${month}(?:,?[ -](?:of )?${year})?${e}`,
    ),
    unless: (shown, before) =>
      // "Hope scale 19. April bills": the point ends a sentence
      (/^\d\d?\. \p{L}+$/u.test(shown) &&
        !/(?:januar|jänner|februar|märz|juni|juli|oktober|dezember)$/iu.test(shown) &&
        !/(?:^|\b(?:am|vom|bis|seit|ab|zum|the|on|since|until|till|by|of|from|to|away|leave|holiday|urlaub|appointment|termin)|[:,(–-])\s*$/iu.test(
          before,
        )) ||
      (/(?:^|[ -])(?:may|mar|jan|sun|march)$/u.test(shown) &&
        !/\bof\b|\d(?:st|nd|rd|th)/.test(shown) &&
        !/^\d/.test(shown)) ||
      // "1. May be discharged": a number of a list
      /^\d\d?\. (?:May|March)$/u.test(shown),
  },
  { kind: 'date', certainty: 'certain', look: rx(`${b}${month},?[ \\n](?:of )?${year}${e}`) },
  { kind: 'date', certainty: 'certain', look: rx(`${b}(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d${e}`) },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:january|february|march|april|may|june|july|august|september|october|november|december|january|februar) (?:${dayWord})${e}(?:,? (?:twenty|nineteen)[- ]\\p{L}+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)?`,
    ),
    unless: (shown) => /^(?:may|march) /u.test(shown) && !/ (?:twenty|nineteen)[- ]/u.test(shown),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}${cue}:? (?:the )?(?<v>${slashDay}(?:(?:, | and |, and | & |–|-| to |→|->)${slashDay})*)(?![\\d/])`,
    ),
    unless: (shown, before, after) =>
      notDay.test(after) || (scored.test(before) && !DEADLINE.test(before)),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(`^[ \\t]*[-*•]?[ \\t]*(?<v>${slashDay})(?=\\s?[:–—-]|\\s+\\p{L})(?![\\d/])`, 'dgmiu'),
    unless: (_, __, after) => notDay.test(after),
  },
  { kind: 'date', certainty: 'likely', look: rx(`${b}(?:${weekday})(?<v>${slashDay})(?![\\d/])`) },
  {
    // "admitted to Magnolia Unit 2/7"
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:admitted|readmitted|discharged|transferred|adm|d/c['’]?d?) (?:to|from) (?:[\\p{L}.’'-]+ ){1,4}(?<v>${slashDay})(?![\\d/]|\\.\\d)`,
    ),
    unless: (_, __, after) => notDay.test(after),
  },
  {
    // "Next tele visit 11/6.", "next depot 4/6"
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:next|nxt|follow[- ]?up|f/u) (?:[\\p{L}-]+ ){1,3}(?<v>${slashDay})(?=[.,;)\\n]|$)(?!\\.\\d)`,
    ),
    unless: (shown, before, after) =>
      shown === '24/7' ||
      notDay.test(after) ||
      /(?:week|night|month|time|day) $|(?:phq|gad|suds?|mood|pain|scored?|rated) [^.]{0,12}$/iu.test(
        before,
      ),
  },
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(
      `${b}(?:am|vom|bis|seit|ab|zum|den|dem) (?<v>${day}\\. ?(?:0?[1-9]|1[0-2])\\.?)(?![\\d/])`,
    ),
  },
  {
    kind: 'date',
    certainty: 'certain',
    look: rx(
      `${b}(?:d\\.?o\\.?b\\.?|date of birth|born(?: on)?|geb(?:oren|\\.)?(?: am)?|birth ?date)(?: is| was)?[\\s:]*(?<v>\\d{6,8}|${day}[ ./-]${day}[ ./-](?:19|20)?\\d\\d)${e}`,
    ),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:on|by|until|till?|since|before|after|from|next|last|was|is|returns?|back|again|due|appointment|visit|court|hearing|(?:night|evening|morning|afternoon|day|week|wk) of) (?<v>the (?:${day}(?:st|nd|rd|th)|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first))${e}(?! \\p{Ll}*(?:session|time|week|day|step|anniversary|birthday|floor|grade|member|hour|meeting|visit|stage|group|phase|year|attempt|month|street|st|century|one|of the group))`,
    ),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:in|since|during|until|till?|by|before|after|from|to|thru|through|around|late|early|mid|end of|beginning of|middle of|start of|last|next|this|due|expires|every|seit|im|bis|ende|anfang|mitte|of|for|between|and)[ -](?:late |early |mid[ -]?|last |next |this )?(?<v>(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\\.?)${e}(?!['’]s)`,
      'dgu',
    ),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:in|since|during|until|till?|by|before|after|from|to|thru|through|around|late|early|mid|last|next|this|every|of)[ -](?:late |early |mid[ -]?|last |next |this )?(?<v>january|february|april|june|july|august|september|october|november|december|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)${e}(?!['’]s)`,
      'dgu',
    ),
  },
  {
    kind: 'date',
    certainty: 'possible',
    look: rx(
      `(?<![\\p{L}\\d])(?<v>January|February|July|September|October|November|December|March)${e}(?!['’]s)`,
      'dgu',
    ),
    unless: (shown, before, after) =>
      shown === 'March' &&
      (/(?:^|[.!?:\n]\s*)$/u.test(before) || /^ (?:for|on|against|madness)\b/iu.test(after)),
  },
  { kind: 'date', certainty: 'possible', look: rx(`${b}${holidays}(?:,? ${year})?${e}`) },
  {
    // "since waitangi day"
    kind: 'date',
    certainty: 'possible',
    look: rx(
      `(?<!\\p{L})(?:since|over|before|after|until|till) (?<v>(?!(?:the|that|this|every|each|snow|rest|sick|field|pay|market|school|work|wash|last|first|next|same|other|third|second|fourth|fifth|previous|following|busy|single|entire|whole|final|half|rainy|sunny|sports|long|hard|bad|good|another|any|moving|opening|discharge|court|ward|visiting|mid|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|ninety|wedding|exam|results|graduation|training|laundry|shower|clinic|surgery|funeral|off|recent|stressful|difficult)\\s)\\p{Ll}{4,}(?:['’]s)? day)${e}(?! (?:hospital|cent|program|care|room|service))`,
      'dgu',
    ),
  },
  {
    // "since Heritage Day": a day that a country keeps
    kind: 'date',
    certainty: 'possible',
    look: rx(
      `(?<!\\p{L})(?:since|on|over|before|after|until|till|by|for|around|from) (?<v>(?!(?:The|This|That|Every|Each|Snow|Rest|Sick|Field|Pay|Market|School|Work|Wash|Last|First|Next|Bad|Good)\\s)\\p{Lu}\\p{Ll}{3,}(?:['’]s)?(?: \\p{Lu}\\p{Ll}{3,}(?:['’]s)?)? Day)(?! (?:Hospital|Cent|Program|Treatment|School|Care|Room|Service|Group|Unit|Clinic))${e}`,
      'dgu',
    ),
  },
  {
    kind: 'date',
    certainty: 'possible',
    look: rx(
      `${b}(?:in|since|by|until|early|late|of|next|last) (?<v>may|march)(?=[.,;]|$|\\s+(?:comma|period|full stop|stop|new line)|\\s+(?:he|she|they|the|and|but|when|after|because|last|of (?:last|this|next)|(?:19|20)\\d\\d))`,
      'dgu',
    ),
  },
  {
    kind: 'age',
    certainty: 'certain',
    look: rx(
      `${b}(?<v>(?:9\\d|1[0-2]\\d)[\\s-]*(?:years?|yrs?|yo|y\\/o|y\\.o\\.|jahre|jährig\\p{L}*|-jährig\\p{L}*)[\\s-]*(?:of age|old|alt)?)${e}`,
    ),
    unless: (shown, _, after) =>
      (/^(?:9\d|1[0-2]\d)[\s-]*(?:years?|yrs?|jahre)$/iu.test(shown) &&
        !/^\s*(?:,|\.|old|of age|when|and (?:lives|still|frail))/iu.test(after)) ||
      /^ (?:ago|sober|clean|sentence|from|history|tradition|lease|in )/iu.test(after),
  },
  {
    kind: 'age',
    certainty: 'likely',
    look: new RegExp(
      `${b}(?:lady|gentleman|wom[ae]n|m[ae]n|widow(?:er)?|gent|veteran|resident|great-?grand(?:mother|father)) of (?<v>9\\d|10\\d|11\\d)${e}(?!%|\\s?(?:mg|percent|pounds|lbs))`,
      'dgiu',
    ),
  },
  {
    kind: 'age',
    certainty: 'certain',
    look: rx(
      `${b}(?:aged?|at(?: the)? age(?: of)?|age(?: is| of|d|:)?|turn(?:s|ed|ing)|alter:?|alt)[ :]*(?:now )?(?<v>9\\d|1[01]\\d|12[0-2])${e}(?!%|/|\\s?(?:mg|min|days|%|pounds|lbs|percent|dollars))`,
    ),
  },
  {
    kind: 'age',
    certainty: 'certain',
    look: rx(
      `${b}(?<v>(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)[- ]years?[- ](?:of age|old))${e}`,
    ),
  },
  {
    kind: 'age',
    certainty: 'certain',
    look: rx(
      `${b}(?:aged?|turn(?:s|ed|ing)|is|at) (?<v>ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)${e}(?![- ](?:days?|min|minutes|percent|meetings|in|per|pounds|miles|dollars|degrees|sessions|hours|weeks))`,
    ),
  },
  {
    kind: 'age',
    certainty: 'certain',
    look: rx(
      `${b}(?:(?:step|grand|god|great-?grand)?(?:mother|father|ma|pa|mom|dad|mum|parent)(?:-in-law)?|aunt|uncle|nana|granny|gran|nan|nanna|nonna|oma|opa|abuela|abuelo|ouma|oupa|gogo|koro|kuia|lola|lolo|amma|appa|widow(?:er)?|husband|wife|neighbou?r|landlord|landlady|sister|brother|friend|he|she|who|that|client|pt|patient|resident|member)(?: is| was| turns| turned|,| \\()? ?(?:now |almost |nearly |aged |already )?(?<v>9\\d|10\\d|11\\d)(?=[.,;)!?]|\\s?["“—–]|\\s+and\\b| but\\b| with\\b| now\\b|$| lives\\b| years\\b)`,
    ),
  },
  {
    // "I'm 96, dear"
    kind: 'age',
    certainty: 'likely',
    look: rx(
      `${b}I(?:['’]m| am) (?:now |nearly |almost )?(?<v>9\\d|10\\d)(?=[.,;)!?]|\\s+(?:and|but|now|years)\\b|$)`,
    ),
  },
  {
    // "gogo thandeka is 95"
    kind: 'age',
    certainty: 'likely',
    look: rx(
      `${b}(?:(?:grand|great-?grand)?(?:mother|father|ma|pa)|mum|mom|dad|aunt|auntie|uncle|nana|nan|granny|gran|grandad|oma|opa|ouma|oupa|gogo|koro|kuia|lola|lolo|neighbou?r|mr|mrs|ms|miss)\\.? \\p{L}{3,}(?: is| was| turns| turned|,| \\() ?(?:now |almost |nearly )?(?<v>9\\d|10\\d)(?=[.,;)!?]|\\s+(?:and|but|with|now|still)\\b|$)`,
    ),
  },
  {
    kind: 'age',
    certainty: 'certain',
    look: rx(
      `${b}(?<v>(?:9\\dth|9[123](?:st|nd|rd)|1[01]\\d(?:st|nd|rd|th)|ninetieth|ninety[- ]\\p{L}+|hundredth) birthday)${e}`,
    ),
  },
  {
    kind: 'age',
    certainty: 'likely',
    look: rx(
      `${b}(?<v>(?:in )?(?:his|her|their) (?:early |mid[ -]?|late )?(?:nineties|90['’]?s)|nonagenarian|centenarian)${e}`,
    ),
  },
  {
    kind: 'age',
    certainty: 'likely',
    look: rx(
      `(?<![\\p{L}\\d.])(?<v>(?:9\\d|10\\d) ?(?:yo|y\\/o|y\\.o\\.?)(?: ?[MFmf])?|(?:9\\d|10\\d) ?[MF](?= with| presenting| c\\/o| who))${e}`,
    ),
  },
  {
    kind: 'age',
    certainty: 'possible',
    look: rx(
      `${b}(?:born|b\\.|birth year|year of birth)(?: in)?:? (?<v>19(?:[0-2]\\d|3[0-5]))${e}`,
    ),
  },
  {
    kind: 'age',
    certainty: 'likely',
    look: rx(
      `(?<![\\p{L}\\d])(?!(?:Score|Weight|Total|Sum|Result|Rate|Pulse|Temp|Item|Session|Page|Level|Attendance|Room|Step|It|This|That|There|BP|HR|IQ|BAC|GAF)(?!\\p{L}))\\p{Lu}[\\p{L}’'-]+(?:\\)? (?:is|was|turns|turned|,)|,| \\() ?(?:now |almost |nearly )?(?<v>9\\d|1[01]\\d)(?=[.,;)]|\\s+(?:and|but|with|now)\\b|$)`,
      'dgu',
    ),
  },
  {
    kind: 'date',
    certainty: 'likely',
    look: rx(
      `${b}(?:born|dob|birth ?date|date of birth)(?: in| on)?:? (?<v>(?:0?[1-9]|1[0-2])[/.-]\\d\\d(?:\\d\\d)?)(?![\\d/.-]\\d|\\d)`,
    ),
  },
  {
    kind: 'date',
    certainty: 'possible',
    look: rx(
      `${b}(?:on|since|until|til|till|thru|b\\.|birthday is|dated?|due|by|planned|scheduled|d/c|dc|rtc|f/u|appt|appointment|court|hearing|trial|next|born|in|from|before|after|comes?|seen|snt|sent|ltr|letter|mailed|rcvd|received|signed|sgnd|discharged?|admitted|slot|leave|review|meeting|mtg|session|visit|exam|p|d\\.) (?<v>(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\\d|3[01])|(?:0?[1-9]|[12]\\d|3[01])\\.(?:(?:0[1-9]|1[0-2])\\.?|[1-9]\\.)|(?:0?[1-9]|1[0-2])\\.(?:0[1-9]|[12]\\d|3[01]))(?![\\d-]|\\.\\d|%| ?(?:mg|point|hours|weeks|min|days|of|sessions|on|people|members|seconds|secs|times|years|yrs|months|wks|hrs))`,
    ),
  },
  {
    kind: 'date',
    certainty: 'possible',
    look: rx(`(?<![\\p{L}\\d./$€-])(?<v>${slashDay})(?![\\d/%]|\\.\\d)`),
    unless: (shown, before, after) =>
      notDay.test(after) ||
      (scored.test(before) && !DEADLINE.test(before)) ||
      isShare(shown) ||
      dosed.test(before),
  },
];

const MENTION =
  /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|ninet|hundred|nonag|centen|christmas|year|birthday|holiday|day|eve|heilig|silv|teenth|twelfth|eleventh|twent|thirt|enero|agosto|ao[uû]t/iu;

export function findDates(text: string): Identifier[] {
  return MENTION.test(text) ? findPatterns(text, patterns) : [];
}
