import type { Topic } from '../../types.ts';

export const topics: readonly Topic[] = [
  {
    title: 'How the fear keeps itself going',
    agenda:
      'The model: situation, prediction, attention to self, safety behavior, aftermath. [One loop each on the board.|]',
    opening: [
      'Members described one situation each from the past week: a corridor, an elevator, a birthday, a message with two ticks. What they feared varied; what they did was strikingly alike: watch themselves, hold something tightly, leave early and go over it afterward.',
      'Reported fear in social situations over the week was between [40 and 90|35 and 85]. Several said that understanding would not help them, they would rather be rid of it; all the same, everyone was curious to see their own loop drawn.',
      'We asked for the story of one bad minute. It was remarkable how much had happened in it, all of it inside. Two members noticed that they could not say what the other people had been doing.',
    ],
    exchange: [
      '{A} drew {A.her} loop on the shared board and {B} found the place to get out: not the fear, the sleeve. {A} looked from the sleeve to the drawing and pulled it up a little way.',
      '{B} could not believe that {A} had ever felt like that; {A} appeared so calm. “That is the loop,” {A} said. It was the most convincing moment of the lesson.',
      '{A} and {B} laid their loops over each other, one about exams and one about the cafeteria. They differed only in the nouns.',
    ],
    leader: [
      'We taught the model from one volunteer’s minute and let the others fill in the arrows. Engagement high; questions were to the point.',
      'We had members play the loop with objects on the table. It slowed down those who think fast.',
      'We corrected the idea that one must first become calm in order to act. Visible skepticism, and note-taking.',
    ],
    sense: [
      'Members can place their own experience in the model. Self-focused attention is the strongest link for most, avoidance for [one|two].',
      'Insight good, hope cautious. The norm that one may be seen being anxious here is developing well.',
      'Shared formulation reached; shame went down visibly as the loops were found to be alike.',
    ],
    plan: [
      'Fill in one loop during the week, on the spot if possible.',
      'Next: attention, and where to put it.',
      'Each chooses one link to loosen first and says which.',
    ],
  },
  {
    title: 'Attention outward',
    agenda:
      'Inward, outward, task. [Listening exercise with two instructions; compare.|Sounds, colors, then a conversation.]',
    opening: [
      'Asked how much attention goes to themselves when talking with others, members gave figures between 60 and 95 percent. “There’s not much left over for them,” as one of them said. Others agreed that it is not exactly vanity.',
      'Members reported hearing their own voice, feeling their own face, and seeing themselves from outside, as from a corner of the ceiling. Nobody had thought that others do that. The ceiling was quite crowded.',
      'The homework had been to note the color of people’s eyes. Half had forgotten; the other half had been astonished at how hard it is to be afraid while finding out.',
    ],
    exchange: [
      '{A} spoke to {B} twice for two minutes, first watching {A.herself} and then watching {B}. {B} preferred the second by far. So did {A}, who had not expected to be able to tell.',
      '{B} realized that {B.she} had no idea what {A} had said, only how {B.her} own nodding had been. {A} told it again. They were both somewhat amused and somewhat appalled.',
      '{A} described to {B}, eyes closed, everything about {B}’s room that {A.she} had taken in: a lamp. With the second instruction it was a lamp, a cat, a map of Portugal, and that {B} was tired.',
    ],
    leader: [
      'We ran the two-instruction exercise in breakout pairs; anxiety ratings fell by [about 20|15 to 25] points in the outward condition for all but one.',
      'We practiced sounds, then colors, then a face, in short rounds with ratings in between.',
      'We named it when attention turned inward in the session itself; members began to name it in each other.',
    ],
    sense: [
      'Attention can be moved, and members have felt that. It was a relief to those who have been trying to move their feelings.',
      'The exercise worked for nearly everyone, and better than it was believed to afterward. Disqualifying the positive is to be watched.',
      'Observed: more eye contact, fewer filled pauses, quicker turn-taking in the second half.',
    ],
    plan: [
      'Outward for two minutes, three times a day, in places of low fear.',
      'Bring one thing that you have noticed about somebody else.',
      'Combine with exposure next week.',
    ],
  },
  {
    title: 'Safety behaviors',
    agenda:
      'List what each does so that nothing happens; [drop one in the session|try with and without]; look at the price.',
    opening: [
      'A census of safety behaviors produced thirty-four, among them a phone held to the ear with nobody on it, a sentence in reserve, a bandage over a spot that is not there. There was a lot of recognition and some pride in the workmanship.',
      'Members spoke about what they carry “just in case”. As the items were shown on camera it became clear what an effort it is to go out like that.',
      'Most were sure that these things help. We asked what they had found out without them, and the answer was, in effect, that they had never been without.',
    ],
    exchange: [
      '{A} put the object out of reach for ten minutes. {B} kept {A.him} company by doing without the water bottle. At minute six they forgot to rate.',
      '{B} told {A} that the scripted answers make {A.him} seem bored. {A} had believed that they made {A.him} seem clever. A free answer followed, with a stumble in it, and {B} said, “Hello.”',
      '{A} defended the headphones on the grounds that there is music on them. {B} asked which song it had been this morning.',
    ],
    leader: [
      'We compared with and without, three minutes each, and had the partner rate warmth and ease.',
      'We let each choose a behavior to drop, beginning with the cheapest, and dropped one ourselves (the notes).',
      'We drew the balance: what it spares, what it costs, what it stops one learning.',
    ],
    sense: [
      'Partners rated “without” as warmer in every pair. The result was greeted with suspicion and then repeated.',
      'Members have begun to see precautions as part of the problem. One set is better left alone for now and this was respected.',
      'Rise in anxiety at first, then a fall below the starting level within the exercise.',
    ],
    plan: [
      'Leave one thing at home, for one errand, and write down what happened, not how it felt.',
      'Ask a friend whether they had noticed it.',
      'Those with medical items keep them; agreed individually.',
    ],
  },
  {
    title: 'Predictions put to the test',
    agenda:
      'Experiments: prediction in percent, test, result, [what I conclude|lesson in one sentence]. At least one done live.',
    opening: [
      'Members came with predictions from the week. Of fourteen, eleven had not come true, two could not be decided and one had: “It was awful, and then it was half past four.”',
      'We went for experiments today. There were fears of being laughed at, ignored, asked questions, recognized. Each was put as a sentence which can turn out to be wrong.',
      'Several had predicted something so vague (“it’ll be weird”) that it could not fail. Time was spent on what one would see on a film of weird.',
    ],
    exchange: [
      '{A} predicted at 80 that {B} would be irritated if asked to repeat something three times. {B} was asked, three times, and at the third began to laugh. {A} checked: irritated? No, said {B}, honored.',
      '{B} called a shop to ask if they were open, while they evidently were. {A} listened in. The store said “yes, love”. {B} had had 75 on being insulted.',
      '{A} stopped talking in the middle of a sentence, on purpose, for ten seconds, with everyone watching. {B} reported afterward having thought about the radiator.',
    ],
    leader: [
      'We helped to sharpen predictions until they could fail, carried out two of them live, and recorded the result in the member’s own words.',
      'We did one ourselves, with a prediction and a blush.',
      'We asked after every result what would have to happen for it to count. It was uncomfortable and productive.',
    ],
    sense: [
      'Predictions of rejection were disconfirmed as a rule. The tendency to credit luck or kindness was discussed openly.',
      'Good experimental spirit; fear was at its height before, not during. Members saw that in their own figures.',
      'One prediction came true and was survived, which may have been the most useful result of the day.',
    ],
    plan: [
      'Two experiments each before next time; results in percent.',
      'Start a list called “what usually happens”.',
      'Bring one result that you did not want.',
    ],
  },
  {
    title: 'The ladder',
    agenda:
      'Exposure hierarchy: [build it, ten rungs|move one rung]; agree on the next step and on what staying means.',
    opening: [
      'later: Ladders were brought up to date. What had been rung eight in the first weeks is rung three for a number of members by now, and they hardly mention it. New top rungs have been added, most to do with being liked rather than with being watched.',
      'Each member told us where they stand and what has kept them there. “Busy” was said five times, and then withdrawn by three.',
      'later: Members reported exposures: eating, asking, arriving late on purpose, wearing the bright coat. Those who had avoided said so more quickly than they used to.',
    ],
    exchange: [
      '{A} had left out a rung, in both senses: too big a step, and a fall. {B} helped to saw a smaller one. It has to do with the left half of the cafeteria.',
      '{B} asked {A} to come along, by phone, at rung five. {A} is afraid of rung five as well. They will be afraid on different ends of the line on Thursday at ten.',
      '{A} announced the top rung aloud for the first time. Nobody said that {A.she} could do it. {B} said, “When you’re up there, wave.”',
    ],
    leader: [
      'We revised hierarchies one by one, made vague rungs concrete, and insisted on staying until the rating has halved or the bus has gone.',
      'We carried out rung-appropriate exposures in the session: two calls, one song, a question to a stranger by chat.',
      'We praised approach and not absence of fear, and drew attention to it when members did the same.',
    ],
    sense: [
      'later: Steady movement. Of those present all but one have climbed since the last review.',
      'Avoidance now mostly takes subtle forms; members are good at spotting it in others and getting better in their own case.',
      'later: Exposure is planned by them and no longer by us.',
    ],
    plan: [
      'One rung, three times, on different days.',
      'Write the rating before, at the top and at the end.',
      'Buddy calls as arranged between members.',
    ],
  },
  {
    title: 'The replay afterward',
    agenda:
      'Post-event processing: when, how long, [what it pretends to be for|what to do in its place].',
    opening: [
      'We asked about the time after. Members lie awake over a “you too” said to a waiter. Total replay time last week, added up in good humor, came to about two working days.',
      'Members feel that the going-over is a duty, as though it prevented something. None could name a case in which it had. One admitted that it is also a bit like picking at a scab.',
      'There was a replay going on in the session: last week’s. Two had been worrying that they had talked too much, and each had hardly heard the other.',
    ],
    exchange: [
      '{A} told of an embarrassment from two weeks ago which concerned {B}. {B} had no recollection of it. {A} insisted; {B} searched; it was not there.',
      '{B} wrote down the replay and {A} wrote down what {A.she} remembered of the same five minutes. Only the weather agreed.',
      '{A} asked {B} to be the projectionist and stop the film. {B} called “stop” in the middle of a sentence and asked what color the door was.',
    ],
    leader: [
      'We distinguished thinking through from going round, with three questions: is it new, is it now, is it any use.',
      'We practiced postponing: a time, a place, a limit, and then the hands.',
      'We asked for facts that do not fit in with the replay, and these took a while to be admitted.',
    ],
    sense: [
      'Rumination is reported by all, most of it at night; it predicts avoidance for the next day better than the fear does.',
      'Members could hear, in other people’s replays, how much is invented. It will take longer with their own.',
      'Sleep is poor in two on evenings after social events; no depressive symptoms beyond that.',
    ],
    plan: [
      'Replay only in the appointed fifteen minutes, sitting up.',
      'Note one thing from every encounter that went as it should.',
      'Ask another person for their version, once.',
    ],
  },
  {
    title: 'Phone calls',
    agenda: 'Calls, live, loudspeaker on. [No notes beyond one word.|Order: short, odd, personal.]',
    opening: [
      'Phone day; dislike was general. Average rating at the start [65|70]. Members prefer to write because writing can be improved, and had to grant that improving it takes most of the evening.',
      'Reported since last time: nine calls made, four put off, one made by a mother. The mother was discussed, kindly.',
      'Members fear the silence on the line, the wrong name, being put through. What one of them fears most of all is to be recognized as afraid. We played a recording of our own first calls.',
    ],
    exchange: [
      '{A} called a museum to ask whether dogs are allowed. {A.She} own{A.s} no dog. {B} was to hold up a sign if {A} should freeze and never needed to, but held it up at the end: “DOG”.',
      '{B} wanted to hang up when the line went quiet. {A} mouthed: “They’re looking it up.” They were looking it up.',
      '{A} got a rude answer and put the phone down, pale. {B} said, “Well, that was them.” It took a moment. “That was them,” said {A}, with growing interest.',
    ],
    leader: [
      'We made the first call, badly, with a false start. Members then called in turn; eleven calls in forty minutes.',
      'We collected ratings before and after each and put the curve on the screen as it fell.',
      'We kept to the no-script rule and allowed one word. Most words were “hello”.',
    ],
    sense: [
      'Ratings fell within each call and from call to call. The rude answer was worth more than the friendly ones.',
      'Group exposure with good support and hardly any reassurance. Members had begun to enjoy themselves by the end, against their principles.',
      'Speech fluent in all; observers heard no sign of the fear that was rated highest.',
    ],
    plan: [
      'A call a day, about anything.',
      'One call that may be a nuisance to somebody.',
      'Leave one voice message and do not listen to it first.',
    ],
  },
  {
    title: 'Small talk',
    agenda:
      'Opening, following up, ending. [Three-minute rounds with changing partners.|Let it be boring.]',
    opening: [
      'Members consider small talk a talent which others have. They described standing beside conversations “as at a bus stop where no bus comes”. What is lacking, on closer inspection, is not words but permission to say dull ones.',
      'Reported fears: running out, being boring, being asked what one does. For those who study or are out of work the last one is a whole ladder in itself.',
      'The week’s task had been to ask somebody one question more than usual. It had been done by most. People answer, they found, and at some length.',
    ],
    exchange: [
      '{A} and {B} talked for three minutes about bread. The rating went down at about the crust. Neither had known that the other bakes.',
      '{B} ended a conversation with {A} in the middle, politely, as an exercise. {A} was to watch whether it hurt. It did, slightly, and was over.',
      '{A} asked {B} seven questions and answered none. When it was pointed out {A} gave away one fact, about a sister, with the air of a person paying.',
    ],
    leader: [
      'We ran speed rounds and banned interesting subjects. Laughter; volume rose.',
      'We taught follow-up questions by ear: take the noun and ask about it.',
      'We practiced endings, which nobody had ever been shown.',
    ],
    sense: [
      'Skills are there as soon as attention is outward. It is less a deficit than a prohibition.',
      'Self-disclosure remains cautious; the questions are used as a place to hide, and the pairs have started to say so.',
      'Pleasant, quick, a lot of exchange; two said that they had forgotten to be members of a group.',
    ],
    plan: [
      'One dull conversation a day.',
      'Give one fact away unasked.',
      'Say goodbye first, twice.',
    ],
  },
  {
    title: 'Being disagreed with',
    agenda:
      'Hold an opinion, hear another, keep both in the room. [Trivial topics first.|Then one that matters.]',
    opening: [
      'Members agree with people. They nod at films which they hated. Asked for the last disagreement they had voiced, three had to go back more than a year.',
      'What is feared is not the argument but what comes after it: to be thought difficult, to be left out of the next message. Some had instances, and these were listened to with care.',
      'The subject came from a chat in which someone had typed “same!” to two opinions that contradict each other. It was brought up without prompting by its author, and we were off.',
    ],
    exchange: [
      '{A} maintained against {B} that breakfast is overrated. It became surprisingly heated. Both stood their ground, and {B} ended by saying that this was the most {A.she} {A.has} ever said.',
      '{B} disagreed with {A} on something that counts: whether one owes one’s parents an explanation. {A} felt the old pull to give in, reported it as it happened, and did not.',
      '{A} gave way at the first “but”. {B} asked for {A.him} to come back. {A} came back.',
    ],
    leader: [
      'We had members hold an opinion for two minutes against polite opposition, then against raised eyebrows.',
      'We modeled a disagreement between the two of us, a real one, on whether to give homework over holidays.',
      'We blocked premature harmony, of which there was plenty.',
    ],
    sense: [
      'Assertion was tolerated by the group and by the one asserting. Relations were warmer afterward.',
      'For two members agreeing has been a condition of belonging at home. That goes beyond the module and was marked for individual sessions.',
      'Good range of affect, including irritation, which is new in this circle.',
    ],
    plan: [
      'One “I see it differently” on a matter of no importance.',
      'Notice one nod that was a lie.',
      'later: Anyone who feels uneasy about today is to bring it back next week, and not to the pillow.',
    ],
  },
  {
    title: 'The inner commentator',
    agenda:
      'Self-criticism and a kinder voice: [whose voice is it, what would you say to a friend|tone before content].',
    opening: [
      'Members read out what they say to themselves after a slip. The room went quiet. Nobody had said anything like it to another person in their lives.',
      'The voice has a tone, they found, and mostly a tense: always, never, again. It speaks in the second person. One recognized a teacher, one a cousin; for most it had no face.',
      'We asked for evidence that harshness has helped. It was supplied: grades, a place at college. What it had cost was harder to say, and was said.',
    ],
    exchange: [
      '{A} was asked to read {B}’s sentence aloud to {B} and refused. {B} looked at the refusal for some time. “But I hear it every day,” {B.she} said.',
      '{B} tried to speak to {B.herself} as to a friend and sounded like a leaflet. {A} suggested swearing. It was better at once.',
      '{A} wrote a kind line for {B} on a slip of paper, which {B} has put behind {B.her} student card.',
    ],
    leader: [
      'We worked on tone first: same sentence, other voice. The effect could be observed on faces.',
      'We did a short compassion exercise; two kept their eyes open, which had been offered.',
      'We told them about our own commentators, in brief.',
    ],
    sense: [
      'Moving and somewhat tiring. Self-criticism is being treated as a habit with a history.',
      'Fear of going soft is widespread; they will test that like any other prediction.',
      'Sadness appeared instead of anxiety in [two|three]; held well by the group.',
    ],
    plan: [
      'After a slip: hand on the chest or on the table, one sentence, friend’s tone.',
      'Collect the commentator’s favorite words.',
      'Something pleasant tonight; each said what.',
    ],
  },
  {
    title: 'Seeing oneself on film',
    agenda:
      'Video feedback: predict, watch as a stranger would, [compare|rate]. Consent each time; recordings deleted in front of all.',
    opening: [
      'Before watching, members described in detail what they would see: trembling, a red face, “someone who should not be let out”. All had agreed to be filmed for two minutes; one withdrew the consent and kept us company.',
      'later: There was dread at the sight of the camera and then, among those who have done this before, some mild showing-off. Predictions were written down in advance and sealed.',
      'Members had been asked how they know what they look like. From inside, was the answer. We proposed a second source.',
    ],
    exchange: [
      '{A} saw {A.herself} and asked, “Is that all?” {B} asked what {A.she} had expected. {A} read out the prediction; by the third line they were both shaking with laughter.',
      '{B} saw only the hands. {A} asked {B.him} to watch it with the sound off and then with the picture off. In the second version {B} thought that {B.she} sounded like somebody one could know.',
      '{A} had rated {A.her} own blush at 8; {B}, watching the same film, asked when the blush was coming.',
    ],
    leader: [
      'We prepared the watching thoroughly: as a stranger, facts only. Recordings were deleted at the end on the shared screen.',
      'We compared predicted and observed on five scales. Average gap: [three|three and a half] points of ten.',
      'We watched ourselves first.',
    ],
    sense: [
      'later: A strong correction of the self-image for all who took part. In one case the film was nearly as feared, and that member found it was bearable, which was more than expected.',
      'Consent handled with care; the one who withdrew was involved as an observer and wishes to try next time.',
      'Felt sense and visible behavior are becoming two separate things for them.',
    ],
    plan: [
      'When it feels visible: recall the number from the film.',
      'Ask one person what they saw.',
      'Repeat in two months with a longer task.',
    ],
  },
  {
    title: 'Eating, drinking, being watched',
    agenda:
      'Joint exposure: everybody eats, drinks, writes or [unwraps something loud|stands up] on camera.',
    opening: [
      'Everyone had brought something to eat, as agreed; three had brought it and did not intend to eat it. Ratings at the beginning lay between 30 and 95.',
      'Members told of cafeterias, first dates and soup. The soup was unanimous.',
      'Being watched while doing something with the hands: signing, paying, opening a packet. We collected instances and chose today’s from among them.',
    ],
    exchange: [
      '{A} began with a grape. {B} followed with a cracker, close to the microphone, for fairness. By the time it came to noodles nobody was rating any more.',
      '{B} signed {B.her} name before all of us and it came out crooked. {A} wished to frame it. {B} did a second one, worse, by request.',
      '{A} spilled something and froze. {B} reached for the same glass on {B.her} own desk and did likewise. One could see {A} decide to breathe.',
    ],
    leader: [
      'We ate with them, something difficult. Attention was directed to taste and to the others’ faces.',
      'We rated in silence every two minutes and showed the curves side by side.',
      'We asked for deliberate clumsiness in the second round.',
    ],
    sense: [
      'Habituation within the session in all but one; the exception stayed, at 60, and was told that staying is the exercise.',
      'What began as an ordeal became a meal. Cohesion marked.',
      'Safety behaviors (napkin, turning aside) were spotted by the group with tact.',
    ],
    plan: [
      'One meal or drink in company each day.',
      'One of these without anything to hold.',
      'Tell us the dish.',
    ],
  },
  {
    title: 'Getting to know somebody',
    agenda:
      'Closeness: friends, dates, being liked. [What one shows and when.|Invite someone to something.]',
    opening: [
      'Not to be watched but to be known was the subject, and it was found to be higher up on the ladder. Members have acquaintances they would call in an emergency and nobody to call without one.',
      'later: Messages again: how long to wait, what three dots mean. Beneath it the fear that anyone who came nearer would go away again with good reason.',
      'One member has been asked to a wedding and does not know whom to bring. The group answered with wedding stories for some time before it came to the question.',
    ],
    exchange: [
      '{A} asked {B} for {B.her} number, here, in front of everyone. {B} said yes. It had been meant for both of them as an exercise, and they looked a little surprised.',
      '{B} told {A} something which {B.she} tell{B.s} people only after a year. {A} asked whether it had been too soon. “I’ll know on Thursday,” said {B}, “if I’m still alive.”',
      '{A} thought {B} did not care for {A.him}. {B} had thought the same in reverse since the first week. They agreed to stop.',
    ],
    leader: [
      'We graded self-disclosure in four steps and let pairs go as far as both wished.',
      'We discussed likeability and being known as two different aims.',
      'We helped to put an invitation into nine words, and waited while two of them were sent.',
    ],
    sense: [
      'The fear of being known is older than that of being seen. Work at this level needs time; the group is ready for it.',
      'Loneliness was expressed directly, without embarrassment, by [three|four].',
      'Both invitations were answered before the close. It should not matter, and it did.',
    ],
    plan: [
      'Ask one person to something, with a day and a place.',
      'Tell a friend one true thing that is a size larger than usual.',
      'We return to waiting for an answer, as an exposure of its own.',
    ],
  },
  {
    title: 'Talks, meetings and bosses',
    agenda:
      'Performance and authority: short talks here, [questions from the floor|one deliberate pause].',
    opening: [
      'Members with talks and meetings ahead set the agenda. The fear is of going blank. Those who have gone blank were asked for an account and it was never longer than five seconds.',
      'Authority was the subject: professors, supervisors, a driving instructor. Members become polite and stupid in their presence, as one said, and clever in the parking lot.',
      'Reported: two talks given, one meeting survived, one essay handed in without apology. Ratings before were higher than during in all four.',
    ],
    exchange: [
      '{A} gave a two-minute talk on a household appliance. {B} was the difficult questioner. When {A} did not know, {A} said so, and {B} had no further questions.',
      '{B} paused on purpose for five seconds in {B.her} talk. {A} thought it was for effect and was impressed.',
      '{A} asked {B} to play the supervisor and could not look up. {B} looked down as well. That way {A} was able to say the whole of it.',
    ],
    leader: [
      'We coached for contact and not for polish: one face, one thought, one breath.',
      'We built in a mishap: the slide that fails, the lost place. Each recovered in their own way.',
      'We took the part of the superior in turn, once kind and once absent-minded.',
    ],
    sense: [
      'Performance suffers from precautions more than from fear. Members see it now, in one another, at once.',
      'later: Willing to be imperfect in front of others; a clear change compared with the last round of this module.',
      'Real disadvantage (rank, accent, being the only one) was distinguished from anticipated disadvantage.',
    ],
    plan: [
      'Speak in the first quarter of the next meeting or seminar.',
      'Prepare half as long as usual. Note the result.',
      'Say “I don’t know” to a superior, once.',
    ],
  },
  {
    title: 'Setbacks',
    agenda: 'Bad weeks: what happened, what it means, [what is still there|plan for the next].',
    opening: [
      'Two had had a bad week and feared that everything was lost. The others asked at once for the figures, which showed a bad week.',
      'later: We looked at relapse: holidays, illness, a success, a remark. Avoidance comes back in its old clothes and says that it is only for today.',
      'later: Members reviewed what they can do now that they could not do at the start. It took up more room than the setbacks, to their slight embarrassment.',
    ],
    exchange: [
      '{A} said that {A.she} {A.was} back at zero. {B} shared the screen with {A}’s first ladder. {A} read it as one reads an old diary.',
      '{B} had left a party after ten minutes. {A} asked what the ten minutes had been like. No one had asked that yet, and three of them had been all right.',
      '{A} was ashamed to tell this group in particular. {B} said that this group in particular was for that.',
    ],
    leader: [
      'We analyzed one lapse link by link and looked for the first “only for today”.',
      'We had each write a letter to themselves for the next bad week, to be posted by us.',
      'We normalized fluctuation, with curves from earlier groups.',
    ],
    sense: [
      'Setbacks are being read as information. Catastrophic interpretation was corrected by members before we could.',
      'Mood lower than usual in two; asked about directly; no hopelessness, no self-harm.',
      'Gains are holding where exposure has gone on; they fade where it has been stopped.',
    ],
    plan: [
      'The lowest rung again, today.',
      'Letters will be posted in six weeks.',
      'later: Those with a low week get a call on [Tuesday|Thursday].',
    ],
  },
];
