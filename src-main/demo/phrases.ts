/*
 * Sentences any of the demo's clinicians might write, whatever the group: about coming, staying away and
 * going, and the frames a member's task is put in.
 */

export const afterBreak: readonly string[] = [
  'First meeting after the break; the chairs took a while to fill and the talk longer.',
  'The first ten minutes after the break belonged to travel and weather.',
  'Back after the break. Most members looked glad to be here and said so, some to their own surprise.',
  'The break showed: people spoke to the front of the room more than to each other until about halfway.',
  'After the weeks without a meeting the opening round ran long and was allowed to.',
  'The first session since the break; several had counted the weeks, two had not noticed them.',
  'The group took up after the break more slowly than it had left off.',
  'Return from the break. The rules were said once more, in members’ own words this time.',
];

export const lateArrivals: readonly string[] = [
  '{A} came in after the opening round, took the chair by the door and needed [a while|some time] to arrive in more than body.',
  '{A} was late [by a bus|because of a call from work] and asked what {A.she} had missed; the others told {A.him} themselves.',
  'The group had begun when {A} arrived. {A.She} apologized once, which is [a good deal|three times] less than {A.she} used to.',
  '{A} missed the start and said so plainly; nobody made anything of it.',
  '{A} arrived late and out of breath and was waved to the chair that had been kept.',
  '{A} slipped in late, was nodded to, and had caught up within a few sentences.',
  'A place had been left for {A}, who was held up and had let us know from the road.',
  '{A} came late and said why in one sentence, and it was enough.',
  'We had begun without {A}. {A.She} listened for a good while before speaking, so as not to ask for it all again.',
  '{A} arrived during the opening round and asked to go last.',
  '{A} missed the first part on account of [a late handover|a canceled train] and was brought up to date in the break.',
  'When {A} joined us after the first round, the talk paused and then resumed with {A.him} in it.',
];

export const earlyDepartures: readonly string[] = [
  '{A} left before the closing round, as announced at the start.',
  '{A} had to go early and used {A.her} last minutes to say what {A.she} {A.was} taking along.',
  '{A} could stay only for the first part, as agreed, and the others made room for {A.her} concerns at the start.',
  'Toward the end {A} had to leave; {A.she} said goodbye to everyone and not, as {A.she} used to, to the door.',
  '{A} was called away [by a message from home|by work]; it was not an emergency and {A.she} will tell us next time.',
  '{A} went before the end, for an appointment named at the beginning; the leave-taking was brief and friendly.',
];

export const excusedAbsences: readonly string[] = [
  '{A} had sent word that {A.she} would be away [this week|today]; the chair stayed in the circle.',
  '{A} was excused and had asked for greetings to be passed on, which was done.',
  '{A} called beforehand to say {A.she} could not come, and said what {A.she} would have brought.',
  'Excused: {A}, ill since the weekend by {A.her} message. {A.She} asked to be told the topic, no more.',
  '{A} is traveling and had said so two weeks ago.',
  'Apologies from {A}, [on call|at a medical appointment]; back next week.',
  '{A} was away with notice. {A.Her} absence was felt in the opening round, where {A.she} tend{A.s} to go first.',
  '{A} stayed at home with a fever and had asked that somebody take notes; nobody did, and {A.she} will be told in person.',
  'Excused today: {A}. The message was short and friendly.',
  '{A} absent for a family matter, notified in time.',
];

export const missedSessions: readonly string[] = [
  '{A} did not come and had not called. A message was left after the session; {A.she} called back the next day and {A.was} well.',
  'No word from {A}. Outreach by phone the same day; [{A.she} had mixed up the dates|{A.she} had overslept and been ashamed to come late]. Expected next week.',
  '{A}’s chair stayed empty without a message. Reached in the evening; {A.she} had stood outside and turned back, and {A.was} glad of the call.',
  '{A} was not there and had not let us know. Called the same afternoon; safe, embarrassed, coming next time.',
  '{A} absent, unannounced. {A.She} answered the message within the hour and gave a reason that will bear talking about.',
  '{A} missed the session without notice. Reached by phone: a hard week, no acute concern, will come next time.',
];

/** `#` stands for the task. */
export const taskFrames: readonly string[] = [
  '{me} undertook to #.',
  'For {me}: to #.',
  'Until next time {me} means to #.',
  '{me} agreed to # and to tell us how it went.',
  '{me}’s own task: to #.',
  '{me} chose to #, and asked to be asked about it.',
  'Agreed with {me}: to #.',
  'Before we meet again {me} is going to #.',
  'What {me} takes home is a plan to #.',
  '{me} said [aloud|out loud] that the week’s task was to #.',
];

/** How a task of last time is recalled before it is told how it went; `#` stands for the task. */
export const followUpFrames: readonly string[] = [
  '{me}’s task had been to #. ',
  '{me} had undertaken to #. ',
  '{me} was asked about the plan to #. ',
  'From last time: {me} was to #. ',
  '{me} had meant to #. ',
  'Follow-up with {me}, whose commitment was to #. ',
];

export const goalFrames: readonly string[] = [
  '{me}’s own goal for the [evening|session]: to #.',
  '{me} came to work on one thing, to #.',
  'Goal named by {me} in the opening round: to #.',
  '{me} wanted to stay with {me.her} standing goal, to #.',
  'From {me}’s plan: to #.',
  'Asked for a goal, {me} said it was still to #.',
];

/** Said about somebody whose name was typed and not mentioned, as happens in a draft. */
export const slips: readonly string[] = [
  ' {B} was watching closely.',
  ' {B} may want to come back to this.',
  ' To be followed up, also with {B}.',
  ' Afterward {B} stayed behind to say how it had been to listen.',
  ' {B}’s face was worth seeing.',
  ' {B} caught {A.her} eye and nodded.',
  ' Ask {B} next time how that was.',
  ' After a while {B} spoke, too.',
];

/*
 * How somebody took part whom the group note does not speak of: added to that client's chart, in the shorthand
 * such lines are written in.
 */

export const participation: readonly string[] = [
  'Attentive throughout; spoke [once|twice], to the point.',
  'Listened more than {me.she} spoke. Affect in keeping with the theme.',
  'Took part in every round; reserved, not withdrawn.',
  'Quiet today, in contact when addressed.',
  'Followed closely and gave [brief|concrete] feedback when asked for it.',
  'Tired by {me.her} own account; stayed with the group to the end.',
  'Contributed an example of {me.her} own, [unprompted|after some thought].',
  'No change in mood reported since last session.',
  'Engaged, at ease, somewhat livelier in the second half.',
  'Thoughtful; asked one question that moved the talk along.',
  'Guarded at the beginning, warmer after the [first half|break].',
  'Present and steady. Used the closing round to say what {me.she} take{me.s} along.',
  'Supportive of others; had to be asked about {me.herself}, and then answered openly.',
  'Showed understanding of the topic and could apply it to [one situation|the past week].',
  'Less talkative than usual; on asking, [a long week|poor sleep], nothing more.',
  'Visibly moved at one point, did not wish to speak about it today; respected.',
  'Good eye contact, spontaneous comments, appropriate humor.',
  'Distracted in the first quarter of the session, named it and came back.',
  'Spoke from {me.her} own experience when the theme turned to it; brief and clear.',
  'Observed rather than took part; described this in the closing round as useful.',
  'Agreed with the main point and said where it does not hold in {me.her} case.',
  'Reported the week as [ordinary|manageable|uneven]; declined more time and meant it.',
];

/** `#` stands for one of the client's goals. */
export const goalNotes: readonly string[] = [
  'Goal (to #): worked on indirectly, through what others brought.',
  'Goal (to #): no direct work today.',
  'Goal (to #): touched on in passing; to be taken up next time.',
  'Goal (to #): one small step, reported in the closing round.',
  'Goal (to #): steady.',
  'Toward the goal to #: [some|slight] progress since last session by {me.her} own rating.',
  'Toward the goal to #: could name what is in the way.',
  'Progress on the goal to # unchanged; motivation good.',
];

/* For a section that would otherwise stay empty, since everything the topic has to say was said lately. */

export const anyLeader: readonly string[] = [
  'Linking between members was the main intervention; little else was needed.',
  'The pace was slowed twice, and those who had not spoken were drawn in by name.',
  'Advice was blocked, with good humor, and feelings were asked for in its place.',
  'The here and now was preferred to the there and then wherever there was a choice.',
  'Acknowledged each contribution before the next; asked for examples; otherwise stayed out of the way.',
  'Process was commented on once, at the turning point, and left with the group.',
  'Members were asked to speak to one another rather than to the front.',
  'Boundaries of time and topic were held without much effort.',
  'A summary was offered halfway, corrected by two members, and better for it.',
  'What had been said in general terms was asked for in the particular.',
  'Silences were left alone for longer than is usual here.',
  'One member’s question was handed back to the circle and answered there.',
];

export const anySense: readonly string[] = [
  'A working session with steady participation; cohesion unchanged and good.',
  'Members used the session for themselves and for each other in about equal parts.',
  'The theme is familiar by now and went deeper for being so.',
  'Engagement was uneven at first and general by the end.',
  'Quiet progress; nothing that would make a headline, several things that will last.',
  'The group carried more of the work than in other weeks.',
  'Mixed: tired at the beginning, close at the end.',
  'More was tolerated than was resolved, which suits the theme.',
  'The members know one another well enough by now to be brief, and were.',
  'What was new today was small and was noticed by those concerned.',
  'A plain, useful hour.',
  'Participation by all. Some avoidance of the harder half of the theme, noted and left for another day.',
];

export const anyPlan: readonly string[] = [
  'Continue as planned; the theme stays open.',
  'No change to the individual plans. Begin next time with what was left over.',
  'Each member names one small step for the week; to be taken up in the opening round.',
  'Follow up on today’s loose ends before anything new.',
  'Next session as usual, with more time for those who were brief today.',
  'Keep to the present frame; review in a month.',
  'Members were encouraged to put one thing from today into practice and to bring what happened.',
  'Carry on. The next weeks are to go slower rather than further.',
  'Nothing new is to be tried before next time; what there is, is to be looked at.',
  'Leave more time for the closing round.',
  'Members will each pick out one sentence from today and see what becomes of it.',
  'The quieter half is to be heard first next time.',
  'Return to the theme from the other side: what works already, and when.',
  'Individual goals to be looked over before the next session.',
  'Stay with what came up in the last ten minutes.',
  'A short look back at the start next week, then on.',
];
