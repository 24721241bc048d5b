import { findPatterns, type Identifier, type Pattern } from './found.ts';

/*
 * Names used on the net, and what shows one body: biometric identifiers, pictures of a face, and what only one
 * person is or has (45 CFR 164.514(b)(2)(i)(P) to (R)).
 */

const service =
  '(?:instagram|insta|ig|snapchat|snap|tik ?tok|twitter|facebook|fb|discord|reddit|telegram|venmo|cash ?app|paypal|steam|xbox|psn|twitch|linkedin|youtube|skype|gamertag|bluesky|mastodon|tinder|grindr|hinge|bumble|onlyfans|wechat|kik|whatsapp|threads)';
const person =
  "(?:the )?(?:client|patient|pt|clt|member|he|she|they|him|her|his|their|hers|herself|himself)(?:[’']s)?";
const picture =
  '(?:photo(?:graph)?|picture|pic|image|portrait|likeness|video|film|footage|snapshot|polaroid|scan)s?';

const patterns: readonly Pattern[] = [
  {
    kind: 'handle',
    certainty: 'certain',
    look: /(?<![\p{L}\p{N}@._-])@(?=[\p{L}\p{N}._]*\p{L})[\p{L}\p{N}._]*[\p{L}\p{N}_](?:#\d{4})?/dgu,
  },
  {
    kind: 'handle',
    certainty: 'certain',
    look: /(?<![\p{L}\p{N}/])(?:u|r)\/[\p{L}\p{N}_-]{3,}/dgu,
  },
  {
    kind: 'handle',
    certainty: 'certain',
    look: /(?<![\p{L}\p{N}#])[\p{L}\p{N}._]{2,}#\d{4}(?!\d)/dgu,
  },
  {
    kind: 'handle',
    certainty: 'likely',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:${service}|screen ?name|user ?name|user ?id|handle|gamer ?tag|profile|login)(?!\p{L})(?: (?:handle|account|name|profile|user ?name|is|was|as|under|called|tag|id)|:|=|,)*\s*["“'‘(]?(?<v>(?=[\p{L}\p{N}._-]*(?:[\p{N}_.][\p{L}\p{N}]|\p{Ll}\p{Lu}))[\p{L}\p{N}][\p{L}\p{N}._-]*[\p{L}\p{N}_])`,
      'dgiu',
    ),
    unless: (shown) =>
      !/[\p{N}_]|\p{L}\.\p{L}|\p{Ll}\p{Lu}/u.test(shown) || /^[\d.,]+$/.test(shown),
  },
  {
    kind: 'handle',
    certainty: 'likely',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:posts?|posting|goes by|known|plays|streams?|messag(?:es|ed)|dm(?:s|ed|['’]d)?|adds?|added|follow(?:s|ed)?|found|find|texted)(?: \p{L}+){0,2} (?:as |by )?["“'‘]?(?<v>[\p{L}\p{N}]+(?:[._][\p{L}\p{N}._]*)?[\p{N}_][\p{L}\p{N}._]*|[\p{L}\p{N}._]+_[\p{L}\p{N}._]+)["”'’]?(?: (?:on|in|at|via) )`,
      'dgiu',
    ),
    unless: (shown) => !/\p{L}{2}/u.test(shown) || /^\d/u.test(shown),
  },
  {
    kind: 'handle',
    certainty: 'likely',
    look: /(?<!\p{L})(?:screen ?name|user ?name|handle|gamer ?tag|login)(?: is| was|:|=)\s*["“'‘]?(?<v>[\p{L}\p{N}._-]{4,}[\p{L}\p{N}_])/dgiu,
    unless: (shown) =>
      /^(?:known|unknown|saved|given|changed|needed|written|blocked|difficult|hard|never|also)$/iu.test(
        shown,
      ),
  },
  {
    kind: 'handle',
    certainty: 'possible',
    look: /(?<![\p{L}\p{N}@./_-])\p{L}{2,}[\p{L}\p{N}]*_[\p{L}\p{N}_]*[\p{L}\p{N}](?![\p{L}\p{N}._-]*\.(?:jpe?g|png|heic|pdf|mp4|mov|docx?))/dgu,
  },
  {
    kind: 'handle',
    certainty: 'likely',
    look: /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?: (?:underscore|unterstrich) [\p{L}\p{N}]+)+(?: (?:\d+|one|two|three|four|five|six|seven|eight|nine|zero|oh)(?!\p{L}))*/dgiu,
  },
  {
    kind: 'biometric',
    certainty: 'certain',
    look: /(?<!\p{L})(?:(?:finger|thumb|palm|hand|voice|foot|face)[ -]?prints?(?:ed|ing)?|(?:(?:left|right) )?(?:index|thumb|ring|middle|little)(?:[ -]finger)? prints?|(?:retina|retinal|iris|palm|vein|face|facial|thumb|finger|hand geometry|fingertip) ?-?(?:scan|scans|scanned|scanning|scanner|recognition|template|geometry|id|map)|biometrics?(?: (?:id|data|template|scan|record)s?)?|voice (?:biometric|sample|profile|recognition|recording)s?|afis(?: class)?(?: [\p{L}\d-]*\d[\p{L}\d-]*)?|dna (?:sample|profile|match|swab|record)s?|gait (?:recognition|analysis)|dental records?|fingerabdr[uü]cke?n?|gesichtserkennung|iris-?scan)(?!\p{L})/dgiu,
  },
  {
    kind: 'photo',
    certainty: 'certain',
    look: /(?<![\p{L}\p{N}])[\p{L}\p{N}_-]+(?:[ _-]?\p{N}+)?\.(?:jpe?g|png|heic|gif|tiff?|bmp|mp4|mov|webp)(?![\p{L}\p{N}])/dgiu,
  },
  {
    kind: 'photo',
    certainty: 'certain',
    look: /(?<!\p{L})(?:full[- ]?face(?:d)?(?: (?:photo(?:graph)?|picture|image|portrait)s?)?|head ?shots?|mug ?shots?|selfies?|passport (?:photo|picture)s?|(?:id|profile|face|facial|wedding|school|class|family|group|staff|team|booking|badge|licen[cs]e|yearbook) (?:photo(?:graph)?|picture|pic|image|portrait)s?|passbild(?:er)?|passfotos?|porträtfotos?)(?!\p{L})/dgiu,
  },
  {
    kind: 'photo',
    certainty: 'certain',
    look: new RegExp(
      String.raw`(?<!\p{L})${picture} (?:of|showing|with) (?:${person}(?: own)? (?:full |whole )?(?:face|head|profile|features)|${person}(?=[.,;)]| (?:is|was|are|in|on|at|from|attached|and|with)\b)|(?:the )?(?:group|members|clients|patients)\b|(?:his|her|their) (?:wife|husband|partner|mother|father|son|daughter|child(?:ren)?|kids?|brother|sister|family|face|scars?|injur(?:y|ies)|bruises?)\b|(?:the )?face\b)`,
      'dgiu',
    ),
  },
  {
    // "a head-and-shoulders photo of the boy", "the portrait of her smiling"
    kind: 'photo',
    certainty: 'likely',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:(?:head[- ]and[- ]shoulders|framed|old|recent|close[- ]?up|colou?r) )?(?:photo(?:graph)?|picture|portrait|snapshot|polaroid|still)s? of (?:his face|her face|their face|the (?:boy|girl|child|baby|couple|man|woman|twins)|(?:her|him|them)(?: \p{Ll}+ing)?)(?!\p{L})`,
      'dgiu',
    ),
  },
  {
    kind: 'biometric',
    certainty: 'certain',
    look: /(?<!\p{L})scans? of (?:his|her|their|the) (?:palm|iris|retina|face|hand|finger|thumb|eye)s?(?: veins?)?(?!\p{L})/dgiu,
  },
  {
    kind: 'photo',
    certainty: 'certain',
    look: new RegExp(
      String.raw`(?<!\p{L})${picture}(?: (?:is|was|are|were))? (?:attached|enclosed|on file|in (?:the|her|his|their) (?:chart|file|record)|taken (?:at|for|on) (?:intake|admission|file|the file)|uploaded|scanned in|below|above)(?!\p{L})|(?<!\p{L})(?:attached|enclosed|uploaded|see) (?:is )?(?:(?:the|a|his|her|their|one|two|three) )?${picture}(?!\p{L})`,
      'dgiu',
    ),
  },
  {
    kind: 'photo',
    certainty: 'likely',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:client|patient|pt|member|he|she|her|his|their)(?:[’']s)? ${picture}(?= (?:is|was|were|appeared|ran|shows|showed|in|on|from|taken)\b|[.,;])`,
      'dgiu',
    ),
    unless: (shown) =>
      /(?:image|video|film|scan|picture)s?$/iu.test(shown) && !/[’']s /u.test(shown),
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:(?:distinctive|unusual|visible|large|full|a|her|his|their) )?(?:tattoos?|tätowierung|birthmarks?|port[- ]wine stain|prosthetic (?:leg|arm|hand|eye)|glass eye)(?: (?:of|on|reading|that says|saying|with|across|over|behind)(?: (?!and\b|which\b|that\b|while\b)[\p{L}’'-]+){1,6})?/dgiu,
  },
  {
    // "TATTOO: BLUE SCORPION OVER LEFT CLAVICLE", "neck tat reads rip lil ray"
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:tattoos?|tatts?|tats?)(?:: ?| (?=(?!artist|removal|shop|parlou?r|studio)\p{L}+ (?:with|on|over|across|around) )| (?:is|are|reads?|says?|shows?|spells) )["“'‘]?(?<v>[\p{L}\d’'-]+(?: (?!and\b|which\b|that\b|while\b)[\p{L}\d’'-]+){0,6})/dgiu,
  },
  {
    // "the words RUIZ TANNER BROTHERS ALWAYS tattooed on his arm"
    kind: 'biometric',
    certainty: 'likely',
    look: /(?<!\p{L})(?<v>\p{Lu}{2,}(?: [\p{Lu}\d]{2,}){1,6}) tattooed(?!\p{L})/dgu,
  },
  {
    kind: 'biometric',
    certainty: 'likely',
    look: /(?<!\p{L})(?:words?|names?|letters|initials) ["“‘']?(?<v>\p{Lu}[^.;,\n"”]{1,40}?)["”’']? (?:is |are |was )?tattooed(?!\p{L})/dgu,
  },
  {
    // "tattoo on wrist, RIP NANA LOSA"
    kind: 'biometric',
    certainty: 'possible',
    look: /(?<!\p{L})[Tt]at(?:too|t)?s?(?!\p{L})[^.;\n]{0,28}[,:] ?["“]?(?<v>\p{Lu}{2,}(?: [\p{Lu}\d]{2,}){1,5})(?!\p{L})/dgu,
  },
  {
    // "crescent-shaped burn on right forearm", "scar y-shaped, left palm to wrist"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<!\p{L})(?:\p{L}+-shaped (?:scars?|burns?|marks?|birthmarks?|moles?)|(?:scars?|birthmarks?|moles?|keloids?) (?:is )?\p{L}+-shaped)(?:,? (?:(?:on|over|across|under|behind|from) )?(?:(?:the|his|her|their) )?(?:left|right|upper|lower)? ?\p{L}+(?: to \p{L}+)?)?(?!\p{L})/dgiu,
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:(?:crescent|short|long|old|burn|knife|horseshoe|jagged|raised|curved|round|two|three|four|several) ){0,3}scars?(?: shaped)?(?: like an? \p{L}+)?(?: (?:on|across|over|down|along|from|under|behind|above|below|near)(?: (?:his|her|their|the|each|both))?(?: (?:left|right|lower|upper))? (?:face|cheek|forehead|chin|neck|eyebrow|brow|temple|palm|eye|nose|jaw|ear|lip|forearms?)(?: to (?:\p{Ll}+ )?(?:face|cheek|forehead|chin|neck|ear|lip))?)(?!\p{L})/dgiu,
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:the|a|our|town['’]?s?|city['’]?s?|current|former|ex-?|only|first|youngest|oldest)? ?(?:(?:deputy |vice[- ])?mayor|sheriff|city council(?:man|woman|or|member)|councillor|state senator|congress(?:man|woman)|fire chief|police chief|chief of police|news anchor|state champion|olympic (?:medal(?:l?ist)?|athlete|swimmer|rower|runner)|bürgermeister(?:in)?|lottery winner|beauty queen|oscar winner|poet laureate)(?: of(?: \p{L}+){1,3})?(?!\p{L})/dgiu,
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:the|(?:town|city|county|state|village|country|district|hospital|school|department)['’]s) (?:only|first|youngest|oldest|sole) (?!one\b|thing\b|person\b|way\b|time\b|other\b|member\b|step\b|to\b|who\b|reason\b|session\b|meeting\b|option\b|place\b|issue\b|question\b|goal\b|change\b|exception\b|week\b|day\b|month\b|half\b|part\b|hour\b|choice\b)(?:[\p{L}-]+ ){1,4}(?:in|at|on|of) (?:the|his|her|their|our|this|that)? ?(?:town|city|county|state|village|district|school|department|company|force|parish|island|base|valley|region|hospital)(?!\p{L})/dgiu,
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:the )?(?:town|city|county|village|district|hospital|school|department|company|parish|island)['’]s (?:only|first|youngest|oldest|sole|famous|well-known) (?:[\p{L}-]+ ?){1,3}(?<! )/dgiu,
  },
];

export function findTraces(text: string): Identifier[] {
  return findPatterns(text, patterns);
}
