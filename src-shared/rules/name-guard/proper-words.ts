/*
 * Names of things that are written with a capital and are nobody's name in a note: days, languages, common
 * medicines, methods and their authors. Not taken for a misspelt name.
 */
const WORDS = `
monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
november december easter christmas thanksgiving hanukkah ramadan halloween english spanish french german italian
russian chinese japanese korean arabic turkish polish portuguese hindi american british canadian mexican african
asian european latino latina hispanic native muslim jewish christian catholic buddhist hindu protestant prozac zoloft
lexapro celexa paxil effexor cymbalta wellbutrin abilify seroquel zyprexa risperdal lithium lamictal depakote xanax
ativan klonopin valium ambien trazodone buspar ritalin adderall concerta strattera suboxone methadone naltrexone
antabuse sertraline fluoxetine escitalopram citalopram paroxetine venlafaxine duloxetine bupropion mirtazapine
quetiapine olanzapine risperidone aripiprazole lamotrigine gabapentin hydroxyzine propranolol clonidine prazosin
yalom leszcz beck ellis linehan rogers freud jung adler bowlby ainsworth winnicott bion foulkes gestalt medicaid
medicare google facebook instagram twitter tiktok whatsapp snapchat zoom skype netflix youtube reddit uber walmart
america europe africa asia england france germany spain italy russia china japan india mexico canada london paris
berlin madrid vienna zurich york boston chicago dallas denver houston seattle atlanta miami detroit phoenix texas
florida california georgia virginia carolina dakota montana nevada oregon washington ohio iowa utah maine alaska
hawaii jersey hampshire michigan wisconsin minnesota tennessee kentucky alabama louisiana arizona colorado
`;

const proper = new Set(WORDS.trim().split(/\s+/));

export function isProperWord(word: string): boolean {
  return proper.has(word) || (word.endsWith('s') && proper.has(word.slice(0, -1)));
}
