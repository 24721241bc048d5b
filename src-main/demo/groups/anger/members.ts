import type { MemberStory } from '../../types.ts';

export const members: readonly MemberStory[] = [
  {
    key: 'frank',
    goals: [
      'leave the car before the argument starts',
      'speak to his daughter in a voice she does not back away from',
    ],
    beats: [
      '{me} said he was here because of a letter from the licensing office, and because his daughter now rides with her mother. He gave the two reasons in that order, stopped, and asked if he could have them the other way about.',
      '{me} rated his week a steady 3 and then described two incidents that the others put at 7 and 8. He was honestly puzzled. It emerged that he counts only from the point at which he opens the car door.',
      '{me} drew his curve on the board. The steep part begins at the second red light, when he is already late, and has little to do with other drivers. He looked at the drawing for a while and took a photograph of it.',
      '{me} reported that he had pulled over. He sat on the shoulder with the flashers on for four minutes and breathed as practiced. He was late, by four minutes. “Nobody even noticed,” he said, and sounded almost offended.',
      '{me} lost his temper here, over a question from {@jeanLuc} about his driving record. He stood up. He then said “out loud, ten minutes,” went into the corridor, and was back in eight. The leaders asked the group what they had just seen; {@jeanLuc} said, “A man doing it right.”',
      '{me} brought what his daughter had written when he asked her: that it is not the shouting, it is the quiet just before. He had never heard of the quiet. He read it in a level voice and sat down rather suddenly.',
      '{me} has been telling his daughter aloud where he is on the scale. She finds it embarrassing and has started to do it herself. On Saturday she rode with him to the swimming pool, and neither of them spoke, and it was not that quiet.',
      '{me} connected his bad days with his back for the first time: when the pain is above 6, everything else starts at 4. He had thought of it as an excuse. He has an appointment, and a better seat in the van.',
      '{me} was cut up on the traffic circle by a man who then shouted at him. He told us what he had done, which was to wave. He is not proud of the wave, since it was meant badly. It was agreed that it counts.',
      '{me} showed the new log, four weeks without an entry above 5, in two colors of ink. His daughter has the second pen. He did not know what to do with the applause and handed out mints.',
    ],
    early: [
      '{me} put it down to [the other drivers|people who can’t park], and was asked what share he would leave to himself. “[Ten|Fifteen] percent.” It was written on the board.',
      '{me} folded his arms through the [video|demonstration] and asked [one good question|whether it works on a highway].',
      '{me} had filled in the log [in the parking lot|in one go, for the entire week], and said so.',
    ],
    mid: [
      '{me} named his first sign, [hands tightening on whatever he holds|a heat behind the ears], [before|without] being asked.',
      '{me} described a [delivery|site meeting] at which he said “give me a minute” and [took it|was given two].',
      '{me} explained the curve to [another member|the person beside him], correctly and with [feeling|his hands].',
    ],
    late: [
      '{me} arrived early by design, as he now does everywhere; [he says it is the whole secret|it takes out the second red light].',
      '{me} told of a [row|sharp moment] with his daughter that [ended with both of them laughing|he ended, in time, by sitting down].',
      '{me} warned the newer members about the week when [nothing happens and one gets cocky|it all seems easy].',
    ],
    tasks: [
      {
        set: 'leave ten minutes early every day and note what changes',
        kept: '{me} had left ten minutes early on all five days. He noted, under changes, “everybody drives better”.',
        missed:
          '{me} left early on Monday, met traffic anyway, and gave it up in disgust. We spoke about the disgust.',
      },
      {
        set: 'ask his daughter what she notices first',
        kept: '{me} asked his daughter what she notices first. She asked for time to think and wrote it down.',
        missed:
          '{me} has not asked his daughter. He was afraid of the answer, he said, with no percentage to it.',
      },
      {
        set: 'say the number aloud at 4 and not at 7',
        kept: '{me} had said “four” at the breakfast table. It went down at once, which he thinks is cheating.',
        missed: '{me} noticed at 7 and said “four”. His wife was not deceived.',
      },
      {
        set: 'fill in the log on the same day',
        kept: '{me} brought a log with seven entries in seven different moods of handwriting.',
        missed: '{me} had filled in the log up to Wednesday, when there was something to fill in.',
      },
    ],
    asides: {
      1: 'Referral letter from the licensing office on file. He agreed which attendance information may be confirmed and signed for that only.',
      8: 'Chronic low back pain as a vulnerability factor; sees his physician this month.',
      10: 'Goals one and two met by his own rating and by his daughter’s. Discuss spacing of attendance.',
    },
  },
  {
    key: 'lukasz',
    leaves: { at: 0.7, reason: 'Completed the course twice; goals met' },
    goals: [
      'bear not knowing where she is',
      'be a father on handover days without settling accounts',
    ],
    beats: [
      '{me} told the group that he had never hit anyone and never would. He had read his wife’s messages for two years. When a leader asked what he had been looking for he said “the end of it”, meaning the looking.',
      '{me} recorded his hot thoughts for the first time and got as far as eleven in one evening, ten of them beginning with “she must be”. The eleventh was “I’m not enough”, in smaller writing.',
      '{me} arrived from a handover and could barely sit. {@dolores} asked what the boy had seen. He had seen his father not say goodbye to his mother. {me} put that down in the log himself under consequences.',
      '{me} role-played the handover with {A} as the mother. In the first round he asked four questions which were accusations. In the third he said “see you on Sunday, have a good week,” and looked as though he had lifted something.',
      '{me} was confronted by {@sunita}, who told him what it is like to be checked on. He went white and defended himself twice. After that he asked her to go on. The leaders did very little; none of us moved much.',
      '{me} has given the password back. It was a ceremony nobody had asked for, he said; his wife took the slip of paper and put it in the bin in front of him. He thinks that was fair.',
      '{me} described an evening of not knowing: she was late and he did not call. He did the surfing exercise for fifty minutes. Nothing had happened to her, and something had happened to him, he said, that he would like to keep.',
      '{me} and his wife stay separated. He told us the decision was made at a table, in ordinary voices, and that he had wept afterward in the right place, at his own kitchen sink.',
      'Final session for {me}. He summed up: the thought comes; it is only a thought; there is a boy at the door. The group gave him feedback in the agreed form. {@frank} promised to miss him “at about a six”. Relapse plan signed and taken home.',
    ],
    early: [
      '{me} gave reasons, [well prepared|four of them], for why [the trust had gone|one has to check].',
      '{me} checked his own phone [twice|under the table], noticed, and handed it to [a leader|his neighbor].',
      '{me} did the worksheet in full and [left the line for feelings empty|wrote “none” under feelings].',
    ],
    mid: [
      '{me} caught the sentence “she must be” [on the stairs up here|in flight] and changed it to “I don’t know”.',
      '{me} spoke about his son’s [drawings|questions] and [kept|only once lost] to the subject.',
      '{me} rated jealousy [6|5] and stayed with it until it was [3|2], [some nine minutes|by the clock].',
    ],
    late: [
      '{me} reported a handover of [four minutes, with a joke in it|no interest whatever].',
      '{me} helped [a newer member|somebody] put a hot thought into a sentence that can be checked.',
      '{me} was angry and curious at once, about [a letter from the lawyers|a new name in his son’s stories], and chose curious.',
    ],
    tasks: [
      {
        set: 'hand his son over with two sentences and no questions',
        kept: '{me} did the handover in two sentences. The boy waved until the corner.',
        missed:
          '{me} had managed the two sentences at the door and then asked a third thing, by the car. It was the third thing that he remembers.',
      },
      {
        set: 'not read anything that is not addressed to him',
        kept: '{me} has read nothing that was not addressed to him for a week. He recommends to nobody how he spent the Thursday.',
        missed:
          '{me} looked once. He told us so in the first minute, without an explanation, and that was new.',
      },
      {
        set: 'surf one wave of jealousy to its end and write down how long it took',
        kept: '{me} wrote down thirty-five minutes. He had expected hours or forever.',
        missed:
          '{me} surfed the wave for ten minutes and then called her. He marked the place in the log with an arrow.',
      },
    ],
    asides: {
      1: 'Asked about violence in the relationship: denies; partner’s safety discussed and limits of confidentiality explained again.',
      8: 'Separation agreed. Low, not hopeless; sees his brother daily. No risk to self or others on direct asking.',
    },
  },
  {
    key: 'dolores',
    goals: ['answer the twins at half the volume', 'find the tiredness that is under the shouting'],
    beats: [
      '{me} announced that she is loud because she is from a loud family and works in a loud kitchen, and that she had come to be told it was all right. The leaders said that the volume was. She narrowed her eyes, and said, “But.”',
      '{me} filled in the week’s log in capitals. All entries were between six and seven in the evening. {@frank} asked when she last eats. At eleven in the morning, standing. She found it insulting that it should be so simple.',
      '{me} had broken a plate. On purpose, she told us; it was hers; and one of the twins swept it up without a word, as if it were a thing one does in this house. She described the back of the girl’s neck.',
      '{me} practiced the low voice with {A}. She sounded, in her own opinion, like a hostage. By the fifth try it had become merely quiet, and {A} said that {A.she} had for the first time felt rather afraid not to listen.',
      '{me} did not wish to do the exercise about shame, and did it. Her mother had worked two jobs and shouted too. “And I swore,” said {me}, and then could not go on. She was not hurried.',
      '{me} reported an experiment: a sandwich at half past five in the van. The shouting has gone down by more than half. She is thinking of suing somebody.',
      '{me} was provoked by {@marcus}, in jest, and exploded, and came down faster than we had yet seen. She said, “That was a nine and it’s a four now, and it was about your tone, and I’m sorry about mine.” She then asked for water.',
      '{me} sat on the edge of the bath while a twin told her about being left out at school. She had said nothing for ten minutes. She reported it with awe, as one speaks of someone else’s athletic record.',
      '{me} has asked the owner for the early shift and got it, by means of the request script, word for word, which she had kept in her apron.',
      '{me} played us a voice message from the twins, with their leave. They are doing her: the old one and the new. The new one is quite a good impression, and the group wanted it twice.',
    ],
    early: [
      '{me} said she had been [perfectly reasonable|a lamb], [loudly|in a voice that carried into the corridor].',
      '{me} gave the twins’ part in [voices|great detail] and her own in [four words|brief].',
      '{me} called breathing exercises [a thing for people with time|“for yoga people”] and then [did it with her eyes shut|asked how long the out-breath was].',
    ],
    mid: [
      '{me} found the [tiredness|fright] under the [shout|noise], [a day late|on the way to her car], and brought it.',
      '{me} counted: [three|four] evenings of low voice, [one|two] of the other kind.',
      '{me} left the kitchen, [walked round the block|stood in the yard], and came back to [the same mess|finish the sentence].',
    ],
    late: [
      '{me} told a story against herself with [perfect timing|the twins’ permission].',
      '{me} was asked by a newer member how long it takes and said: [“A sandwich and about a year.”|“You don’t get nice. You get early.”]',
      '{me} was angry with [the school|a supplier], properly, in complete sentences, and [got what she wanted|enjoyed it].',
    ],
    tasks: [
      {
        set: 'eat something before the twins come home',
        kept: '{me} ate before the twins came home on every day but one. The one is in the log in capitals.',
        missed:
          '{me} brought the sandwich back from her bag as evidence. It had been to work and home three times.',
      },
      {
        set: 'say the first sentence at half volume and see what happens to the second',
        kept: '{me} said the first sentence at half volume. There was no need of a second; the twins had come to see what was wrong.',
        missed: '{me} began at half volume and was up to full by the comma.',
      },
      {
        set: 'apologize for the plate, without the reason',
        kept: '{me} apologized for the plate. One twin shrugged and the other wept, and then they changed over.',
        missed:
          '{me} apologized for the plate and gave the reason. It was, she knew as she gave it, a very good reason.',
      },
      {
        set: 'ask each twin one question a day and not correct the answer',
        kept: '{me} asked the questions and corrected nothing except, on Thursday, a date.',
        missed:
          '{me} asked the twins how school was and was told “fine” and took it as an insult. We rewrote the question.',
      },
    ],
    asides: {
      3: 'Children’s safety considered: no physical aggression toward them by her account, object broken once. To be asked about again next week; aware of our duty to report.',
      6: 'Regular meals as the single most effective change so far.',
    },
  },
  {
    key: 'jeanLuc',
    goals: [
      'say the thing plainly in place of the sarcastic remark',
      'keep his heart out of other people’s mistakes',
    ],
    beats: [
      '{me} stated that in forty years of kitchens he had never raised his voice; he had not needed to. He gave an instance of what he used to say instead. Nobody laughed, and he observed that it generally went better.',
      '{me} listened to the session on warning signs with courteous boredom until the diagram of the heart. He had a stent put in last year. He had not known that one can be angry at a pulse of sixty-four, he said; his own he takes very quietly.',
      '{me} made a remark about {@lukasz}’s worksheet which was witty and cut. A leader asked him for the plain version. It took him four attempts: “I was frightened you’d given up.” {@lukasz} said that this he could have used.',
      '{me} had counted his remarks at his wife’s suggestion. Seventeen on Sunday, a family lunch. He read some out. By the eighth he had stopped enjoying it and by the tenth he folded the page.',
      '{me} told us about an apprentice he had driven out of the trade, a gifted one. He knows where the man is working now. He had never told this as his own story; it used to be about standards.',
      '{me} came back after two weeks of chest pain, which was not the heart. The doctor had asked what he swallows. {@dolores} said, “Compliments, for a start,” and he laughed until he had to hold the chair.',
      '{me} wrote to the apprentice. It had no irony in it; he had asked {@sunita} to go through it for any, and she found one comma. He does not expect to hear.',
      '{me} has heard. The answer was civil and not warm and ended with an invitation to eat there some time. He put on a tie to tell us.',
      '{me} reported on a dish sent back at his daughter’s wedding, over-salted, before two hundred guests. He told the boy from the kitchen what was wrong and that it happens. His hand, he added, had been cold and steady; his wife had taken it.',
    ],
    early: [
      '{me} agreed with the handout “[in principle|as literature]”, and drew attention to [a misprint|its layout].',
      '{me} complimented [someone|another member] in a manner which [needed a second look|left a mark].',
      '{me} claimed a 2 throughout; [his foot did not agree|the group offered 6].',
    ],
    mid: [
      '{me} began a remark, closed his mouth, and said: [“I mean that I mind.”|“No. Plainly. It hurt.”]',
      '{me} reported [nine|six] remarks on Sunday, [down from eleven|of which he regrets four].',
      '{me} took his pulse during the role-play, [at his own suggestion|with two fingers, like a connoisseur], and told us the figure.',
    ],
    late: [
      '{me} praised a newer member [without any sauce|in five words, none of them sharp].',
      '{me} has taught [his grandson|two neighbors] to make an omelette and [let it burn|ate the result].',
      '{me} told his wife he was [afraid of the next check-up|hurt], in those words, and [she sat down|the soup got cold].',
    ],
    tasks: [
      {
        set: 'say one thing plainly at Sunday lunch',
        kept: '{me} had said one plain thing at lunch: “I would like to be asked.” There was a pause, and he was asked.',
        missed: '{me} had a plain sentence prepared for lunch, and at table it acquired a tail.',
      },
      {
        set: 'count the remarks without making them',
        kept: '{me} counted fourteen remarks that he had not made. He has them here; he would not say where.',
        missed:
          '{me} counted the remarks and made them. It is difficult, he finds, to waste good material.',
      },
      {
        set: 'write to the apprentice and show nobody',
        kept: '{me} wrote the letter and showed it to nobody, which for a man who likes an audience was the exercise.',
        missed: '{me} has written the address. The rest, he said, is only a matter of words.',
      },
      {
        set: 'ask his wife what the remarks have been like for her',
        kept: '{me} asked his wife. She thought for an evening and then answered for another. He has not made a remark about it.',
        missed:
          '{me} asked his wife at a moment when she could not answer, and had chosen the moment, he admitted.',
      },
    ],
    asides: {
      2: 'Cardiac history: stent; on medication; cleared for physical relaxation exercises by his cardiologist.',
      6: 'Chest pain investigated, no cardiac cause by his report. Told to seek care at once if it recurs, group or no group.',
    },
  },
  {
    key: 'sunita',
    goals: ['notice anger before it becomes a headache', 'say no to the family in one sentence'],
    beats: [
      '{me} wondered whether she was in the right group, since she is never angry. She has migraine, eats lunch at her desk, and has not had a Sunday to herself in seven years. {@dolores} said, “I’m angry just listening to you.” {me} took a note of that.',
      '{me} kept the log faithfully and it was empty. A leader asked her to fill in the headaches. Beside each she was able to put a phone call, and beside each call the same name. She turned the page over and looked at the back of it.',
      '{me} reached 3 on the scale, here, during an exercise about being interrupted. She reported it like a bird she had seen. The group kept very still.',
      '{me} told her manager no. It was an email, eleven lines of it reasons. The leaders crossed out reasons with her until there was one line left. She thought it brutal. {@frank} thought it polite.',
      '{me} was angry with the leaders: last week they had praised her in front of everyone and made her a model pupil, a thing she has been since she was five. She said it standing up. We thanked her, and meant it, and changed the subject when she asked us to.',
      '{me} has had her first headache-free two weeks. There had been three arguments in it. She laid the two facts side by side on the table and asked us not to draw conclusions yet.',
      '{me} informed her mother-in-law that Sundays are taken from now on. The sentence was the one-line kind. The mother-in-law wept; the husband found something to do in the cellar; and {me} had lunch.',
      '{me} discussed with her husband the cellar. She told him what it does to her when he goes there. He said that he had thought she liked dealing with things. Seven years, she said to us, of liking it.',
      '{me} shouted. At home, once, one word: “Enough.” She had apologized to nobody. She wanted to know whether she ought to, and the group took a vote.',
      '{me} explained assertiveness to two newer members, with examples, and drew on the flip chart a very small bird. Under it she wrote 3.',
    ],
    early: [
      '{me} said that it was [not worth mentioning|only a small thing], and then mentioned it with [remarkable|great] precision.',
      '{me} smiled while describing [an insult|being passed over], and was shown the smile.',
      '{me} took the minutes for us [without being asked|as she does everywhere]; she was asked to [put down the pen|leave them].',
    ],
    mid: [
      '{me} found a [2|4] [in her shoulders|between her eyes] and stayed with it until it had a reason.',
      '{me} said no, [to a form|to a favor], in [nine|seven] words, and counted them for us.',
      '{me} contradicted a leader on [the definition of aggression|a point in the handout], and was right.',
    ],
    late: [
      '{me} had been angry on [Tuesday and Thursday|three occasions], had said so, and [had no headache to report|slept].',
      '{me} did nothing on Sunday, [in detail|from nine till six], and told us how.',
      '{me} interrupted an interruption, [pleasantly|without raising her voice].',
    ],
    tasks: [
      {
        set: 'write down every “of course” of the week',
        kept: '{me} had written down twenty-six. She had underlined the four she meant.',
        missed:
          '{me} was asked to bring the list of “of course”, said “of course”, and had not made it.',
      },
      {
        set: 'say no by email in one line',
        kept: '{me} had sent the line. She had read it aloud to her cat before. The answer was “OK”.',
        missed: '{me} sent four lines instead of one, which is seven fewer than last time.',
      },
      {
        set: 'eat lunch away from her desk on three days',
        kept: '{me} ate lunch on a bench, three times. A colleague asked if somebody had died.',
        missed: '{me} ate at her desk and thought about the bench.',
      },
      {
        set: 'tell her husband at the time, not on Sunday',
        kept: '{me} told her husband on Wednesday about Wednesday. It took four minutes.',
        missed: '{me} saved it up till Sunday, and had the headache on Saturday.',
      },
    ],
    asides: {
      2: 'Migraine diary kept together with the anger log from now on; neurologist informed by herself.',
      6: 'Headache days: from eleven to three a month by her diary.',
    },
  },
  {
    key: 'marcus',
    joins: 0.1,
    goals: ['raise an unfairness without losing the job over it', 'be calm before the baby comes'],
    beats: [
      'First session for {me}, referred by his employer after shouting at a supervisor. He wanted it on record that the supervisor had been wrong. {@jeanLuc} said that in his experience they usually are, and this had never yet helped him. {me} sat back.',
      '{me} described the schedule, and he is right about the schedule. A leader asked him to be right at half the speed. He could not at first. When he did, others understood for the first time what had been done to him.',
      '{me} recounted how he learned to fight, at nine, for a smaller brother. He still walks on the outside of any sidewalk. {A} asked who walks on the outside for him, and he thought it was a trick question.',
      '{me} wrote down his complaint with the request script: what happened, what it does, what I would like. He had used the word respect six times and a verb not once. By the end of the evening there were three verbs.',
      '{me} handed in the complaint. He was listened to for ten minutes and nothing changed. He came here at an 8 and told us he had gone home by the canal. He had not done any of the things that he would have.',
      '{me} took it out on the group, he was loud and unjust to {@frank}. {@frank} did not answer in kind. Afterward {me} said that this had been the worst part. He called the practice the next day to ask if he might come back, and of course he might.',
      '{me} began by putting it right with {@frank}, in the form we practice, and left nothing out. {@frank} said that he had been that man, in that chair, in much the same shirt.',
      '{me} heard on Tuesday that it will be a daughter. He is terrified, he told us, of his own hands. The leaders asked him to show them what the hands can do; he thought, and spoke of the brother’s shoelaces.',
      '{me} reported that the schedule has been changed, not because of him, but he had been asked. “How do you see it?” the new supervisor had said. He had needed a moment to find out how he sees things when nobody is against him.',
      '{me} showed us his daughter, eleven days old. She had cried from two to four, and he with her part of the time, and had put her down and gone to the window, as planned, and breathed, and gone back. The window is number one on his list now.',
    ],
    early: [
      '{me} opened with [the supervisor|what is fair], and the leaders let him [for five minutes|get to the end of it].',
      '{me} sat with a leg [going like a machine|bouncing], and rated himself at 1.',
      '{me} said he had walked away, [“like you say”|once], and that it had felt like [losing|swallowing glass].',
    ],
    mid: [
      '{me} took the log out [unasked|of a plastic sleeve] and had a number for [every day|each of the shifts].',
      '{me} used “what I would like is” and was [startled to be asked for more|heard out].',
      '{me} noted a [4|5] that was really fright, and put it in the [right|other] column himself.',
    ],
    late: [
      '{me} yawned, [apologized|blamed his daughter], and did the exercise [with his eyes shut|better than anyone].',
      '{me} let an unfairness [go by, as it was a small one|wait until Monday]; he had weighed it.',
      '{me} spoke up for [a colleague|another member] at a volume [which made it count|fit for a nursery].',
    ],
    tasks: [
      {
        set: 'put the complaint on paper before saying a word of it',
        kept: '{me} had the complaint on paper, one side, three verbs. He had shown it to his wife, who took out an adverb.',
        missed:
          '{me} had said it before he wrote it. He brought the paper anyway, blank, to be honest about it.',
      },
      {
        set: 'walk the canal way home on late shifts',
        kept: '{me} has walked home by the canal every late shift and arrives at a 2.',
        missed:
          '{me} took the bus home instead of the canal and was still in the argument at his own front door.',
      },
      {
        set: 'ask his brother to look after him for one evening',
        kept: '{me} called his brother and was cooked for. He cried into a curry, he said, but it was a hot one.',
        missed:
          '{me} could not ask his brother. Big brothers do not; he could hear how that sounds.',
      },
      {
        set: 'make a list of places in the apartment where one can cool down',
        kept: '{me} had his list, four places, with the window at the top.',
        missed:
          '{me} reported that in two rooms there is no place to cool down, and was told that every apartment has a faucet.',
      },
    ],
    asides: {
      1: 'Employer receives confirmation of attendance only, under a signed authorization; content excluded.',
      8: 'Fear of harming the baby is fear and not impulse, explored in detail; protective, seeks help early. Co-parent support plan begun.',
    },
  },
  {
    key: 'tariq',
    joins: 0.3,
    goals: ['choose which insults to answer', 'coach a whole match without being sent off'],
    beats: [
      'First session for {me}. He coaches under-twelves and has been sent off twice; a parent filmed the second time. He had seen the film. He had turned off the sound, he told us, and it was worse.',
      '{me} said that part of his anger is correct. He is followed in shops; he is asked for papers in his own street. He looked round to see who would explain it away. {@marcus} said, “It is correct. What do you do with it on the bus?” and {me} moved his chair in.',
      '{me} sorted a two weeks’s entries into two piles, at a leader’s suggestion: anger that protects me and anger that costs me. The piles were about equal. One card was in neither and he held on to it.',
      '{me} told us what was on the card. It was his father’s voice, in the car after games. He hears it when a boy misses. It had never struck him that the boys hear it as well.',
      '{me} coached with his hands in his pockets, literally, for the sake of the exercise. It was a draw. One of the boys asked if he was ill.',
      '{me} had been stopped again on his way here and arrived late and shaking. The topic was dropped. No skill was suggested for the first half hour; people said what it was: wrong. He then asked himself for a skill, and chose the writing one, and the complaint is in.',
      '{me} reported that the complaint has been acknowledged. He had expected nothing and had framed the letter. {@sunita} has shown him how to follow it up in one line a month.',
      '{me} was shouted at by a father at the sideline, used the pause, and asked the man to come and talk after the final whistle. The man came. He had been that loud, it emerged, because his boy adores {me}.',
      '{me} got through the season without a card. He has introduced the scale to his team: they shout out numbers now. After the last game the smallest of them came up and said, “Coach, you were a two.”',
    ],
    early: [
      '{me} kept his [hood|jacket] on and said [what he had come to say and no more|“I’m listening”, and was].',
      '{me} answered a question with [“you tell me”|another], and waited to see [what kind of person had asked|who would be offended].',
      '{me} timed [the lecture part|the breathing] on his stopwatch.',
    ],
    mid: [
      '{me} put the [shop|bus] in the pile of things to be angry about, and [the missed penalty|his sister’s tone] in the other.',
      '{me} heard his father’s voice [in his own|at training], [stopped|named it], and said something else.',
      '{me} offered [another member|the group] a word from soccer for it: [“play to the whistle”|“that’s the second foul”].',
    ],
    late: [
      '{me} chose not to answer [a remark|a look], and explained [the choice|who had paid for it]; it was not swallowed, he said, it was left lying.',
      '{me} reported from training: [numbers are down|the boys have begun to coach him].',
      '{me} was asked what had helped and said: [being believed first|the two piles].',
    ],
    tasks: [
      {
        set: 'keep the two piles for another week',
        kept: '{me} brought his two piles, with a rubber band round each; the one that costs him is thinner.',
        missed:
          '{me} did not keep the piles, as it was “that sort of week”; we made them from memory.',
      },
      {
        set: 'say one good thing to every boy at training',
        kept: '{me} found something to say to all fourteen. For the last of them he had needed until the parking lot.',
        missed: '{me} praised nine boys of fourteen, and can name the five.',
      },
      {
        set: 'call his father before the match, not after',
        kept: '{me} called his father before the match, so that it was over with. They spoke about the weather and he found he was free.',
        missed: '{me} called his father after the match as usual and had it all explained to him.',
      },
    ],
    asides: {
      2: 'Racism as a real and continuing stressor: to be recorded as such and not as a distortion.',
      6: 'Acute stress after being stopped; settled within the session. Knows the advice center; has its number.',
    },
  },
  {
    key: 'drew',
    joins: 0.45,
    goals: ['close the laptop before the second reply', 'tell roommates what is wrong in daylight'],
    beats: [
      'First session for {me}. They had looked the group up, read all about the leaders, and come with a list of what might be wrong with the method. A leader asked for a copy. Four of nine points were fair, and were discussed.',
      '{me} described Tuesday night: a comment, a reply, and then it was half past three. They had won. {@jeanLuc} wanted to know what the prize had been. {me} looked at him with dislike and, after a moment, with interest.',
      '{me} measured a reply: pulse 72 before, 118 while typing, 120 when nobody answered. What is bad, they had thought, is the other person. “It’s the waiting,” they said. “I’m furious at the three dots.”',
      '{me} slammed the door here, on the way to a break. It is a heavy door. On their return they asked who had jumped, and {@marcus} had. {me} sat down beside him for the rest of it.',
      '{me} told us about home: three years without contact, a door which had been shut from the other side. They said it in the flattest voice. {@dolores} said that she would have that mother’s ears. {me} had not known one could be defended so loudly.',
      '{me} has put the apartment’s dishes on the table, as an agenda item, on Sunday at noon. The roommates had been relieved: they had known of the anger by the lids. There is a schedule now with drawings.',
      '{me} wrote a reply, put it in the folder called tomorrow, and tomorrow it was dull. Eleven are in there. They read us the best, from which all heat had gone and only the spelling was left.',
      '{me} was sad for most of the session. They asked what number that was. It has no number, a leader said, it is in another column, and they spent some time finding out what goes in it.',
    ],
    early: [
      '{me} asked for the evidence, [was given it|in a reasonable tone], and read it [on the spot|through, frowning].',
      '{me} typed [something under the table|a reply], deleted it, and looked up.',
    ],
    mid: [
      '{me} shut a door [with two hands|with ceremony] and was applauded.',
      '{me} used the folder [four|nine] times and sent [one|none].',
      '{me} told [the group|us] in daylight about something that had happened in daylight, [a small thing, a mug|to do with the bathroom].',
    ],
    late: [
      '{me} disagreed with [the handout|two of us] and stayed [friendly|on the page].',
      '{me} said “that hurt” where they used to say [“that’s illogical”|“source?”].',
    ],
    tasks: [
      {
        set: 'put every second reply in the folder called tomorrow',
        kept: '{me} had put every second reply in the folder. The world, they report, has carried on being wrong.',
        missed:
          '{me} sent the second reply and the fifth. The third and fourth are in the folder, for completeness.',
      },
      {
        set: 'close doors with the hand on the handle',
        kept: '{me} closed all doors by the handle. A roommate asked if they had been away.',
        missed:
          '{me} slammed one door, in the wind, they would like to add; the wind was taken into account.',
      },
      {
        set: 'say what is wrong before it gets dark',
        kept: '{me} said at four in the afternoon what was wrong with the shower. It was mended by six.',
        missed: '{me} saved it up for the night, when it was no longer about the shower.',
      },
    ],
    asides: {
      1: 'Name Drew and pronouns they/them to be used throughout; legal name on insurance forms only.',
      5: 'Estrangement from family; sadness beneath the anger. Denies self-harm on asking, past or present.',
    },
  },
];
