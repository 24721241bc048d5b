/*
 * The company that words keep which are names too: what stands before and behind "bill", "hope" or "rose" where the
 * word is meant. Used where no capital says anything.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Begin a noun phrase: what follows is a noun, and no name. */
export const ARTICLES = list(
  'the a an this these those his her my our your their its some any no every each such another much more most less little enough own same whole',
);
/** Begin a noun phrase, or say who comes next: "last summer", "next mark spoke". */
export const ORDERING = list('that last next first second third one two three what which all both');

export const PREPOSITIONS = list(
  'of for to in on at from by with w about abt re over under up down out off through thru into as than between without before after during since until til till across around against per via within toward towards beside near behind like unlike except including vs',
);
export const JOINING = list(
  'and or but nor so because bc cos cuz when while if that whether then since where though although n yet until til before after once',
);
/** Somebody named by what they are to another: a name may follow, and "will" is what they will do. */
export const RELATIVES = list(
  'mom mum mother dad father son daughter sister brother sis bro wife husband hubby friend sponsor roommate roomie buddy peer partner neighbor neighbour boyfriend girlfriend bf gf client clt ct pt resident member patient guest aunt auntie uncle cousin guy kid baby nephew niece gran nan grandson granddaughter',
);
/** Whatever belongs to somebody, where a note leaves the apostrophe out: "marks mom", "wills turn". */
export const OWNED = list(
  'mom mum mother dad father son daughter sister brother sis bro wife husband hubby friend sponsor roommate partner boyfriend girlfriend bf gf ex aunt uncle cousin gran kids kid baby turn job car truck house place birthday dog cat room bed phone meds ride po lawyer landlord doctor dr foot leg arm hand back bp chart file mood story goal idea rent check mail bag coat keys wallet probation court',
);

/** Things that have no article: "with hope", "does art", "on crystal". What is no such thing is counted: "a bill". */
const UNCOUNTED = list(
  'art ginger candy pepper sage clove rice snow frost ice sand clay cash gold silver crystal amber jade honey rain music law justice liberty',
);
export function isUncounted(word: string, isVirtue: boolean): boolean {
  return UNCOUNTED.has(word) || (isVirtue && word !== 'chance' && word !== 'destiny');
}
/** What people do for an hour and go to: "late for art", "likes art". */
export const ACTIVITIES = list('art music');

/** What people have and feel, or are said to lack: the object is a thing. */
export const HAD =
  /^(?:ha(?:ve|s|d|ving)|los(?:e|es|t|ing)|feel(?:s|ing)?|felt|bring(?:s|ing)?|brought|giv(?:e|es|ing)|gave|need(?:s|ed|ing)?|want(?:s|ed|ing)?|build(?:s|ing)?|instil\w*|show(?:s|ed|ing)?|offer(?:s|ed)?|g[eo]t(?:s|ting)?|ma(?:ke|kes|de|king)|keep(?:s|ing)?|kept|lack(?:s|ed|ing)?|practi[cs]\w+|express\w*|choos\w+|find(?:s|ing)?|found|spread(?:s|ing)?|seek(?:s|ing)?|h[eo]ld(?:s|ing)?|restor\w+|says?|saying|us(?:e|es|ed|ing)|smok\w+|ate|eats?|drank|inspir\w+|deserv\w+|of|without|into)$/;
/** What is done to an hour of it. */
export const ACTIVE =
  /^(?:do|does|did|doing|done|lik(?:e|es|ed)|lov(?:e|es|ed)|hat(?:e|es|ed)|enjoy(?:s|ed|ing)?|miss(?:es|ed)?|skip(?:s|ped)?|attend(?:s|ed|ing)?|teach(?:es)?|stud(?:y|ies|ied|ying)|collects?|sells?|talk(?:s|ed|ing)?|into|at)$/;
/** "afraid of grace", "ahead of mark": after these `of` leads to people. */
export const OF_PEOPLE =
  /^(?:afraid|scared|proud|jealous|envious|mad|sick|tired|ahead|instead|front|because|fond|side|kind|care|speaking|word|sight|think(?:s|ing)?|thought|worried|wary|protective|critical|supportive|accused|photo|picture|friend|mother|mom|father|dad|sister|brother|rid|outside)$/;
/** "spoke of hope", "worksheet on joy": a subject that is spoken of. */
export const SUBJECT_OF =
  /^(?:talk(?:s|ed|ing)?|sp[eo]ak(?:s|ing)?|spoke|group|topic|discuss\w*|read(?:s|ing)?|chapter|poem|book|session|lesson|learn\w*|psychoed|lecture|worksheet|song|sermon|handout|unit|module|focus\w*|work(?:ed|ing|s)?|based|film|movie|video|verse|psalm|preach\w*|wr[io]t\w+|journal\w*|journall?ing|theme|reflect\w*|meditat\w*|quote|quotes)$/;
/** "prayed for grace", "reason for hope" */
export const SOUGHT =
  /^(?:pray\w*|look(?:s|ed|ing)?|search\w*|reasons?|room|longing|longs|hoping|thirst|hunger|space|cause|grateful|thankful|supplies|money|late|signed|time|need|talent|love|passion)$/;
/** "mad at hope": what is felt and shown at people. */
export const AT_PEOPLE =
  /^(?:mad|angry|yell\w*|look\w*|smil\w*|upset|laugh\w*|swore|scream\w*|annoyed|frustrated|irritated|shout\w*|snapped|stared?|staring|waved|glar\w+|winked|cursed|pissed)$/;
/** Names of subjects, songs and feelings: "theme hope", "emotion joy". */
export const HEADED = list('topic theme word song value virtue emotion feeling step skill card');
/** What is felt, or as good as a virtue: "hope and fear" are two things. */
export const FEELINGS = list(
  'fear fears love sadness sorrow grief anger rage hope joy peace trust gratitude healing recovery strength courage family prayer god hate shame guilt pain loss doubt despair patience kindness humility honesty acceptance forgiveness music craft crafts dance writing poetry drama baseball sports yoga movement light life laughter comfort change meaning purpose religion church spirituality mercy faith grace charity',
);
/** "go to mark", "a letter to mark": people are what these are to. */
export const TO_SOMEBODY =
  /^(?:talk|talks|talked|talking|speak|speaks|spoke|spoken|said|says|say|listen|listens|listened|listening|next|close|closer|gave|give|given|handed|sent|send|wrote|write|apologi\w+|explain\w*|thanks|thx|thank|call|calls|message|msg|note|letter|txt|text|email|vm|ride|introduced|attracted|married|reported|report|reports|replied|according|waved|nodded|yelled|yells|shouted|showed|shown|offered|lent|related|connected|belongs|drove|reaction|responded|respond|rude|mean|kind|nice|unkind|cruel|over|sorry|passed|read|brought|turned|reach|went|came|back|visit|relevant|happened|told|spoken|lied|owed|paid|assigned|referred|told|refer|up|sang|loyal|similar|engaged)$/;
/** Where somebody is sent: "hope to court", not "hope to sleep". */
export const PLACES_TO = list(
  'court er ed icu hospital detox jail rehab dr doc doctor dentist group school work bed store church clinic lab xray mri the his her a groups pharmacy dialysis inpatient',
);
/** On a ward: "mark for discharge". */
export const UP_FOR = list(
  'discharge review labs lab ect mri ct xray transfer intake eval evaluation assessment dc bloods surgery court followup depot',
);

const BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  bill: list(
    'phone electric light power water gas hospital er ed vet heating cable internet medical utility doctor tax rent due dental ambulance insurance cell duck buffalo gi senate house heat fuel',
  ),
  kit: list(
    'aid sewing naloxone narcan test hygiene wound art craft repair tool self sensory suture',
  ),
  mark: list(
    'birth bite question check tick exclamation scratch bench high needle tyre tire pock black trade skid stretch pass',
  ),
  page: list('front last web facebook home title one cover face'),
  ward: list('psych med locked hospital open acute surgical maternity children geri secure'),
  art: list(
    'modern street body fine visual martial abstract clip nail wall fan pop folk performance expressive',
  ),
  rose: list(
    'bp hr temp sugar sugars glucose pulse sun level levels score scores weight mood anxiety tension voice',
  ),
  grace: list('amazing saving divine gods'),
  faith: list('good bad blind leap full christian catholic muslim jewish'),
  chance: list('fat slim small last second good best other outside half'),
  pat: list('stood down off'),
  hope: list('false new much give gives gave lost no beyond dont'),
};
const BEHIND: Readonly<Record<string, ReadonlySet<string>>> = {
  art: list(
    'therapy therapist class classes group groups project projects work supplies exercise exercises activity activities room show shows school journal journaling journalling table hour museum gallery history teacher studio kit kits materials lesson lessons box sessions session fair store paper cart',
  ),
  grace: list('period periods note notes'),
  hope: list('box kit scale jar board theory chest floats'),
  mercy: list('killing killings rule'),
  joy: list('jar ride riding stick luck'),
  faith: list(
    'based community communities tradition healing practice practices background crisis beliefs journey matters',
  ),
  rose: list(
    'bush bushes garden gardens petal petals hip hips water oil tea wine quartz gold colored coloured bed beds window shirt pink tattoo scent scented hill',
  ),
  bill: list(
    'payments payment payer collector collectors medicaid medicare insurance codes code reminder reminders amount pay',
  ),
  dawn: list('broke breaks chorus raid light patrol service soap'),
  pat: list('answer answers reply replies response responses phrase phrases'),
  page: list('numbers number count'),
  kit: list('bag bags list contents kat car'),
  mark: list('sheet'),
  chance: list('encounter meeting meetings of'),
  penny: list('jar pinching'),
  will: list('power'),
};
/** Of these, what makes one thing of both words, whoever is in the group: "art supplies", "grace period". */
const ONE_THING: Readonly<Record<string, ReadonlySet<string>>> = {
  art: list(
    'therapy therapist corner class classes group groups project projects supplies materials room school table museum gallery history teacher studio lesson lessons session sessions store paper',
  ),
  bill: list('payments payment collector collectors'),
  chance: list('encounter encounters meeting meetings'),
  dawn: list('chorus raid patrol service phenomenon soap'),
  faith: list('based healer healers healing tradition community leader leaders'),
  grace: list('period periods'),
  hope: list('box jar chest theory'),
  joy: list('ride riding stick jar list'),
  kit: list('bag bags'),
  mercy: list('killing'),
  penny: list('jar pinching'),
  rose: list(
    'bush bushes garden gardens petal petals hip hips water quartz colored coloured tinted window',
  ),
  summer: list(
    'break hols leave holiday holidays camp camps school vacation term semester program programme olympics',
  ),
  autumn: list('break term leaves'),
  will: list('power'),
};
/** "art supplies", "Joy itself": the word and no name, however it is written. */
export function makesOneThing(word: string, next: string): boolean {
  return next === 'itself' || (ONE_THING[word]?.has(next) ?? false);
}
export function standsBehind(word: string, next: string): boolean {
  return BEHIND[word]?.has(next) ?? false;
}
export function standsBefore(word: string, prev: string): boolean {
  return BEFORE[word]?.has(prev) ?? false;
}

/** "in summer", "by may", "over the summer" */
export const OF_TIME = list(
  'in since by until til till before after during through thru early late mid over around at from every come this last next all',
);
/** "ready for summer", "refill for june" */
export const READY_FOR =
  /^(?:plan\w*|ready|wait\w*|sched\w*|set|off|closed|open|home|away|booked|due|appt|appts|date|dates|refill|job|work|hired|slated|court|calendar|budget|rent|check|trip|tickets|forms?|here|back)$/;
export const TIME_GOES_ON = list(
  'session sessions break school camp program programme vacation holiday holidays job jobs meeting appt term semester heat clothes olympics schedule cookout picnic birthday festival intern interns',
);

/** "was frank", "so rich" */
export const PREDICATIVE =
  /^(?:is|was|were|are|be|been|being|am|seem\w*|feel\w*|felt|look\w*|sound\w*|get|gets|got|getting|stay\w*|become\w*|became|very|v|so|too|quite|rather|pretty|real|really|bit|more|most|less|as|how|not|it|him|them|us|me|keep|kept|always|usually|mostly|both|im|hes|shes|theyre|were|isnt|wasnt)$/;
