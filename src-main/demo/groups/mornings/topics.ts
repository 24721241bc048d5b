import type { Topic } from '../../types.ts';

export const topics: readonly Topic[] = [
  {
    title: 'Check-in and the honest number',
    agenda:
      'Long check-in: days, cravings, [lies told or nearly told|what was left out last time]. No applause until all have spoken.',
    opening: [
      'Members presented awake and rather formal. The check-in took up most of the first hour: number of days, strongest craving, one thing that had been left out last time. Two numbers were corrected downward by those who had given them.',
      'The group arrived in low spirits, wet from the rain, and took longer than usual to come to rest. In the check-in several spoke of cravings over the weekend; one had used, and said so in the first sentence.',
      'Open, quick check-in; people looked at each other and not at the facilitator. Where a number was given a little too lightly somebody asked after it, without any edge.',
    ],
    exchange: [
      '{A} gave a number and {B} remained looking at {A.him}, not unkindly, until {A} gave another. It was lower. “Thank you,” said {B}.',
      '{B} had the longest time of those present and was asked by {A} if that is lonely. {B} had to admit it. {A} said that at the beginning it isn’t exactly crowded either.',
      '{A} left something out, remembered in the middle of {B}’s turn, and asked to be allowed back. {B} waited. It was no more than a lie about a lunch; {A} said it was the first one this year that {A.she} had caught in flight.',
    ],
    leader: [
      'Facilitator held back praise and blame for all numbers alike and thanked for accuracy.',
      'Facilitator asked for the sentence before the number, which is where the wish to please usually sits.',
      'Lapses were taken up without drama: safety first, then chain, then plan.',
    ],
    sense: [
      'later: Members responded with more openness than in the preceding weeks; honesty is being treated as a skill and not as a virtue.',
      'By the end the mood had lightened. Those with low numbers were included at once.',
      'Trust in the group was tested by a corrected number and came out stronger.',
    ],
    plan: [
      'Daily check-in by phone in pairs until next time.',
      'Whoever has used is seen by nursing today; appointment made.',
      'Keep the long form of check-in for another two weeks.',
    ],
  },
  {
    title: 'Triggers',
    agenda:
      'External and internal triggers: people, places, hours, [feelings|money, songs, smells]; map of one ordinary day.',
    opening: [
      'Members were attentive and a bit restless. Asked for yesterday hour by hour, they marked the places where use used to be. The maps looked alike: edges of the day, doors, payday, and being left over when others have gone.',
      'Talk before the start was about a street that three of them avoid. Behavior during the mapping was concentrated; one member got up twice and came back each time unprompted.',
      'The group presented tired after a holiday weekend with a lot of triggers and, as it proved, a good deal of practice in naming them.',
    ],
    exchange: [
      '{A} had put nothing down for mornings. {B} asked about the sound of the lighter. {A} stared at {B}: that was it, and {A.she} had not known it for a trigger, as it does not look like anything.',
      '{B} and {A} live on the same bus line and marked the same stop, for different reasons. They will get off one stop later, together, on days when both are on it.',
      '{A} insisted that there had been no trigger, it “just happened”. {B} went back with {A.him}, patiently, hour by hour, as far as a letter from the tax office on Tuesday.',
    ],
    leader: [
      'Facilitator distinguished triggers one can go round from those one has to go through, and had each member choose one of each.',
      'Day maps were drawn, exchanged and read back by another person, so that people heard their day in somebody else’s voice.',
      'Facilitator added the quiet triggers to the list: boredom, success, being thanked.',
    ],
    sense: [
      'Response was good; nearly all found one trigger that was new to them. Internal ones were harder and are being worked on.',
      'The exercise set off some cravings itself. They were named, rated, and had gone down by the coffee break.',
      'Members make plans for each other with more sense than for themselves, and notice that.',
    ],
    plan: [
      'Change one route, one hour or one number in the phone.',
      'Trigger card to be carried; to be read at the door.',
      'Next: what a craving does when nobody feeds it.',
    ],
  },
  {
    title: 'Riding out a craving',
    agenda:
      'Craving as a wave: height, length, decline. [Imagery exercise with ratings.|Urge surfing, 12 minutes; grounding afterward.]',
    opening: [
      'Members came in with cravings between 2 and 7 and gave them without being asked. There was some teasing about who has the most scientific craving.',
      'Restless at the beginning, pens clicking. Several reported a craving during the past day; the shortest had lasted four minutes, and the longest, by the clock, thirty-one. Everybody had expected more.',
      'The group was quiet, almost wary. It was known that there would be an exercise that brings the thing into the room.',
    ],
    exchange: [
      '{A} described {A.hers} as a dog at the door. {B} said one can let a dog bark. It was agreed in the course of the morning that the dog belongs to someone else and is only visiting.',
      '{B} opened {B.her} eyes half-way and wanted out. {A}, next to {B.him}, breathed a bit louder. {B} stayed in with {A}’s breath until the rating came down.',
      '{A} reported an 8 on Thursday night. {B} asked what the 8 had wanted. “To be asleep,” said {A}. They went on from there, which is to say away from the drug.',
    ],
    leader: [
      'Facilitator led an imagery exercise, twelve minutes, ratings each two; grounding afterward with cold water and names of things.',
      'Facilitator drew each member’s curve on one sheet, one above another, so that the common shape could be seen.',
      'Resisting and watching were compared: one minute each, with a held-out arm for demonstration.',
    ],
    sense: [
      'Peak ratings fell from about 6 to 2 within the exercise. Those who had fought it found watching strange and easier.',
      'Everyone left below 3 and had somewhere to go; asked for individually.',
      'Confidence in being able to wait went up. It is still lower for evenings.',
    ],
    plan: [
      'When it comes: note the time, watch, note the time.',
      'Practice once a day with a small wish (sugar, phone).',
      'Evenings: have the call made before it is needed.',
    ],
  },
  {
    title: 'The weekend ahead',
    agenda:
      'Planning Friday noon to Monday morning; [holes in the plan|the dangerous three hours]; who knows where I am.',
    opening: [
      'Members looked ahead to the weekend with mixed feelings; payday falls on it. There was a good deal of “I’ll be fine”, which the group has learned to regard as a symptom.',
      'Presentation lively. Plans were on the table from the start, some on paper, one on a hand. What was missing in nearly all of them was Sunday from four.',
      'Two spoke of celebrations to which they have to go. Others had the opposite to fear, two days with no one. Both were treated as risks of the same order.',
    ],
    exchange: [
      '{A}’s plan consisted of cleaning. {B} wanted to know what follows when it is clean. {A} did not know, and that was entered: “16:00 clean, then what?” They filled it in together.',
      '{B} has to attend a wedding. {A} played the uncle with the tray, three times, with mounting friendliness. At the third {B} had an answer that was short and for which one need not be sorry.',
      '{A} offered to be called at any hour. {B} asked for an hour. “Nine,” said {A}, “I’ll be up, I’ll be waiting.” “Then it’s a date,” said {B}.',
    ],
    leader: [
      'Facilitator had members present the plan to a partner whose task was to find the holes.',
      'Facilitator asked for the escape route in each plan: how I leave, with whose help, in what words.',
      'Role-play of offers and refusals, first with strangers and then with those one loves.',
    ],
    sense: [
      'Plans were more concrete at the end than at the start and contained other people.',
      'Overconfidence in one, dread in another; each was helped by the other’s plan.',
      'Good use of the group. The member with the wedding was able to think of not going.',
    ],
    plan: [
      'Phone list updated; each has at least two calls arranged.',
      'Sunday at four: short message to the partner.',
      'First thing next time: how the plan met with the weekend.',
    ],
  },
  {
    title: 'Saying no',
    agenda:
      'Refusal: short, upright, no reasons. [Role-play with increasing pressure.|The no to oneself.]',
    opening: [
      'Behavior at the start was boisterous; everyone had an instance of a no that was none. Beneath it one could hear that many had not been asked what they want for a long time.',
      'Members spoke about offers in the past week: from a colleague, a cousin, a man at the station who remembers names. The tone was matter-of-fact.',
      'There was resistance to role-play, as usual, and then two volunteers.',
    ],
    exchange: [
      '{A} said no in eleven sentences. {B}, in the part of the friend, found an opening in every one. They cut it down to three words and {B} could do nothing with them.',
      '{B} played the tempter so well that {A} had to stop. It was {B}’s own voice, {B} said, the one {B.she} use{B.s} on {B.herself}. Both sat down for a minute.',
      '{A} can refuse a drink and cannot refuse a favor. {B} asked for one, and then for another. {A} refused at the fourth, to applause.',
    ],
    leader: [
      'Facilitator demonstrated posture, voice and exit, then raised the pressure step by step, with a stop sign in the hand of the one practicing.',
      'Facilitator had them leave out reasons, since reasons can be argued with.',
      'The feelings after a no (guilt, loneliness) were asked about and taken seriously.',
    ],
    sense: [
      'All practiced at least twice; the voice became firmer in most. Humor helped.',
      'Hardest were refusals to people who mean well.',
      'Some sadness about friends who will be lost by it; the group did not argue it away.',
    ],
    plan: [
      'One refusal in everyday life, without a reason, over something unimportant.',
      'Write the three words on the back of the trigger card.',
      'Delete one number, or give the phone to someone who will.',
    ],
  },
  {
    title: 'When trust has gone at home',
    agenda:
      'Family: being checked, being believed, time. [What they have been through.|Amends by behavior, not by speech.]',
    opening: [
      'Members were subdued. Nearly all live with somebody who smells their breath, counts the money or has stopped doing either. It was hard to say which is worse.',
      'It started with indignation at being checked. Then one told of having waited up as a child for a parent’s key, and after that nobody was indignant.',
      'The group spoke about home softly and in detail. Eye contact was sparing and nobody left their chair.',
    ],
    exchange: [
      '{A} complained of being asked where {A.she} {A.has} been. {B} asked, “Where have you been?” in a perfectly friendly voice. {A} noticed that there was an answer and that it could be said.',
      '{B} read out what {B.her} family had put down under “what I was afraid of”. {A} took over when {B.her} voice failed. The list had nine points and they had not talked about any of them.',
      '{A} asked {B} how long it takes. In {B}’s house it took a year until someone fell asleep before {B} got home. {A} is in month three.',
    ],
    leader: [
      'Facilitator let the members speak as the relative, in the first person, for five minutes each.',
      'Facilitator separated apology, which is said once, from reliability, which is dull and lasts.',
      'Family hour announced; what may be told there and what may not was gone over again.',
    ],
    sense: [
      'Shame was strong and did not lead to flight. Taking the other’s part brought tears from several.',
      'later: The impatience to be trusted again has given way, in some, to curiosity about what it takes.',
      'Mutual support high. One member with no family left was remembered by the others.',
    ],
    plan: [
      'Be where I said at the time I said, for seven days.',
      'Answer the question where I have been with the answer.',
      'Invitations to the family hour to be passed on by Monday.',
    ],
  },
  {
    title: 'Shame and the way back',
    agenda:
      'Lapse and shame: the [day|hour] after; how to come back into the room. Chain analysis with one volunteer.',
    opening: [
      'One chair stayed empty for the first half hour, and the group kept looking at it. When the member came in, with a lapse to report, someone pushed the chair out with a foot.',
      'Members spoke of the hours after. They lie, stay in bed, switch off the phone; the drug is often the smaller part of it. What keeps one away is the faces one imagines.',
      'Subdued, attentive. Asked who has at some time driven round this building and not come in, all but one raised a hand.',
    ],
    exchange: [
      '{A} could not look up while telling. {B} asked for {A.her} eyes, nothing else. It took time. What {A} saw there was not what had been expected.',
      '{B} asked what {A} had needed on Friday at six. {A} began to say something sensible and then said, “A reason to go home.”',
      '{A} said, “I’ve let you all down.” “You’ve let me up,” {B} answered; {B.she} had been about to do the same. They are going to phone tonight.',
    ],
    leader: [
      'Facilitator took the chain apart with the volunteer: vulnerability, trigger, thought, act, consequence, and at each link one exit.',
      'Facilitator stated plainly what happens after a lapse in this program, so that nobody has to imagine it.',
      'Self-contempt was stopped when it became eloquent, and facts were asked for.',
    ],
    sense: [
      'The return was made easy without the lapse being made small. Members know the difference, most of them from experience.',
      'Volunteer was exhausted and relieved; hopelessness denied; has company for tonight.',
      'later: The group has an unwritten rule by now, which is to push out the chair.',
    ],
    plan: [
      'Card for the hour after: ring, eat, sleep, come.',
      'Testing as agreed; nursing informed.',
      'Partner call tonight and tomorrow morning.',
    ],
  },
  {
    title: 'Words for feelings',
    agenda:
      'Feelings besides good, bad and tired. [List, body, sentence.|What the drug was a feeling for.]',
    opening: [
      'Members are fluent in facts and have about three feelings. The round went “okay, tired, okay, pissed off, okay.” There was laughter at the second okay.',
      'The group presented flat. One had noticed that since stopping everything comes at once, and mostly at the supermarket.',
      'We started with songs; everyone had one that they cannot hear at present. Behavior while they were being named was very still.',
    ],
    exchange: [
      '{A} had chosen “annoyed” from the list. {B} said that {A.her} chin looked more like “lonely”. {A} consulted the chin.',
      '{B} said that {B.she} {B.was} proud, and looked over {B.her} shoulder. {A} asked who was coming.',
      '{A} and {B} gave the same word, empty, and found that they mean opposite things by it: for {A} it is terrible and for {B} it is the first quiet in years.',
    ],
    leader: [
      'Facilitator used word cards on the floor; members stood on theirs and said where it is in the body.',
      'Facilitator asked for the feeling that the first use had taken away. Long answers.',
      'It was explained that feelings return in no particular order in early recovery, and for how long.',
    ],
    sense: [
      'Range of expression widened within the session. Grief was the most frequent word and had not been said in the round at all.',
      'To name it was for many to lower it; two found the opposite and were given something to do with their hands.',
      'Good differentiation between feeling and craving, which is the point of the exercise.',
    ],
    plan: [
      'Three feelings a day in writing, none twice.',
      'Listen to the song, with somebody, or not yet; each has decided.',
      'Ask another person what they see in my face.',
    ],
  },
  {
    title: 'Sleep, food, the shape of a day',
    agenda:
      'Daily structure: getting up, meals, movement, bed. [Sleep in early recovery, facts.|One repair each.]',
    opening: [
      'Members presented pale; four of those present slept less than six hours. There was a lot of coffee and some irritability over the window.',
      'Asked for the shape of a day, they drew a good many holes. Where use used to be there are now afternoons.',
      'Mood good. Somebody had cooked for the first time in a year and brought what was left; it was eaten before ten.',
    ],
    exchange: [
      '{A} goes to bed at four because then it is over. {B} asked what is. {A} said, “The day,” and heard that it sounded like a film.',
      '{B} explained to {A}, in a manner that brooked no contradiction, how to boil an egg. {A} took it down.',
      '{A} and {B} have agreed to send one another a photograph of breakfast. It was {A}’s idea and {B} blushed.',
    ],
    leader: [
      'Facilitator gave the facts on sleep after stopping, with times, and asked those on medication to keep to it as prescribed.',
      'Days were drawn as clocks; facilitator asked for one fixed point in each and not for seven.',
      'Facilitator linked hunger and lateness with last week’s cravings; the two matched almost entirely.',
    ],
    sense: [
      'Practical, companionable. Self-care was taken as a matter of course for once and not as a reward.',
      'Two with marked insomnia will see the physician; no pills outside of that, and they said so themselves.',
      'Members took away one thing each that can be done tomorrow.',
    ],
    plan: [
      'Same time out of bed for seven days, whatever the night was like.',
      'One cooked meal; bring the recipe or a photograph.',
      'Afternoon hole: fill one, leave one.',
    ],
  },
  {
    title: 'People',
    agenda:
      'Network: who helps, who uses, who does neither. [Circles drawn and explained.|One to add, one to step back from.]',
    opening: [
      'Members drew their circles. Some sheets were crowded and had no one near the middle; one had a dog in the middle, a good one by all accounts.',
      'Presentation thoughtful. Many connections had been made by way of using and it shows when they are drawn: all lines run through the same point.',
      'They spoke of friends with whom there is nothing left to do. The silence on these benches was described so well that one could have sat in it.',
    ],
    exchange: [
      '{A} had put {B} on the sheet, quite far in. {B} had not known. {B} asked for the pencil and put {A} on {B.hers}.',
      '{B} wanted to keep one friend from before. {A} asked what they did when there was nothing in the house. {B} thought it over honestly: “We waited.”',
      '{A} has nobody for a Sunday. {B} does not like Sundays either. They will not like the next one together, at the swimming baths.',
    ],
    leader: [
      'Facilitator asked each person to explain the sheet to somebody who then asked only one question.',
      'Facilitator gave information about meetings of different kinds, and two members told what they find at theirs.',
      'The difference between stepping back and punishing was worked out with instances.',
    ],
    sense: [
      'Loneliness was looked at without being filled at once. The group is aware of being in the inner circle for some and of not lasting forever.',
      'Members have become more careful with each other’s phone numbers, and more generous.',
      'Grief over lost friends, still alive, was taken seriously.',
    ],
    plan: [
      'One call to somebody in the second circle.',
      'Visit a meeting with a member who already goes there.',
      'Bring the sheet in a month and draw it again.',
    ],
  },
  {
    title: 'Boredom and what else there is',
    agenda: 'Pleasure without use; [list of fifty|try-outs]; patience with a dull brain.',
    opening: [
      'Bored, said five out of six in the check-in, and yawned to prove it. It was taken up as today’s subject. Under the boredom there were waiting, sadness, and a brain that has not yet recovered its taste.',
      'Members presented listless, then competitive when it came to the list of fifty. Number seventeen was “looking at cranes”.',
      'One had enjoyed something, a whole afternoon, and brought it with some embarrassment. The others wanted to know how it had been done.',
    ],
    exchange: [
      '{A} finds everything gray. {B} remembered that month exactly, and told {A} in which week the coffee had begun to taste. {A} asked which brand.',
      '{B} used to draw. {A} pushed a pencil across the table. {B} drew {A}’s hand, badly, {B.she} said; {A} has asked to keep it.',
      '{A} asked what people do. It was meant seriously. {B} answered: “They do something until it’s time to do something else,” and they both found this rather restful.',
    ],
    leader: [
      'Facilitator explained how long it takes the capacity for pleasure to return, with a curve, and asked for weeks and not for moods.',
      'Facilitator proposed trying things out without having to like them, ratings before and after.',
      'The wish for intensity was asked about: where else it could go.',
    ],
    sense: [
      'Response was warmer than the subject. Most have one thing they intend to try.',
      'For some, boredom turned out to be calm that has not been recognized yet.',
      'One member’s flatness goes beyond this; mood to be screened at the individual appointment.',
    ],
    plan: [
      'Two things from the list, rated before and after.',
      'Do one of them with somebody from here.',
      'Mood questionnaire for all next time.',
    ],
  },
  {
    title: 'Back to work',
    agenda:
      'Work: returning, telling, colleagues, payday. [What I say and to whom.|First week hour by hour.]',
    opening: [
      'Three are about to return to work or to look for it. They spoke of the cafeteria, the gap in the history, the after-work drink, the boss who knows and the one who does not.',
      'Behavior tense in those concerned; the others helped by remembering their own first day in detail, including shoes.',
      'Work has been a place for using and a reason for it, for some the only thing that went on functioning. It was not easy to say anything against it.',
    ],
    exchange: [
      '{A!eero} rehearsed with {B} the question: “Where have you been?” The answer that stood up best was “I was ill, I’m better, thank you,” and then a question about the printer.',
      '{B!eero!dawn} is afraid of payday. {A} offered what {A.she} do{A.es}: the money goes elsewhere before it has arrived. They looked at the form together.',
      '{A!eero!ayse} believes that {A.she} work{A.s} better with it. {B} asked who had told {A.him} so, and when, and how that person was these days.',
    ],
    leader: [
      'Facilitator gave information on what one must say at work and what one need not.',
      'First week was planned by the hour, including how one gets home.',
      'Facilitator asked what work is for, apart from the money and from not being here.',
    ],
    sense: [
      'Fear was normal and was treated as such. Those returning went from “all or nothing” to part-time and a phone number.',
      'The identity of the capable one came into question; there was sadness, and some laughter.',
      'The plans are good; the evenings of the first week are the weak point.',
    ],
    plan: [
      'Call at the end of each working day in the first week.',
      'Letter about phased return to be discussed individually; release form as needed.',
      'Report on the cafeteria.',
    ],
  },
  {
    title: 'Amends and apologies',
    agenda: 'What is owed: list, order, [what would do harm|living amends]. No hurry.',
    opening: [
      'Members brought lists of people they have hurt. The longest had forty names and the shortest one. The lists were not read out; each told what it had been like to write.',
      'Serious from the start. Some wanted to get everything done at once, as one pays a fine; others could not begin. A few had been apologized to themselves, and knew what had been wrong with it.',
      'There was talk of money owed, of nights, of children. The group kept to the rule of not comforting too soon.',
    ],
    exchange: [
      '{A} had begun at the top, with the worst. {B} suggested somebody with whom {A.she} might practice: the neighbor with the bicycle. It was a real bicycle and is really owed.',
      '{B} received an apology years ago that was for the sake of the person making it. {A} asked what {B.she} would have wanted. “To be asked if I’d like one,” said {B}. {A} changed the wording.',
      '{A} said, “I can’t make it good.” {B} agreed. They stayed with that. Then {B} said, “But you could be on time on Saturdays.”',
    ],
    leader: [
      'Facilitator sorted with them: now, later, never if it hurts the other person.',
      'Drafts were heard in the place of the one who receives them.',
      'Facilitator reminded members that sobriety is itself the longer apology.',
    ],
    sense: [
      'Conscience without self-destruction in most; for one the list has become a whip and was put away for a month with agreement.',
      'Children were in the foreground; what was said about them was simple and heavy.',
      'There was a sense of dignity in the room.',
    ],
    plan: [
      'One small debt paid.',
      'No letters without having been heard here first.',
      'A reliable hour per week for the person at the top.',
    ],
  },
  {
    title: 'The plan for the long run',
    agenda: 'Relapse prevention plan: signs, steps, people. [One page.|Reviewed by two others.]',
    opening: [
      'Members wrote, or rewrote, their plans. The room was silent for twenty minutes except for pencils. Early signs have grown more exact: humming, a clean car, “not answering my sister”.',
      'later: Plans were presented in turn. The older ones had shrunk; all that is left on them are things that have been used.',
      'The group presented steady and a shade complacent; one said so and passed round the story of a last good month before a bad one.',
    ],
    exchange: [
      '{A} presented six early signs. {B} had a seventh, observed here: {A} becomes very helpful. {A} added it, with a sour face, as number one.',
      '{B} put down {A} as the person to call. {A} asked what {B} would like to hear, at that hour. “Nothing clever,” said {B}. “Ask if I’ve eaten.”',
      '{A} tore up the plan, because it was somebody else’s, and started on a new one. {B} kept the pieces, in case there was something in it.',
    ],
    leader: [
      'Facilitator required early signs that others can see, and had each shown to two others.',
      'Facilitator asked for the steps in order of effort, the smallest first.',
      'The plan was tested on last month: at which line would it have caught?',
    ],
    sense: [
      'The plans are short, personal and usable. Response of the group was exacting in the best sense.',
      'There is respect for the illness without awe of it.',
      'Some sadness on the part of those who are coming to the end of their time here.',
    ],
    plan: [
      'Copy for the wallet, copy for one person at home.',
      'Fire drill: use the plan once without a fire.',
      'Review in six weeks.',
    ],
  },
];
