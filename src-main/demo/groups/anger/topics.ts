import type { Topic } from '../../types.ts';

export const topics: readonly Topic[] = [
  {
    title: 'What anger is for',
    agenda:
      'Psychoeducation: function of anger, anger and aggression told apart. Thermometer 0 to 10. [Each names one time it was useful.|]',
    opening: [
      'Goals of the session: to tell the feeling from the act; to name what anger has been good for; to agree on one scale that everybody here means the same thing by.',
      'The session aimed at an honest account of anger: what it protects, what it gets people, and what it has cost them in the last [month|year]. By the end each was to have one sentence on the use of it and one on the price.',
      'Goal: members can explain to somebody at home, in plain words, the difference between being angry and doing something about it.',
    ],
    exchange: [
      '{A} had never had any use from anger, by {A.her} own account. {B} reminded {A.him} of a landlord. {A} had to concede the landlord.',
      'Asked for the price, {A} named a friendship and {B} a front tooth, and neither had told anybody. It grew rather quiet; then {B} said that the tooth could be replaced.',
      '{A} and {B} gave the same scene, a line, at 4 and at 8. They found that they had been counting different things: {A} the feeling, {B} what had come out.',
    ],
    leader: [
      'Leaders taught the function of anger with the smoke-alarm image and had the group find the places where it does not fit. Thermometer anchored with members’ own examples.',
      'Brief input, then pairs: one useful anger each. Leaders collected both columns on the board without comment.',
      'Leaders corrected one widespread belief (that it has to be let out) and gave the reasons. Some discussion; a cushion was mentioned.',
    ],
    sense: [
      'All could give one example each of anger as signal. Shame about past acts made the distinction harder for [two|three]; it was explained again that it excuses nothing.',
      'Understanding was good and somewhat theoretical. The scale is in use.',
      'Relief at the idea that the feeling is allowed. Motivation rose in those who came because somebody sent them.',
    ],
    plan: [
      'Log daily: number, situation, first sign. Three entries are enough.',
      'Explain the difference to one person at home and bring their reaction.',
      'Next module: the early signs.',
    ],
  },
  {
    title: 'Early signs in the body',
    agenda:
      'Body map; first, second and last sign. [Practice noticing at 3.|Short arousal exercise, then recovery.]',
    opening: [
      'Goals: that every member knows a sign which comes below 4, and can find it while something mildly annoying is going on.',
      'To get earlier. The group set out to find the first bodily sign of anger, not the one they are used to, and to mark it on the outline of a body.',
      'Session goal was recognition: jaw, hands, heat, breath, what comes first and in whom. Individual goals were put beside it on the board.',
    ],
    exchange: [
      '{A} noticed nothing before 7. {B}, who had watched {A.him} during the exercise, had seen the shoulder go up at once. {A} put a hand on the shoulder as if to be introduced.',
      '{B} described a coldness; {A} had thought that everyone gets hot. They compared, and {A} discovered that the cold kind is the one {A.she} {A.is} afraid of in others.',
      '{A} told {B} that {B.her} voice goes down, not up. At home, {B} said, they leave the room when it does; {B.she} had taken it for lack of interest.',
    ],
    leader: [
      'Leaders ran the annoyance exercise (a drawn-out form, read aloud, with mistakes) and stopped it every minute for a body scan.',
      'Body outlines drawn in pairs, first sign in green. Leaders linked the signs to the log entries of the week.',
      'Breathing with a longer out-breath was introduced at 3 and practiced until most were at 1 or 2.',
    ],
    sense: [
      'All but one identified a sign below 4. The one has agreed to ask the family what they see.',
      'Noticing came sooner in the second round than in the first; two were surprised by sadness instead of heat.',
      'Useful irritation, quickly over. The group was amused at how well a form will do.',
    ],
    plan: [
      'Green sign to be noted in the log every day, whether or not anger follows.',
      'Ask one person who knows you: how can you tell?',
      'Out-breath exercise twice daily when calm, so that it is there when it is wanted.',
    ],
  },
  {
    title: 'Reading the log',
    agenda:
      'Logs of the week: situation, thought, number, act, result. Find [the pattern, not the culprit|one pattern each].',
    opening: [
      'Goals: to read the logs as evidence; to find for each member one pattern in time, place or person, and one entry that went otherwise than usual.',
      'To look at a week as it was. Members set themselves to give the facts first, verbs and clock times, and the opinion afterward.',
      'Goal of the session: each member knows the hour and the place that they are most at risk, and has something planned for them.',
    ],
    exchange: [
      '{A} read an entry in which someone else was the subject of each sentence. {B} asked to hear it with I. It was shorter and, {A} thought, a good deal worse.',
      '{B} found in {A}’s log what {A} had not seen, that all of it took place within half an hour of coming home. {A} has decided to come home more slowly.',
      '{A} had a blank log and said that nothing had happened. {B} asked about the bruise on the door. Told without defense, it went into the log at that point, in {A}’s own hand.',
    ],
    leader: [
      'Leaders asked for exceptions: the time it might have gone wrong and did not. These were gone through more thoroughly than the incidents.',
      'One log was analyzed on the board with the member’s consent, link by link, and each link was given a possible exit.',
      'Leaders blocked cross-examination and praised incomplete logs that were true over full ones that were not.',
    ],
    sense: [
      'Patterns are visible to nearly all. Fatigue and hunger account for more than had been thought; so does the journey home.',
      'Ownership of the entries has grown; fewer sentences began with “he” or “she”.',
      'The exceptions gave hope and are going to be repeated on purpose.',
    ],
    plan: [
      'Same log, one more column: what did I need?',
      'At the risky hour: the plan, written on a card, in the pocket.',
      'Those with blanks fill in today’s entry before going to sleep.',
    ],
  },
  {
    title: 'Hot thoughts',
    agenda:
      'Thoughts that pour gasoline: must, always, on purpose. [Check, soften, replace.|Write, read aloud, cross out.]',
    opening: [
      'Goals: to catch the thought that comes between the event and the anger; to tell a fact from a reading of it; to have one cooler thought which the member actually believes.',
      'The aim was to find everyone’s own gasoline: the three or four sentences that turn a 4 into an 8, as a rule within two seconds.',
      'To examine “on purpose”. Members wanted to learn to ask what else it might have been before they reply.',
    ],
    exchange: [
      '{A}’s sentence is “they think I’m stupid.” {B}’s, it turned out, is exactly the same. They have been sitting beside each other for weeks, each sure what the other was thinking.',
      '{B} offered {A} a cooler thought and {A} rejected it as kitsch. The third was accepted: “Perhaps. And I still have to get home.”',
      '{A} insisted that this time it really was on purpose. {B} agreed that it was. And then? asked {B}. It seemed to be a question which {A} had not reached before.',
    ],
    leader: [
      'Leaders taught the three checks (fact? only reading? does it help?) and had members apply them to each other’s sentences and not to their own.',
      'Thoughts were written on slips, read out in a neutral voice by someone else, and sorted by temperature.',
      'Socratic questioning with one volunteer; leaders took care to leave in place what was true about the grievance.',
    ],
    sense: [
      'later: Members can name their own sentence. To believe the alternative takes longer; half say they do “with the head”.',
      'It was important to several that cooler does not mean untrue. Where injustice was real it was called so.',
      'A turning point for those who had taken their reading for the event itself.',
    ],
    plan: [
      'Own hot sentence on a card; on the back the cooler one in own words.',
      'Once a day ask: what else might it have been? Three answers, one may be silly.',
      'Repeat next week with an example from close family.',
    ],
  },
  {
    title: 'Time out, properly done',
    agenda:
      'Rules for time-out: announce, leave, cool, return. [Practice the announcement.|Role-play with partner who objects.]',
    opening: [
      'Goals: time-out as an agreed procedure and not as walking off; each member has the sentence, the place, the length and the way back.',
      'To practice leaving well. For the group this means above all to practice coming back.',
      'Goal: the people at home know about the time-out before it is needed. Members prepared that conversation.',
    ],
    exchange: [
      '{A} announced the time-out so sharply that {B}, as the partner, flinched. They tried again until it could be heard as “I’ll be back” and no longer as “you’ll see”.',
      '{B}, in the part of the spouse, stood in the doorway. {A} did not know what to do with {A.her} hands, and asked to stop. They worked out another route: the balcony, agreed beforehand.',
      '{A} said that {A.she} always return{A.s}; {B} asked after how long. Two days, sometimes. “That’s not a time-out,” said {B}, “that’s weather.”',
    ],
    leader: [
      'Leaders demonstrated a poor time-out (to much recognition) and a good one, and took the group through the four steps in role-play.',
      'Leaders coached the announcement down to seven words and insisted on the time of return in it.',
      'It was made clear that time-out is never for ending a discussion in one’s own favor; the group supplied the instances.',
    ],
    sense: [
      'All performed the four steps at least once. Returning is the harder part, since there the apology waits.',
      'Two have used time-out as a punishment and recognized that. A serious moment.',
      'Skills acquired in the room; transfer depends on the talk at home.',
    ],
    plan: [
      'Talk to the people concerned while calm; agree on word, place and minutes.',
      'One practice time-out at a number below 4, this week.',
      'Anyone who could not come back within the time rings the practice line.',
    ],
  },
  {
    title: 'The ten seconds before',
    agenda: 'Impulse and delay: water, feet, number, [window|out-breath]; make the gap longer.',
    opening: [
      'Goals: to lengthen the gap between impulse and act; to have three things for the ten seconds, tried out and not merely listed.',
      'The session was about the gap. Each was to find out how long their own is at present, and what fits into it.',
      'To practice delay under a little pressure, with laughter allowed.',
    ],
    exchange: [
      '{A} managed three seconds and {B} nine. {B} told {A} what {B.she} do{B.es} with them: read{B.s} whatever is written on the nearest object, backward.',
      '{B} had tried counting to ten and counted at a gallop. {A} suggested counting other people’s out-breaths. The group tested it on {A}.',
      '{A} asked {B} to provoke {A.him} with the sentence from home. {B} was reluctant and then did it rather well. {A} drank water, put down the glass, and answered in {A.her} own time.',
    ],
    leader: [
      'Leaders set up graded provocations, agreed in advance and stopped by a raised hand, and timed the pause.',
      'Each member chose three anchors; leaders had them used in the order feet, breath, number.',
      'Leaders pointed out what the group did well unasked: somebody laughed, and two others came down with it.',
    ],
    sense: [
      'The pause lengthened for everyone over [three|four] rounds. Confidence in being able to do it outside is moderate.',
      'Members found that the act had been a decision after all, though a fast one. It was not welcome news to all.',
      'No one exceeded the agreed level. Good care was taken of each other.',
    ],
    plan: [
      'Three anchors, every day, once without any need for it.',
      'Measure one gap this week and bring the seconds.',
      'Put something to read in the place where it usually happens.',
    ],
  },
  {
    title: 'Asking for what I want',
    agenda:
      'Assertive request: what happened, what it does to me, what I would like. [Half volume.|One sentence each.]',
    opening: [
      'Goals: to put a complaint as a request; three sentences, the third with a verb in it; to say it once and then wait.',
      'To distinguish passive, aggressive and assertive by their effect on the hearer. Each brought a request from real life.',
      'Goal of the evening: one request per member ready for use, rehearsed to the point at which it could be said with a dry mouth.',
    ],
    exchange: [
      '{A} got to the third sentence and turned it into a threat. {B}, as the manager, said in all sincerity that {B.she} would have said yes to the second.',
      '{B} could say what happened and could not say what {B.she} would like. {A} asked, “If it went well, what would I see?” “Me with a chair,” answered {B}. They went on from the chair.',
      '{A} made {A.her} request to {B} in a whisper. {B} put a hand behind the ear, repeatedly, until it could be heard at the back.',
    ],
    leader: [
      'Leaders modeled the script with a deliberately small request, then coached each member through two rounds with changing partners.',
      'Feedback went by the agreed order: what worked, one suggestion. Leaders stopped second suggestions.',
      'Leaders rehearsed being refused as well, which is part of a request and was practiced least willingly.',
    ],
    sense: [
      'Those who shout and those who never do had, tonight, the same difficulty: to say a wish. It has been noted on both sides.',
      'Most reached a usable version. The pause after the third sentence remains the hardest part.',
      'Self-respect was the word used in the closing round, by three people independently.',
    ],
    plan: [
      'Make the request before next session, in person where possible.',
      'Note the answer, also if it is no.',
      'Those refused will bring the refusal, and we will look at it with professional interest.',
    ],
  },
  {
    title: 'Being criticized',
    agenda:
      'Listening under fire: repeat, ask, agree with what is true. [Then decide.|Pairs; mild criticisms only.]',
    opening: [
      'Goals: to stay below 5 while being criticized; to be able to repeat what was said; to find the part that is true.',
      'To practice hearing. Members offered a criticism that they know from home or work, and chose who should say it to them.',
      'The goal was one reply instead of the usual counterattack: “Tell me more.”',
    ],
    exchange: [
      '{A} repeated what {B} had said with one word changed, and it was the word that stung. They tried it until it was {B}’s sentence. {A} then had nothing against it, to {A.her} own surprise.',
      '{B} explained, justified and quoted figures. {A} waited and asked: “And is any of it true?” A third of it, said {B}; then, on reflection, the first third.',
      '{A} wept when criticized and was angry at weeping. {B} did not withdraw it, and did not press. {A} said later that not withdrawing was what had been respectful about it.',
    ],
    leader: [
      'Leaders demonstrated on themselves, with a criticism from last week’s feedback sheet.',
      'Three steps on the board: repeat, ask, find the true part. Leaders coached posture before words.',
      'Leaders stopped one round in which an old score was being settled and named it without blame.',
    ],
    sense: [
      'Shame comes first and anger second, for almost everyone; in the slow version this could be watched.',
      'The ability to hear rose in the second round. Agreeing in part was felt as strength by some, as defeat by one.',
      'later: Feedback between members was fair; trust is well up on the last time this module was given.',
    ],
    plan: [
      'Say “tell me more” once, to someone who has something to tell.',
      'Write down one criticism, and underneath it only the true part.',
      'The member who found it hardest gets the first turn next week.',
    ],
  },
  {
    title: 'Putting it right',
    agenda:
      'Repair: what I did, what it did to you, what I will do. No “but”. [Write, read, shorten.|]',
    opening: [
      'Goals: to know what belongs in an apology and what ruins it; each drafts one that is owed.',
      'To learn repair: naming the act, its effect on the other, what will be different. Forgiveness is not among the goals, as it belongs to the other person.',
      'The session had as its goal an apology of not more than five sentences in which “but” and “if” do not occur.',
    ],
    exchange: [
      '{A} read out an apology that was for the most part a description of how sorry {A.she} felt. {B} asked where the other person was in it. {A} found one place, in brackets.',
      '{B} owed {A} an apology for a remark of three weeks ago and used the exercise for it. It was brief. {A} said “thank you” and not “it’s nothing”, which had been agreed upon as part of the exercise and which was nevertheless meant.',
      '{A} wondered what one does if it is too late. {B} has apologized to a headstone; it is awkward, {B} said, but they let you finish.',
    ],
    leader: [
      'Leaders collected bad apologies from film and politics for a warm-up, and then went to work on the real ones in pairs.',
      'Leaders crossed out explanations and asked after each crossing-out whether anything was now missing.',
      'It was stressed that repair must not put the other under pressure; contact only where it is wanted.',
    ],
    sense: [
      'Remorse without self-torture, in most. One tends to apologize in order to be comforted, saw it, and blushed.',
      'To be believed was the wish behind many drafts. What will make it believable is time, and they know that.',
      'A serious and very quiet session.',
    ],
    plan: [
      'Finish the draft; leave it for two days; decide then.',
      'One small repair within the hour it is needed, this week.',
      'No letters to anyone who has asked for no contact.',
    ],
  },
  {
    title: 'Anger at home',
    agenda:
      'Home: tone, doors, children in earshot. [What the others live with.|Agree on one change.] Ask about safety.',
    opening: [
      'Goals: to look at home from the height of the smallest person living there; each to change one thing the others would notice.',
      'To talk about those who get the worst of it, who are as a rule those we love. Safety at home was asked about individually.',
      'The group aimed at the first quarter of an hour after the door opens: how one comes in, what one says, where the day is put down.',
    ],
    exchange: [
      '{A} described how silent the house is when {A.she} come{A.s} in, and had always taken it for peace. {B} grew up in such a silence and told {A} what one does in it: one listens to how the keys are put down.',
      '{B} had asked at home, as agreed, and been told. {B.She} read it to {A} as {B.she} could not look at anybody. {A} said it had taken courage to ask, and more in those who answered.',
      '{A} and {B} planned coming home together, on paper: the bench, the breath, the greeting before the kitchen. {A} thought it childish and has already put an alarm in {A.her} phone.',
    ],
    leader: [
      'Leaders asked each member about physical safety at home, weapons, and children; limits of confidentiality repeated.',
      'An exercise with chairs of different height: members heard their own usual sentence sitting on the lowest.',
      'Leaders kept the focus on change that others can notice without having it explained to them.',
    ],
    sense: [
      'Empathy for those at home was considerable and came with grief. Nobody reported present violence; asked of every member.',
      'The exercise reached people whom talk does not reach. A break was needed and taken.',
      'Commitment high. Danger of overdoing it: grand resolutions were cut down to one thing each.',
    ],
    plan: [
      'One change at the front door, every day.',
      'Those with children will tell them, in a sentence, that it is not their fault.',
      'Family evening offered again for next month; members to ask whether anyone wishes to come.',
    ],
  },
  {
    title: 'Anger at work',
    agenda:
      'Work: rank, tone, email, unfairness. [What can be changed and by whom.|Draft, wait, send.]',
    opening: [
      'Goals: to tell apart what is unfair at work and what is merely unpleasant, and to choose a different tool for each.',
      'To get through a working day without paying for it in the evening. Members looked at one scene each, with rank and role drawn in.',
      'Goal: one complaint per member in a form in which it could reach somebody who is able to do something about it.',
    ],
    exchange: [
      '{A} played {B}’s superior with such conviction that {B} had to laugh. After that it was easier to say the sentence, which was a good one.',
      '{B} showed a draft email. {A} asked who else would read it in a year’s time. {B} took out the second paragraph and, with more regret, the joke.',
      '{A} swallows it all at work and spends it at home. With {B} it is the other way about. They considered what a fair distribution would be and found that neither would like it.',
    ],
    leader: [
      'Leaders helped to sort: change, influence, accept for now. They did not let “accept” be reached too early.',
      'Role-play of a talk with a superior; roles changed in the middle so as to hear the other side.',
      'Leaders acknowledged where members had been treated badly, before any skill was mentioned.',
    ],
    sense: [
      'Powerlessness was at the root of most of the scenes. Named as that, it was not quite so large.',
      'Two have grounds for a formal complaint and know the way. The others need less a complaint than a break.',
      'Respect was asked for and described, eventually, in terms that could be photographed.',
    ],
    plan: [
      'No email between six in the evening and eight in the morning.',
      'One sentence to a superior, from the script.',
      'Bring a scene in which you had the higher rank.',
    ],
  },
  {
    title: 'What is underneath',
    agenda:
      'Primary feelings: hurt, fear, shame under the anger. [Iceberg on the board.|Slowly; not everybody has to.]',
    from: 0.05,
    opening: [
      'Goals: to find at least one feeling underneath the anger, and to say it to one person in the room.',
      'To go below the waterline. The group had asked for this module and was in no hurry to start on it.',
      'The session’s goal was to find out what would have been there if the anger had come two seconds later.',
    ],
    exchange: [
      '{A} could say it only with {A.her} eyes shut: frightened. {B} said that {B.she} {B.was}, too, in just those places. When {A} opened {A.her} eyes {B} was still nodding.',
      '{B} was certain of there being nothing underneath. {A} asked when {B.she} had last been comforted. “What’s that got to do with it?” asked {B}, hoarsely.',
      '{A} said “humiliated”, and the word hung about in the air until {B} took it. {B} said it of {B.herself}, about a classroom. They are a good many years apart in age, and it was the same classroom.',
    ],
    leader: [
      'Leaders used the iceberg, then left the board and worked with one scene in slow motion.',
      'Leaders checked willingness at each step and made passing honorable; two passed.',
      'Vocabulary lists were handed out for those who know only three feelings. They were consulted.',
    ],
    sense: [
      'Hurt and shame, mostly, and in some a tiredness of long standing. Anger had been the only one allowed out of doors.',
      'Disclosure was careful and well received. No one was left alone with it at the end.',
      'This was a deep session for a skills group. To be followed by something lighter.',
    ],
    plan: [
      'Add a line to the log: underneath.',
      'Tell one trusted person a feeling that is not anger.',
      'Easy evening planned: something with the body.',
    ],
  },
  {
    title: 'Fuel: sleep, pain, drink, hunger',
    agenda:
      'Vulnerability factors; each calculates a [starting number|baseline] for an ordinary Tuesday.',
    opening: [
      'Goals: to know one’s starting number and what raises it; one change in sleep, meals, pain or alcohol per member.',
      'To look at what burns before anything has happened. Members estimated on which number they get up in the morning.',
      'The group wanted practical things tonight. The goal was prevention: less fuel lying about.',
    ],
    exchange: [
      '{A} starts the day at 4, on five hours’ sleep. {B} worked out what {A} had left to spend. It came to about one red light.',
      '{B} drinks “only to come down”. {A} asked to how much. They did the sum together, and {B} looked at the result for some time, and wrote it in the log.',
      '{A} was ashamed of having no bigger cause than hunger. {B} recommended a banana, from experience, and produced one.',
    ],
    leader: [
      'Leaders gave figures on sleep, pain and alcohol, and asked about each without judging.',
      'Baseline sheets done in pairs. Leaders offered referral for pain and for drinking to those who wished it.',
      'Leaders linked this week’s high entries to the night before; it held for two thirds.',
    ],
    sense: [
      'Simple, and effective because of it. Resistance came only from those who would rather have had a deeper reason.',
      'Alcohol plays a part in [two|three]; one accepted a referral. No intoxication in the session.',
      'Self-care is heard as softness by some. It was translated into maintenance.',
    ],
    plan: [
      'One change for seven days: bedtime, breakfast, pills as prescribed, or no drink on weekdays.',
      'Morning number in the log before getting up.',
      'Those with pain see their physician; report.',
    ],
  },
  {
    title: 'When it goes wrong again',
    agenda:
      'Setbacks: lapse and relapse, warning weeks, who to call. [Write the plan.|Update the plan.]',
    opening: [
      'Goals: a written plan for the day it goes wrong; to tell a slip from going back to the start.',
      'To speak about setbacks before they happen, and about one that has. Plans were updated.',
      'The session was for taking stock: numbers then and now, what holds, where the ice is thin.',
    ],
    exchange: [
      'later: {A} reported a setback within the first five minutes and called it failure. {B} went through it with {A.him}: what did you do this time after? There were four things in the after which had not used to be there.',
      '{B} has been well for weeks and has stopped keeping the log. {A} told {B.him} that it was just then, with {A.herself}. {B} took out the log.',
      '{A} asked {B} to be the person to call. {B} said yes and wanted to know at which number. At 6, said {A}; at 5, said {B}.',
    ],
    leader: [
      'Leaders had the plans written, read out and signed by the members themselves: signs, steps, people, places.',
      'A setback was analyzed without blame and with all its exits. Leaders made it the group’s example, with consent.',
      'Leaders compared first and latest ratings for each and asked for the explanation; they were not let off with luck.',
    ],
    sense: [
      'later: Realistic and rather proud. The mean of the weekly highest number has gone down by about two since the last review.',
      'All-or-nothing thinking is what makes a slip expensive; most can hear themselves do it.',
      'The group has become its members’ best early-warning system.',
    ],
    plan: [
      'Copy of the plan on the fridge or in the wallet.',
      'One person informed of what to look for, and allowed to say so.',
      'later: Begin again with the first module next week; old members teach.',
    ],
  },
];
