/*
 * What a psychotherapy note may not hold. 45 CFR 164.501: "Psychotherapy notes excludes medication prescription
 * and monitoring, counseling session start and stop times, the modalities and frequencies of treatment furnished,
 * results of clinical tests, and any summary of the following items: diagnosis, functional status, the treatment
 * plan, symptoms, prognosis, and progress to date." Such a passage would be part of the record wherever it stands.
 *
 * The regulation excludes what is prescribed, furnished, found or summed up about this client, not every mention:
 * a client's anger at a diagnosis is what such a note is for. So this looks for the ways a record puts things (a
 * label, a dose, a score, a code, a set phrase) and lets talk pass. What somebody said, in quotation marks, and
 * what is said of the client's relatives are not marked. It is a reminder, not a gate.
 */

export type ExcludedItem =
  | 'medication'
  | 'session-times'
  | 'modality-frequency'
  | 'test-results'
  | 'diagnosis'
  | 'functional-status'
  | 'treatment-plan'
  | 'symptoms'
  | 'prognosis'
  | 'progress';

export interface ExcludedPassage {
  item: ExcludedItem;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** As written. */
  words: string;
}

/** The words for each item, as they follow "This reads like". */
export const excludedItemWords: Record<ExcludedItem, string> = {
  medication: 'medication',
  'session-times': 'session start and stop times',
  'modality-frequency': 'modality or frequency of treatment',
  'test-results': 'a test result',
  diagnosis: 'a diagnosis',
  'functional-status': 'functional status',
  'treatment-plan': 'the treatment plan',
  symptoms: 'a summary of symptoms',
  prognosis: 'a prognosis',
  progress: 'progress to date',
};

const drug =
  '(?:sertraline|fluoxetine|paroxetine|citalopram|escitalopram|fluvoxamine|venlafaxine|desvenlafaxine|duloxetine|bupropion|mirtazapine|trazodone|vortioxetine|vilazodone|amitriptyline|nortriptyline|clomipramine|imipramine|doxepin|phenelzine|lithium|lamotrigine|valproate|divalproex|carbamazepine|oxcarbazepine|topiramate|gabapentin|pregabalin|quetiapine|olanzapine|aripiprazole|risperidone|paliperidone|ziprasidone|lurasidone|cariprazine|brexpiprazole|haloperidol|clozapine|alprazolam|lorazepam|clonazepam|diazepam|temazepam|buspirone|hydroxyzine|propranolol|prazosin|zolpidem|eszopiclone|melatonin|methylphenidate|amphetamine|lisdexamfetamine|atomoxetine|guanfacine|clonidine|naltrexone|buprenorphine|methadone|disulfiram|acamprosate|ketamine|esketamine|Zoloft|Prozac|Paxil|Celexa|Lexapro|Effexor|Pristiq|Cymbalta|Wellbutrin|Remeron|Lamictal|Depakote|Tegretol|Seroquel|Zyprexa|Abilify|Risperdal|Latuda|Xanax|Ativan|Klonopin|Valium|Ambien|Lunesta|Ritalin|Concerta|Adderall|Vyvanse|Strattera|Suboxone|Buspar)';
const drugClass =
  '(?:SSRIs?|SNRIs?|(?:anti-?depressant|antipsychotic|mood stabili[sz]er|benzo(?:diazepine)?|stimulant|sleeping pill|anxiolytic|medication|med)s?)';
/** What is done with a medication that is prescribed and watched. */
const dosing =
  '(?:prescrib(?:ed?|ing)|started|starts|starting|restarted|increas(?:ed?|ing)|decreas(?:ed?|ing)|lowered|raised|tapered|tapering|switched|discontinued|stopped|refilled|renewed|adjusted|titrat(?:ed?|ing)|takes|taking|continues?|adherent|compliant|missed)';
const clock = String.raw`(?:[01]?\d|2[0-3])(?::[0-5]\d|\.[0-5]\d(?!\d))?\s?(?:[ap]\.?m\b\.?|h\b|o['’]clock)|(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)`;
const often = String.raw`(?:(?:bi-?|twice[- ]|semi-?)?weekly|fortnightly|bi-?monthly|monthly|(?:once|twice|(?:two|three|four|\d)\s?(?:times|x)|every other|every second|every (?:two|three|four) weeks|every)\s?(?:a|per|each)?\s?(?:week|month|fortnight)?)`;
const definiteOften = String.raw`(?:(?:bi-?|twice[- ]|semi-?)?weekly|fortnightly|bi-?monthly|monthly|(?:once|twice|(?:two|three|four|\d)\s?(?:times|x))\s(?:a|per|each)\s(?:week|month|fortnight)|every (?:other|second) week|every (?:two|three|four) weeks)`;
const treatment = String.raw`(?:sessions?|(?:psycho)?therapy|treatment|counsell?ing|appointments?|group (?:sessions?|(?:psycho)?therapy))`;
const approach = String.raw`(?:C\.?B\.?T|D\.?B\.?T|EMDR|EFT|IFS|CPT|(?:trauma-focused )?cognitive[- ]behaviou?ral (?:therapy|techniques)|dialectical behaviou?r therapy|prolonged exposure|exposure (?:therapy|and response prevention)|psychodynamic (?:psycho)?therapy|interpersonal (?:psycho)?therapy|schema therapy|motivational interviewing|group (?:psycho)?therapy|individual (?:psycho)?therapy|couples? therapy|family therapy)`;
const instrument = String.raw`(?:PHQ-?[29]|GAD-?[27]|PCL(?:-?5|-C)?|BDI(?:-?II)?|BAI|AUDIT(?:-C)?|DAST(?:-10)?|MMPI(?:-?[23])?|MCMI|PAI|DASS-?21|CORE-?(?:OM|10)|OQ-?45(?:\.2)?|WAIS(?:-IV)?|Y-?BOCS|CGI|HAM-?[DA]|MADRS|MoCA|MMSE|C-?SSRS|ORS|SRS|WHO-?5|GCQ(?:-S)?|ASRS|ACE)`;
const disorder = String.raw`(?:(?:[a-z-]+ ){0,4}(?:disorder|depression|dependence|syndrome)|PTSD|C-PTSD|MDD|GAD|OCD|ADHD|BPD|ASD|bipolar(?: I{1,2})?|borderline personality|schizo\w+|dysthymia|anorexia|bulimia)`;
const symptom = String.raw`(?:insomnia|hypersomnia|anhedonia|hypervigilance|avolition|psychomotor \w+|panic attacks?|suicidal (?:ideation|thoughts|intent)|homicidal ideation|SI|HI|AVH|(?:auditory |visual )?hallucinations?|delusions|depressed mood|low mood|poor (?:sleep|appetite|concentration)|(?:decreased|increased|reduced) (?:sleep|appetite|energy|concentration)|early (?:morning )?(?:a)?waking|weight (?:loss|gain)|flashbacks|intrusive thoughts|racing thoughts|pressured speech|irritability|fatigue|compulsions|obsessions|dissociation)`;
const outlook = '(?:good|excellent|fair|poor|guarded|favou?rable|unfavou?rable|uncertain|limited)';
const much =
  '(?:good|steady|slow|little|limited|minimal|significant|some|moderate|considerable|marked|adequate|excellent|no|partial|continued)';
const aim =
  '(?:goals?|objectives?|the treatment plan|treatment|therapy|to date|since (?:intake|admission|last))';

/** Beginning of a line, where a record has its labels. */
const line = String.raw`(?:^|\n)[ \t•*-]*`;
const gap = (most: number): string => String.raw`[^.!?\n]{0,${most}}?`;

interface Pattern {
  item: ExcludedItem;
  pattern: RegExp;
}

/** Abbreviations that are words when written small (`ACE`, `SI`) are looked for as written. */
const exact = (item: ExcludedItem, ...sources: string[]): Pattern[] =>
  sources.map((source) => ({ item, pattern: new RegExp(source, 'gu') }));
const loose = (item: ExcludedItem, ...sources: string[]): Pattern[] =>
  sources.map((source) => ({ item, pattern: new RegExp(source, 'giu') }));

const patterns: readonly Pattern[] = [
  ...loose(
    'medication',
    String.raw`\b\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|milligrams?|micrograms?)\b(?:${gap(25)}\b(?:daily|nightly|bid|tid|qhs|prn|at bedtime|a day)\b)?`,
    String.raw`\b${dosing}\b${gap(24)}\b${drug}\b`,
    String.raw`\b${drug}\b${gap(16)}\b(?:was|were|is|has been|dose|dosage|trial|refill|level)\b${gap(12)}\b(?:${dosing}|dose|mg|refill|level)\b`,
    String.raw`\b(?:is|was|went|been|stays?|stayed|back) (?:now |still )?(?:on|off) (?:an? |the |her |his |their |low[- ]dose )?(?:${drug}|${drugClass})\b`,
    String.raw`\b(?:prescrib(?:ed|ing)|increased|decreased|lowered|raised|tapered|discontinued|refilled|renewed|adjusted|titrated|compliant with|adherent (?:to|with)|takes|taking) (?:an? |the |her |his |their |all |any |new )?${drugClass}\b`,
    String.raw`\bmed(?:ication)?s? (?:compliance|adherence|management|check|review|monitoring|changes?)\b`,
    String.raw`\bside effects? (?:of|from) (?:the |her |his |their )?(?:${drug}|${drugClass})\b`,
    String.raw`${line}(?:current )?(?:medications?|meds|rx)\s*:`,
  ),
  ...loose(
    'session-times',
    String.raw`\b(?:the |this |today['’]s |our )?(?:session|group|meeting|hour) (?:was |had )?(?:began|begun|started|opened|ended|stopped|finished|closed|ran|lasted|went|held)\b${gap(14)}\b(?:at |by |until |till |from |to )?(?:${clock})`,
    String.raw`\b(?:we|I) (?:began|started|opened|ended|stopped|finished|closed|met|ran over) (?:the (?:session|group|meeting) )?(?:at|by|until|till|from) (?:${clock})`,
    String.raw`\b(?:session|group|met|meeting)\b${gap(26)}\b(?:from |between )?(?:${clock})\s?(?:-|–|—|to|and|until|till)\s?(?:${clock})`,
    String.raw`\b(?:start|stop|end|begin|finish)(?:ing|ed)?(?: time)?\s*(?::\s*|\s)(?:${clock})`,
    String.raw`\b(?:start|stop|end) times? (?:was|is|of) (?:${clock})`,
    String.raw`${line}(?:session )?time\s*:\s*(?:${clock})`,
  ),
  ...loose(
    'modality-frequency',
    String.raw`\b${definiteOften} (?:individual |group |couples |family |video |telehealth )?${treatment}\b`,
    String.raw`\b(?:sessions|(?:psycho)?therapy|treatment|counsell?ing|appointments|group) (?:is |are |remains? |continues? |will (?:be|continue) |held |meets |at )?${definiteOften}`,
    String.raw`\b(?:seen|attends?|attending|attended) (?:for |in )?(?:group|therapy|sessions?|treatment|individually|individual therapy) ${often}`,
    String.raw`\b(?:seen|I see (?:him|her|them)|we meet|we are meeting) (?:for (?:sessions?|therapy) )?${definiteOften}`,
    String.raw`\b(?:furnish|deliver|receiv|provid)(?:ed?|es|ing|s) ${gap(18)}\b${approach}\b`,
    String.raw`\b(?:treated|treating (?:him|her|them)|continue[sd]?|treatment) (?:with|using|in|by|is|was) ${gap(12)}\b${approach}\b`,
    String.raw`\b(?:session|meeting|group)s? (?:was|were|is|are|took place|held|conducted)(?: held| conducted)? (?:by|via|over|on) (?:a )?(?:secure )?(?:video|telehealth|telephone|phone|zoom)\b`,
    String.raw`${line}(?:modality|frequency|type of (?:service|treatment)|(?:mode|form) of treatment)\s*:`,
    String.raw`\b(?:frequency|modality) of (?:treatment|sessions|therapy) (?:is|was|remains|will)\b`,
  ),
  ...exact(
    'test-results',
    String.raw`\b${instrument}\b(?:${gap(34)})(?:(?<![\d-])\b\d{1,3}\b(?!\s?(?:weeks?|months?|years?|days?|minutes?|times|items?|questions?|members?)\b)|\b(?:elevated|positive|negative|severe|moderate|mild|subclinical|cut-?off|clinical range|score[sd]?)\b)`,
    String.raw`\b(?:scored|scores?|score of)\b${gap(24)}\b${instrument}\b`,
  ),
  ...loose(
    'test-results',
    String.raw`\bIQ (?:score )?(?:of|is|was|:)\s?\d{2,3}\b`,
    String.raw`\b(?:test(?:ing)?|assessment|screening|screen|lab|toxicology)(?: results?| scores?)? (?:showed|shows|indicated?s?|revealed|came back|was|were) (?:\w+ ){0,2}(?:positive|negative|elevated|normal|clean|within|in the|impaired|average|above|below)\b`,
    String.raw`\b(?:test|lab|blood|assessment) results?\s*:`,
    String.raw`\b(?:urine|drug|tox(?:icology)?) screens?\b${gap(12)}\b(?:positive|negative|clean|clear)\b`,
  ),
  ...exact('diagnosis', String.raw`\bF[1-9]\d\.\d{1,2}\b`, String.raw`\b(?:R\/O|Ddx|DDx)\b`),
  ...loose(
    'diagnosis',
    String.raw`\b(?:meets?|met|meeting|fulfil(?:l?s|led)?) (?:the |full |all |DSM[-\w]* |ICD[-\w]* |diagnostic ){0,4}criteria for\b(?:\s${disorder})?`,
    String.raw`\b(?:was |is |been |were )?(?:re-?|mis)?diagnosed (?:\w+ ){0,2}(?:with|as)\b(?:\s${disorder})?`,
    String.raw`\bdiagnos(?:is|es)\s*(?:[:=]|(?:is|remains|was changed to|changed to|of) (?:an? |the )?${disorder})`,
    String.raw`${line}(?:dx|diagnos[ie]s|(?:provisional|working|differential|primary|secondary) diagnosis|axis [iv]+)\s*:?`,
    String.raw`\b(?:provisional|working|differential|primary|principal|DSM|DSM-5|ICD|ICD-10) diagnosis\b`,
    String.raw`\bDx\s*[:=]|\bDSM-?(?:5|IV|V)(?:-TR)? (?:code|criteria|diagnosis)\b`,
  ),
  ...exact('functional-status', String.raw`\bGAF\b(?:${gap(14)}\d{1,3})?`, String.raw`\bADLs\b`),
  ...loose(
    'functional-status',
    String.raw`\bWHODAS\b`,
    String.raw`\bfunctional (?:status|impairments?|level|limitations?|capacity)\b`,
    String.raw`\b(?:occupational|social|global|daily|overall|academic|psychosocial|interpersonal|vocational|adaptive) functioning (?:is|has|remains|was|are|appears|:|improv|declin|impair)\w*`,
    String.raw`\b(?:level of )?functioning (?:is|has|remains|was|appears) (?:\w+ ){0,2}(?:impaired|improved|improving|stable|unchanged|declined|baseline|intact|good|fair|poor)\b`,
    String.raw`\b(?:mild|moderate|severe|marked|significant)(?:ly)? impair(?:ed|ment) (?:in|of|at) (?:\w+ ){0,2}(?:functioning|work|school|role)\b`,
    String.raw`\bactivities of daily living\b`,
  ),
  ...loose(
    'treatment-plan',
    String.raw`${line}(?:plan|tx plan|treatment plan|(?:treatment )?goals?(?: \d| #\d)?|objectives?(?: \d)?|interventions?)\s*:`,
    String.raw`\b(?:treatment|tx|care) plan (?:is|was|calls for|includes?|remains|has been|reviewed|updated|revised|goals?|objectives?|to|will)\b`,
    String.raw`\b(?:reviewed|updated|revised|signed|continue(?: with)?|change[sd]?(?: to)?) (?:the |current |her |his |their )*treatment plan\b`,
    String.raw`\b(?:long|short)[- ]term (?:treatment )?(?:goals?|objectives?)\b`,
    String.raw`\btreatment (?:goals?|objectives?) (?:is|are|include[sd]?|remain|:|number|#)\b`,
    String.raw`\b(?:treatment (?:goal|objective)|objective|goal) (?:#\s?\d|\d)\b`,
    String.raw`\bcontinue (?:weekly|current|ongoing|the present) (?:sessions?|treatment|therapy|plan|group)\b`,
    String.raw`\b(?:discharge|termination|relapse prevention|safety) plan (?:is|was|includes?|reviewed|completed|updated)\b`,
  ),
  ...exact(
    'symptoms',
    String.raw`\b(?:[Ee]ndorse[sd]?|[Dd]enie[sd]|[Dd]eny|[Pp]resent(?:s|ed|ing) with|[Rr]eport(?:s|ed)?|[Rr]eport of)\b${gap(26)}\b${symptom}\b`,
  ),
  ...loose(
    'symptoms',
    String.raw`${line}(?:current |target |presenting )?(?:symptoms?|presenting (?:problems?|complaints?|concerns?)|chief complaint|mental status(?: exam)?|MSE)\s*:`,
    String.raw`\b(?:\w+ive|anxiety|trauma|panic|psychotic|manic|core|residual|presenting|target|current|withdrawal) symptoms\b${gap(14)}\b(?:include[ds]?|improv\w+|worsen\w+|reduced|decreased|increased|resolved|remitted|in remission|unchanged|stable|mild|moderate|severe|persist(?:s|ed)?|remain(?:s|ed)?)\b`,
    String.raw`\bsymptoms (?:(?:have|had|are|were|has|is) )?(?:\w+ )?(?:include[ds]?|improv(?:ed|ing)|worsen(?:ed|ing)|reduced|decreased|increased|resolved|remitted|in (?:partial |full )?remission|unchanged|stable|mild|moderate|severe)\b`,
    String.raw`\bsymptom (?:severity|reduction|remission|summary|picture)\b`,
    String.raw`\b(?:euthymic|congruent affect|affect (?:is|was) (?:\w+ ){0,1}(?:flat|blunted|constricted|labile|congruent|restricted)|oriented x ?[34])\b`,
  ),
  ...loose(
    'prognosis',
    String.raw`\bprognosis\s*(?:[:=]|(?:(?:is|was|remains|seems|appears|looks|continues)(?: to be)?(?: \w+)? )?${outlook}\b)`,
    String.raw`\b${outlook}(?:\s\w+)? prognosis\b`,
  ),
  ...loose(
    'progress',
    String.raw`${line}progress(?: to date| notes?)?\s*:`,
    String.raw`\bprogress to date\b`,
    String.raw`\b(?:${much} )?progress (?:toward|towards|on|in|with|against) (?:\w+ ){0,3}${aim}\b`,
    String.raw`\b(?:made|making|makes|shows?|showing|shown|showed|demonstrate[sd]?) (?:good|steady|slow|little|limited|minimal|significant|considerable|marked|excellent) (?:\w+ )?progress\b`,
    String.raw`\b(?:goals?|objectives?)(?: #?\d| one| two)? (?:is|are|was|were|has been|have been) (?:\w+ )?(?:met|achieved|partially met|not met|in progress|ongoing)\b(?! with)`,
    String.raw`\b(?:improved|improving|deteriorated|regressed) since (?:intake|admission|(?:the )?start of (?:treatment|therapy))\b`,
  ),
];

const relative =
  /\b(?:mother|father|mom|mum|dad|parents?|stepmother|stepfather|brother|sister|siblings?|grand(?:mother|father|parents?)|aunt|uncle|cousin|niece|nephew|husband|wife|partner|girlfriend|boyfriend|ex|son|daughter|child|children|baby|friend|boss|neighbou?r|colleague|roommate)(?:['’]s)?\b/iu;

/** Every passage that reads as one of the excluded items, in the order of the text; none overlaps another. */
export function excludedPassages(text: string): ExcludedPassage[] {
  const said = quotations(text);
  const found = patterns.flatMap(({ item, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): ExcludedPassage[] => {
      const words = match[0].trim();
      const start = match.index + match[0].indexOf(words);
      const end = start + words.length;
      if (said.some(([from, to]) => from <= start && end <= to)) return [];
      if (isOfRelative(text, start, end)) return [];
      return [{ item, start, end, words }];
    }),
  );
  // Where two overlap, the one that begins first, then the longer, says it.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ExcludedPassage[] = [];
  for (const passage of found) {
    const last = kept.at(-1);
    if (last === undefined || passage.start > last.end + 1) kept.push(passage);
    // A drug and its dose are one thing to say.
    else if (last.item === passage.item && passage.end > last.end)
      kept[kept.length - 1] = {
        ...last,
        end: passage.end,
        words: text.slice(last.start, passage.end),
      };
    else if (passage.start >= last.end) kept.push(passage);
  }
  return kept;
}

/** What a writer has put aside stays aside wherever the same words stand: `medication:20 mg`. */
export function passageKey({ item, words }: ExcludedPassage): string {
  return `${item}:${words.toLowerCase().replace(/\s+/gu, ' ').slice(0, 300)}`;
}

/** Where somebody's own words stand, on one line each. */
function quotations(text: string): [from: number, to: number][] {
  return [...text.matchAll(/“[^”\n]*”|"[^"\n]*"|„[^“\n]*“/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** Is it said of somebody in the client's life, in the same clause and before it or within it? */
function isOfRelative(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const clause = before.split(/[.!?;\n]/u).at(-1) ?? '';
  return relative.test(`${clause}${text.slice(start, end)}`);
}
