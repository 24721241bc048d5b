/*
 * Word classes the guard reads a name's surroundings by. All folded, small letters.
 */

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

export type WordClass =
  | 'modal'
  | 'month'
  | 'weekday'
  | 'season'
  | 'verb'
  | 'past'
  | 'adjective'
  | 'virtue'
  | 'function'
  | 'noun';

/** What the words that are also names are when they are not names; anything not listed is a noun. */
const CLASSES: Partial<Record<WordClass, ReadonlySet<string>>> = {
  modal: words('will may can might'),
  month: words(
    'january february march april may june july august september october november december',
  ),
  weekday: words('monday tuesday wednesday thursday friday saturday sunday easter christmas'),
  season: words('summer winter autumn spring dawn noel holiday day night morning'),
  verb: words(
    'mark hope chase skip rob sue pat grant nick bill page stew tab wade ward guy chuck rush hunt pierce love price',
    'cook long rock lance carry cherish trip wander dally walk read major',
  ),
  past: words('drew rose shook'),
  adjective: words(
    'frank rich earnest sandy young long short white black green brown gray grey christian merry happy sunny jolly',
    'olive violet rusty dusty curly tiny wise little strong stern sharp swift noble moody gentle hardy handy stark',
    'small smart sweet bright blue gold golden silver free french english german irish welsh holy misty precious',
    'lucky royal savage darling low high hale wild best good fair new divine scarlet amber dear early meek gallant',
  ),
  virtue: words(
    'grace hope faith joy mercy charity patience honor honour glory harmony felicity prudence justice liberty',
    'destiny trinity serenity verity temperance peace love bliss melody rain chance fortune chastity constancy',
  ),
  noun: words(
    'art bill page penny hunter ward ray reed rose lily ivy olive violet daisy iris pearl opal crystal jasper poppy',
    'raven dove brook forest lake river cliff stone rock clay sand storm sky star moon baker cook butler carter',
    'carpenter cooper fisher fowler gardener mason miller potter porter shepherd singer smith taylor turner walker',
    'weaver wright barber bishop pope abbot knight squire baron duke earl prince judge law lamb wolf fox hart bull bird',
    'finch swan drake hawk crane church temple chapel castle house home hall hill field fields woods wood park parks',
    'banks bridges street lane west north south east day week guy dean major sergeant captain gene chip buck dock flood',
    'frost snow rice bean berry cherry candy ginger pepper sage clove cash price bond grove marsh meadow garland wells',
    'waters brooks rivers mills speaker bell ball shell cannon archer chance guard warden spark sparks angel queen tab',
    'stew farmer painter tanner dyer sawyer mayor master masters driver rider ryder piper hooper sadler brewer parker',
    'jean nurse page poet monk friar case banner bowler dancer keeper sailor trainer bookman newcomer',
  ),
  function: words(
    'an do so he my be in on or up to go no if we me by at of as us am is it ho ha oh ah la le da de di el and the',
    'for but not you all any how can too what when who why yes her his him she our out own now off one two see say',
    'ma pa so',
  ),
};

const classOf = new Map<string, Set<WordClass>>();
for (const [name, members] of Object.entries(CLASSES) as [WordClass, ReadonlySet<string>][])
  for (const word of members) classOf.set(word, (classOf.get(word) ?? new Set()).add(name));

const NOUN: ReadonlySet<WordClass> = new Set(['noun']);

export function classesOf(word: string): ReadonlySet<WordClass> {
  return classOf.get(word) ?? NOUN;
}

/** Is this word known as one that is a name too? */
export function isClassed(word: string): boolean {
  return classOf.has(word);
}

/** Short words of these spellings are names only if written as names. */
export function isFunctionWord(word: string): boolean {
  return CLASSES.function?.has(word) ?? false;
}

const REGULAR_PERSON_VERBS = words(
  'accept account ache acknowledge act add address admit agree allow announce answer apologize apologise appear',
  'appreciate approach argue arrive articulate ask assert attend attempt avoid beam beg believe benefit blame blush',
  'breathe burst calm care cease challenge chat chuckle claim clarify clench close collapse comfort comment complain',
  'complete comply compliment conclude confess confide confirm confront connect contribute converse cope correct',
  'cry cried decide declare decline defend demonstrate deny describe deteriorate develop dig disagree disclose',
  'discuss display dissociate divulge dominate doubt eat echo embrace empathize empathise encourage endorse end',
  'engage enjoy enter erupt escalate exclaim exhibit explain explore express face fear fidget finish fight flinch',
  'follow frown gasp gaze gesture giggle glance glare greet grieve groan grumble guess hate help hesitate hint hug',
  'identify ignore imagine imply improve initiate insist interject interrupt introduce invite isolate join joke',
  'kept kiss lack laugh lean learn leave lie like listen live look love maintain manage mention met minimize mock',
  'model monopolize monopolise mourn move mumble murmur mutter name need nod normalize note notice nurture object',
  'observe offer open opine overhear pace participate pause perceive phone plan plead ponder practice practise',
  'praise pray present proceed process promise protest prove question quip raise rant react read realize realise',
  'reassure recall recognize recognise recount redirect refer reflect refuse regret regulate reiterate rejoin relapse',
  'relate relax relive remain remark remember remind repeat reply report request resist respond retort return reveal',
  'scream seem share shiver shout shrug sigh smile smirk snap sneer sob sound speculate stammer stare start state',
  'stay step stop stress struggle stutter suggest summarize summarise support survive suspect talk tease tend text',
  'thank touch tremble trust try tried turn urge use validate vent verbalize verbalise voice volunteer vow wait want',
  'warn watch whisper wince wish wonder work worry worried yawn yell call phone arrive attempt live want marry',
  'clap cheer wave grin chime pipe own drop rub nudge pass pour pick play sip snore stroll tap toss type vape wipe',
  'tidy swallow squeeze squint skip sneeze slam shove scribble scratch scoff rush rock roll retell knit',
  'knock limp mouth mop peek perk poke pout pull punch push pedal guzzle hum hiccup hop hurry',
  'owe bake vomit overdose faint binge purge shave',
  'kick fiddle doze crack cough climb chew carry borrow bow bounce babble accuse advise apologise assure await',
);
const IRREGULAR_PERSON_VERBS = words(
  'said says told tells felt feels spoke speaks wept weeps thought thinks knew knows took gave went came left sat',
  'stood stands heard hears became becomes began begins broke made makes got gets held kept met brought chose fell',
  'forgot forgave found hid led lost meant paid ran saw sees sent shook slept sought swore taught threw understood',
  'understands withdrew woke wrote won wore sang drank drove ate bit blew bought built caught dealt fled flew fought',
  'froze overcame sank sold showed spent struck swam tore stuttered wants needs denies cries tries goes does has',
  'drew rose lied hung grew wound stole dreamt dreamed learnt burnt knelt leapt misunderstood overslept quit lent bent swept crept fed flung clung stung rang blushed swung',
  'sits buys eats sleeps loses chooses forgets forgives',
  'sells spends steals swears throws wins writes tripped trips disputes disputed',
  'rode spat sprang sped dug spun slid snuck pled shrank',
);

const BASE = REGULAR_PERSON_VERBS;

/** A finite form of something people do: `said`, `cried`, `nods`, `feels`. */
export function isPersonVerb(word: string): boolean {
  if (IRREGULAR_PERSON_VERBS.has(word)) return true;
  return isPersonPast(word) || isPersonPresent(word);
}

export function isPersonPast(word: string): boolean {
  if (IRREGULAR_PERSON_VERBS.has(word) && !word.endsWith('s')) return true;
  if (!word.endsWith('ed')) return false;
  const stem = word.slice(0, -2);
  return (
    BASE.has(stem) ||
    BASE.has(`${stem}e`) ||
    (stem.at(-1) === stem.at(-2) && BASE.has(stem.slice(0, -1))) ||
    (stem.endsWith('i') && BASE.has(`${stem.slice(0, -1)}y`))
  );
}

/** The same verbs without an ending, as after "will": `sit`, `tell`. */
export function isPersonBase(word: string): boolean {
  return (
    BASE.has(word) ||
    /^(?:say|tell|feel|speak|weep|think|know|take|give|let|put|set|keep|hold|lead|stay|be|make|go|come|sit|stand|hear|become|begin|get|bring|choose|forget|find|lose|pay|run|see|send|sleep|swear|teach|write|wear|drink|drive|eat|buy|sell|fight|attend|return|meet|try|do|have)$/.test(
      word,
    )
  );
}

/** `smiling`, `crying`: what somebody is doing. */
export function isPersonProgressive(word: string): boolean {
  if (!word.endsWith('ing') || word.length < 6) return false;
  const stem = word.slice(0, -3);
  return (
    BASE.has(stem) ||
    BASE.has(`${stem}e`) ||
    (stem.at(-1) === stem.at(-2) && BASE.has(stem.slice(0, -1)))
  );
}

/** `drinking`, `sitting`: the same of any verb that people are the subject of, but not what is a thing as often. */
export function isDoing(word: string): boolean {
  if (isPersonProgressive(word)) return true;
  if (!word.endsWith('ing') || word.length < 5 || NOUNISH_DOING.has(word)) return false;
  const stem = word.slice(0, -3);
  return (
    isPersonBase(stem) ||
    isPersonBase(`${stem}e`) ||
    (stem.at(-1) === stem.at(-2) && isPersonBase(stem.slice(0, -1)))
  );
}
const NOUNISH_DOING = words(
  'meeting feeling setting writing reading hearing being finding teaching holding running',
);

function isPersonPresent(word: string): boolean {
  if (!word.endsWith('s') || word.endsWith('ss')) return false;
  const stem = word.slice(0, -1);
  return (
    BASE.has(stem) ||
    (stem.endsWith('e') && BASE.has(stem.slice(0, -1))) ||
    (stem.endsWith('ie') && BASE.has(`${stem.slice(0, -2)}y`))
  );
}

/** Third-person forms that are plural nouns as often: no sign of a person after an adjective. */
export const NOUNISH_VERBS = words(
  'looks talks shares reports states needs turns works points comments notes hugs smiles pauses questions struggles',
  'cries names hints jokes plans fears doubts tears tries uses voices waits watches worries wishes calls claims hates',
  'helps laughs lies likes lives loves models moves offers objects opens paces practices presents promises raises',
  'remarks replies requests screams sighs sounds starts steps stops stresses supports texts touches vents faces',
  'accounts acts answers approaches arguments benefits breaths changes chats ends fights follows guesses joins leaves',
);

const NOT_PAST = words(
  'need indeed speed seed feed weed deed hundred bed red shed naked sacred wicked rugged',
);

/** After "Will", the same form is an instruction ("Will set goals") or the past ("Will hit the wall"). */
export const AMBIGUOUS_BASE = words(
  'hit hurt cut quit shut burst split spread cast upset bet set read let put run come become',
);

/** What ideas do and people hardly: they fade, and sustain somebody. */
export const DONE_BY_IDEAS = words(
  'sustains sustained anchors anchored grounds grounded fuels fueled fuelled strengthens strengthened guides guided',
  'restores restored fills filled eludes eluded escapes escaped lifts lifted fades faded wanes waned dwindles dwindled',
  'dimmed abounds blooms bloomed lingers lingered prevails prevailed springs',
);

/** Any past tense, also of what things do. */
export function isPast(word: string): boolean {
  if (isPersonPast(word)) return true;
  if (word.length > 4 && word.endsWith('ed')) return !NOT_PAST.has(word);
  return TO_BE.has(word);
}

export const TO_BE = words('was is has had did does isnt wasnt didnt doesnt hasnt hadnt');

/** Speaking, which only people do: enough to see a name also in a word written small. */
export const SPEECH = words(
  'said says told asked replied answered admitted agreed apologized apologised disclosed whispered laughed cried',
  'wept sobbed smiled nodded shrugged joked interrupted explained responded spoke confided yelled shouted thanked',
  'complained shared hugged sighed mumbled thinks thought wants wanted tells asks',
);

/** What one does to a person: what follows is likely somebody. */
export const TO_PERSON = words(
  'told tells tell asked asks ask thanked thanks thank hugged hugs hug interrupted confronted comforted reassured',
  'reminded invited challenged greeted addressed joined teased mocked blamed called texted phoned emailed met',
  'encouraged informed accused forgave apologized validated redirected praised ignored welcomed supported saw',
  'helped trusted liked loved hated missed said visited married dated kissed hit named envied feared resented',
  'upset hurt offended praised quoted followed avoided heard noticed watched praised asking telling thanking',
);
export const TO_PERSON_SMALL = words(
  'told asked thanked hugged reminded invited reassured interrupted confronted comforted apologized texted phoned',
);
export const PERSON_PREPOSITIONS = words(
  'with to from for by about between toward towards against beside near behind like unlike and or than without at',
  'except including & via of on versus vs plus',
);

export const DETERMINERS = words(
  'the a an this that these those his her my our your their its some any no every each much more most less little',
  'another what which such all both either neither enough first second last next other same whole own one two three',
  'in by of into great good bad true new old real free pure any god divine',
);
const PLAIN_DETERMINERS = words(
  'the a an this his her my our your their its some any no every each such',
);
export function isPlainDeterminer(word: string): boolean {
  return PLAIN_DETERMINERS.has(word);
}

export const PRONOUNS = words(
  'i you he she it we they me him us them there this that these those everyone somebody someone anyone nobody',
);

/** Words that may stand between a name and its verb. */
const ADVERBS = words(
  'then also later again just still never always now often soon once twice even only both first finally almost',
  'quite rather perhaps maybe sometimes usually already meanwhile too instead who herself himself',
);
export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly'));
}

export const CLAUSE_OPENERS = words(
  'and but then when while as because that so after before if until since where said although though yet or once',
  'whether today later also again first finally quote unquote period comma stop line paragraph colon',
);

/** What is said of ideas rather than of people: "Hope is important", "Summer was lonely". */
const SAID_OF_IDEAS = words(
  'important essential key central what possible lost low restored growing part something hard difficult fragile',
  'helpful useful big theme topic main recurring for needed vital crucial necessary in at discussed explored introduced',
  'defined high everything missing more about over near around fading increasing rare paid due planned',
  'scheduled used reviewed often always better worse rough tough bad busy rainy cold lonely slow best worst evident',
  'noted unpaid enough everywhere gone scarce elusive abundant absent-minded palpable contagious fleeting infectious',
);
const THINGS = words(
  'theme topic focus month months refuge issue question word words season time times color colour source goal part key',
  'answer problem method way tool need hallmark feature motif hour hours thing things gift concept idea symbol option',
  'plan strategy cure skill luxury muscle verb noun outlet hobby day feeling emotion struggle choice value virtue belief stressor trigger strength resource',
);

/** Do these words, after "is" or "was", speak of an idea? */
export function saidOfIdea(rest: readonly string[]): boolean {
  const [first = ''] = rest;
  if (
    /^(?:a|an|the|his|her|my|our|their|one|not|no|still|also|never|very|too|so|again)$/.test(first)
  )
    return (
      rest.slice(1).some((word) => THINGS.has(word)) ||
      (first !== 'the' && SAID_OF_IDEAS.has(rest[1] ?? ''))
    );
  return SAID_OF_IDEAS.has(first);
}

/** What ideas do as well as people. */
export const IDEA_VERBS = words(
  'remains remained returned returns emerged emerges surfaced grew grows faded fades ended ends helps helped matters',
  'comes came increased decreased improved dropped continues continued rose fell gave gives feels felt seems seemed',
  'appears appeared became becomes lasted opened closed started stopped changed followed needs keeps kept means meant',
  'began begins arrived left went goes died wore wears',
);

/** Words that show a noun phrase is over: no noun follows "White over the chair". */
export const CLOSERS = words(
  'in on at over under after when while because that which who before during until since as but or and so if though',
  'to with from for by about without through then was is has had did does will would can could may might must should',
  'just also always never again today yesterday tomorrow afterwards outside inside there here directly openly',
  'against out off up were are',
);

/** With a capital beside a name these make a place, an institution or a test, not a person. */
export const INSTITUTIONS = words(
  'church street road avenue lane drive house hall hospital center centre clinic therapy program programme university',
  'college school park foundation county bank inventory scale scales questionnaire index test depression anxiety',
  'rating mania schema community anonymous lutheran baptist ministries chapel cathedral parish academy institute',
  'society association press court square bridge bay beach lake river valley hills island city town state ward',
  'methodist presbyterian hotline helpline coalition shelter residence apartments unit team protocol model method',
  'checklist assessment triad prayer',
);

/** Lower-case words that make a compound with the word before: "art therapy", "grace period". */
export const COMPOUNDS: Readonly<Record<string, ReadonlySet<string>>> = {
  art: words(
    'therapy therapist class group project work supplies exercise activity room show school',
  ),
  grace: words('period note'),
  joy: words('ride'),
  hope: words('box kit'),
  dean: words('list office'),
  dawn: words('broke breaks'),
  pat: words('answer answers reply replies response responses phrase phrases'),
  bell: words('rang rings rung tower pepper peppers'),
  jean: words('jacket shorts skirt shirt'),
  bill: words('payments collector collectors due'),
  rose: words('garden bush petals colored coloured'),
  faith: words('based community group leader tradition healing'),
  summer: words(
    'break holiday holidays camp program school vacation term session months job course schedule',
  ),
  winter: words('break holiday months blues term session'),
  spring: words('break term session semester'),
  christian: words('faith values group church community upbringing beliefs counselor music'),
};

export const FIXED_PHRASES = words(
  'amazing_grace free_will living_will good_will new_hope god_grace god_will divine_grace amazing_faith saving_grace',
  'grace_was_said grace_is_said summer_is_coming winter_is_coming spring_is_coming hope_springs_eternal rose_from_the may_as_well pat_on_back',
);
