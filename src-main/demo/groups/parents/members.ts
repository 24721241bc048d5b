import type { MemberStory } from '../../types.ts';

export const members: readonly MemberStory[] = [
  {
    key: 'priya',
    leaves: { at: 0.7, reason: 'Back at work full time; ending planned' },
    goals: [
      'leave something to someone else and go out of the room',
      'feed her daughter without a stopwatch',
    ],
    beats: [
      '{me} had brought a folder with feeds, weights and sleep in four colors. She opened it to answer the question how she was. {@camille} asked, “And you, which color?” {me} looked for the answer in the legend.',
      '{me} has stopped breastfeeding after nine weeks of pain. She told us with figures first. Then she said that her mother-in-law calls the bottle “the other stuff”, and cried with rage, with the baby fast asleep on her arm.',
      '{me} corrected how her husband holds the baby, how he warms the milk, how he says her name. She heard herself at it on a recording that was meant for the grandparents. She played us ten seconds and put the phone away.',
      '{me} went out and left the child with the father for two hours. She spent one and a half of them in the car in front of the house. {A} has since been calling it the parking lot method.',
      '{me} told {@ngozi} that she envied her calm. {@ngozi} answered that it was not calm but fear sitting very still. {me} closed the folder. It was not reopened that morning.',
      '{me} spoke to her mother-in-law with the sentence that we had put together. It was received with offense and, the next day, with soup. She does not know what the soup means and has eaten it.',
      '{me} has been asked when she is coming back to work and noticed that what she felt was joy, and then that she looked round to see if someone had noticed. We had, and wanted to hear about the joy.',
      '{me} came without the folder, as there was nothing in it since Tuesday. She did not know how much the child had eaten; a lot; with her hands. There was carrot in {me}’s hair and it was not mentioned till the end.',
      'Last meeting for {me} before she starts work full time. The folder was handed over to {@camille}, empty, for the paperwork of two. She thanked us for being asked which color. Her daughter took four steps across the rug to general acclaim and sat down.',
    ],
    early: [
      '{me} gave the night in [quarter hours|figures], [with the average|legibly], and how it had felt [not at all|as “suboptimal”].',
      '{me} asked which of [two|three] studies on [naps|pacifiers] we would follow.',
      '{me} tidied the toys while [talking|others talked], by [size|color].',
    ],
    mid: [
      '{me} left [the table|a cry] for her husband to see to and [sat on her hands|counted aloud], and it was seen to.',
      '{me} said she had been [wrong|bored] and was surprised at how well it [went down|felt].',
      '{me} laughed at [herself|the folder], before anybody.',
    ],
    late: [
      '{me} had forgotten [the bag|what time it was], and stayed.',
      '{me} talked about [an hour at the office|a novel], and her daughter only came into it [at the end|with a banana].',
    ],
    tasks: [
      {
        set: 'go out for an hour and not call',
        kept: '{me} had been out for an hour without calling. Her husband called her; it was about the potatoes.',
        missed: '{me} was out for an hour and called twice, once to say that she was not calling.',
      },
      {
        set: 'leave one feed unrecorded',
        kept: '{me} left out one feed. She knows it by heart, but it is not written down.',
        missed: '{me} recorded them all, the one that was to be left out with an asterisk.',
      },
      {
        set: 'watch him bathe her and say nothing',
        kept: '{me} watched the bath in silence. They had been singing, the two of them; she had never heard it, because she had always been explaining.',
        missed: '{me} said nothing at the bath but, she granted, breathed in a marked manner.',
      },
    ],
    asides: {
      2: 'EPDS filled in today, raised, item on self-harm zero. Physician informed with her agreement; review in two weeks.',
      7: 'Mood clearly better; sleeping in one stretch of five hours.',
    },
  },
  {
    key: 'anna',
    goals: [
      'tell somebody what goes through her head',
      'stay in the kitchen with the baby and the knives',
    ],
    beats: [
      '{me} kept her son in the sling throughout and did not sit near the window. When it was her turn she said that everything was fine, and that she is just rather tired, and looked as though she had passed an examination.',
      '{me} asked whether we could close the balcony door. Some time later she asked how one knows if one is dangerous. I said that I would like to talk with her about that afterward, and that people who are afraid of such thoughts are mostly the ones who are not. She held my eye until the end of the hour.',
      '{me} told the group. She has pictures, of dropping him, of the knife in the drawer; they come unbidden and she would rather die than do it. She had not finished when {@ngozi} said, “The stairs. With me it’s always the stairs.” Three others nodded. {me} wept so that the baby woke up and was amazed.',
      '{me} reported from her individual therapy: these are called intrusive thoughts, and they pick on what one loves. She said the sentence twice. She has put the knives back in the drawer where they belong, and sleeps in the same room.',
      '{me} cut up an apple here, at the table, her son beside her in his chair. We talked about other things, as she had asked us to. She rated it at 80, then 50; the apple was shared out.',
      '{me} had a bad week; the thoughts came back with a new subject, the bath. She had let her mother bathe him for six days. She said it at once and without my asking, and was furious with them and not, for the first time, with herself.',
      '{me} had bathed him. The picture had been there, in the room, she said, like somebody who reads the paper. She went on washing behind his ears.',
      '{me} told a newcomer, in the cloakroom, that one can say anything here. The newcomer then did. {me} described this to us with a hand on her breastbone.',
      '{me} forgot to be afraid on the balcony. She was showing him a blackbird. It was only when she was back inside that she noticed on which side of the door she had been standing.',
      '{me} spoke about a second child, in the conditional. She would tell the midwife in the first week, she said; she has the sentence written down; and she might be all right. Her son had taken off both shoes in the meantime and given them to {A}.',
    ],
    early: [
      '{me} said that he was [a good baby|easy], and held him [very tightly|with both arms].',
      '{me} stayed away from [the tea table|the window], and no one [remarked on it|asked yet].',
      '{me} agreed with whoever had spoken last, [quickly|twice].',
    ],
    mid: [
      '{me} had a thought [on the stairs|beside the stove], named it [“the usual”|by its category], and [carried on|stirred].',
      '{me} rated it without being asked: [60|45], [then 20|falling].',
      '{me} asked for no reassurance and [got none|was visibly proud of that].',
    ],
    late: [
      '{me} sat by the open window, [since it was the only free chair|with the boy on her lap].',
      '{me} said that the thoughts are [like ads|still there and have become dull].',
      '{me} laughed about [the apple|an old fear] with [tears in her eyes|her whole face].',
    ],
    tasks: [
      {
        set: 'prepare supper with him in the kitchen on three evenings',
        kept: '{me} made supper with him in the kitchen on three evenings. He slept through all of them, which she found tactless.',
        missed:
          '{me} managed one evening with him in the kitchen. On the others it was bread, already cut.',
      },
      {
        set: 'tell her husband what the thoughts are called',
        kept: '{me} told her husband what the thoughts are called. He had been reading about it for weeks in secret and did not know how to begin.',
        missed:
          '{me} did not get to it with her husband. She told him that she had something to tell him, and he has been very gentle ever since.',
      },
      {
        set: 'let a thought pass without checking on him',
        kept: '{me} let one pass and stayed in her chair. It lasted as long as a kettle.',
        missed:
          '{me} checked, and checked that she had checked. She has made a note of it without a comment, as agreed.',
      },
      {
        set: 'use the sharp knife for the bread',
        kept: '{me} used the sharp knife. The bread was better for it.',
        missed: '{me} used the spoon. On a loaf. She told it well.',
      },
    ],
    asides: {
      2: 'Spoken to alone after the session: ego-dystonic intrusive thoughts of harm, no intent, no psychotic signs, marked distress and avoidance. Referred for individual treatment of obsessive-compulsive symptoms; seen within the week.',
      4: 'Individual treatment has begun; attends both. Partner involved with her consent.',
      6: 'Flare-up recognized early. No change in risk assessment: thoughts unwanted, no intent.',
    },
  },
  {
    key: 'gudrun',
    leaves: { at: 0.45, reason: 'Moved back to her home country with her family' },
    goals: [
      'know three people here by their first names',
      'say that she is lonely in any language',
    ],
    beats: [
      '{me} had come forty minutes early and had walked up and down outside. It was her first conversation with adults since Thursday, she said, if one counted the man with the parcel. We counted him.',
      '{me} told about the town she is from, where the strollers stand outside the cafés with the babies in them, and nobody is alone with one in an apartment on the fourth floor. She did not know that it was an apartment that could make one so tired.',
      '{me} was asked by {@camille} for her number. She wrote it down and then wrote down when she can be reached: always. She was ashamed of the always. {@camille} said that with twins it was the only opening time of any use.',
      '{me} had talked to her mother by video and gone silent in the middle, since she did not want to cry at such a distance. Her mother knitted and waited. They had sat like that for forty minutes, and it had been the best of the week.',
      '{me} and her partner had quarreled over his being away at sea three weeks in five. She put forward his reasons so fairly that {A} had to ask whose side she was on. It took her a moment to find it.',
      '{me} brought a sweater, for the group’s rag doll, finished to the last thread. She had made it in the nights. She said that she had knitted herself from one morning to the next for a while, and now it was only wool.',
      '{me} has news: they are going back for good. She had wanted nothing else for a year and a half and cried on the streetcar. “Now I know people,” she said with indignation.',
      'Last meeting for {me}. She left a pattern for each of us and three sentences in her language to be said to a baby at night, which we practiced. She has the address of the health nurse there and has written to her already.',
    ],
    early: [
      '{me} followed the talk with [half a second’s delay|her lips moving], and laughed [when the rest had done|last].',
      '{me} said that the wind was [the same as at home|“at least loud”].',
    ],
    mid: [
      '{me} had been at the playground and [spoken first|been greeted by name], by [a grandmother|a woman with a dog].',
      '{me} used a word of her own for it, there being none here, and [explained it|several people need it too].',
    ],
    late: [
      '{me} stayed behind to [wash the cups|finish a row] and talked [with her mouth full of pins|until the janitor came].',
      '{me} said “we”, of [this town|us], and [noticed|let it be].',
    ],
    tasks: [
      {
        set: 'ask one woman at the playground for her name',
        kept: '{me} asked for the name. There are now two Claras in her phone.',
        missed: '{me} knows the name of every child at the playground and of no mother.',
      },
      {
        set: 'call somebody from here when the boat goes out',
        kept: '{me} called when the boat had gone out. They talked about soup for twenty minutes and it held until evening.',
        missed:
          '{me} did not call when the boat went out. It was only Sunday, and on Sunday people have families.',
      },
      {
        set: 'cry in the video call, if it comes',
        kept: '{me} cried in the video call and her mother cried and the child laughed at both screens.',
        missed:
          '{me} switched off the camera when the tears came. “Bad connection,” she told her mother.',
      },
    ],
    asides: {
      1: 'Isolation is the main factor; EPDS borderline. Introduced to the neighborhood nurse and the Friday café.',
      7: 'Transfer letter in both languages prepared, given to her by hand at her request.',
    },
  },
  {
    key: 'camille',
    goals: [
      'be angry out loud and still be a good mother',
      'sleep four hours together twice a week',
    ],
    beats: [
      '{me} arrived with two strollers, two bags, and odd shoes. “One is not allowed to complain,” she opened, “after five attempts.” {@priya} said that in here one was. {me} checked with me, by a look, and then she began.',
      '{me} said that she had screamed into the freezer. She recommends it. Nobody hears and there are peas for the eyes afterward. When everybody had finished laughing she said that she was really rather frightened of herself, at about four in the morning.',
      '{me} described one of those nights, minute by minute: the one wakes the other, who wakes the one. She had put both down on the floor, on a blanket, and gone out on the landing and closed the door. She believed it to be the worst thing that she had ever done. I told her that it is what we advise.',
      '{me} fell asleep during the round. {@gudrun} took one twin and {@ngozi} the other, and we went on more quietly. She slept for twenty-five minutes. On waking she apologized, and was informed that this had been her turn.',
      '{me} is angry: at her husband, who sleeps; at the clinic, which sends a questionnaire on satisfaction; at two very small persons. She said it in their presence in a tone so friendly that they beamed at her.',
      '{me} and her husband have divided the nights. The first off-duty night she lay awake in the study with her ears pricked. The third she slept for five hours and woke up “with a face”. He has asked her, not reproachfully, how she had kept it up.',
      '{me} was told by an old lady on the bus to enjoy every minute. She said, “Which one would you like?” and held out both. She did not know whether to be proud or ashamed. We took a vote.',
      '{me} wept over a photograph from the first months. They were tiny and she does not remember it. She mourned it here, the time that she had got through. {@malik} said that he too had been there and hadn’t.',
      '{me} spoke to the clinic about the embryos that are left. She and her husband have a letter to answer. She does not wish for advice, she wanted to say it once aloud in front of people who would not have an expression on their faces.',
      '{me} came with matching shoes and late, because the twins had had a conversation in the bath which she did not like to interrupt. There is one word that only they know. She thinks that it means her.',
    ],
    early: [
      '{me} was funny about [the night|the stairs], at [speed|some length], and the hand with the cup shook.',
      '{me} said that others had it worse, [without conviction|and named them].',
      '{me} fed both at once, [talking|with her eyes closed].',
    ],
    mid: [
      '{me} announced that she is angry [today|and would be brief], and was [brief|applauded by a twin].',
      '{me} had slept for [four|four and a half] hours together, [twice|once], and could [see colors|tell].',
      '{me} used the landing [once|on two nights], came back, and it was [over|only noise].',
    ],
    late: [
      '{me} told one twin from the other [by voice, with her back turned|to us, as people], with unconcealed liking.',
      '{me} had been out [for an evening|to dance], and [nobody had died|was hoarse].',
      '{me} asked a new mother about the [nights|anger], in those words, before anyone else would have.',
    ],
    tasks: [
      {
        set: 'hand over one night entirely and sleep in the study',
        kept: '{me} slept in the study. She heard everything and got up for nothing.',
        missed: '{me} handed over the night and took it back at two o’clock.',
      },
      {
        set: 'say “I’m angry” before the freezer',
        kept: '{me} had said it before she got to the freezer. Her husband said, “I know, go and lie down, I’ve got them,” and there was nothing to scream about.',
        missed: '{me} went straight to the freezer. It is being used by both of them now.',
      },
      {
        set: 'answer the clinic’s questionnaire as she really thinks',
        kept: '{me} filled in the questionnaire truthfully. There was not enough room at question nine.',
        missed: '{me} has ticked “satisfied” throughout, as one does.',
      },
      {
        set: 'have a coffee sitting down',
        kept: '{me} drank a coffee sitting, hot. She gave us the brand.',
        missed: '{me} found all the coffees of the week on various shelves.',
      },
    ],
    asides: {
      2: 'Severe sleep deprivation. Asked about harming herself or the children: no thoughts of acting; frightened by the anger itself; uses distance safely. Night help arranged through the family service.',
      6: 'Sleep improved to two protected nights. EPDS down by six points.',
    },
  },
  {
    key: 'ngozi',
    goals: [
      'look forward to something without paying for it',
      'speak of the three before this one',
    ],
    beats: [
      '{me} has a healthy daughter and tells no one when she is asleep, so as not to tempt anything. She watched her through the hour and answered in a low voice. Asked whether this was her first child, she said, “Yes,” and then, “She is the one who stayed.”',
      '{me} told us of the three she lost. She gave each the month in which it would have been born. At home one does not count them, she said. {@anna} asked if we might. We went through the months together, and she nodded at each.',
      '{me} has not bought anything in advance: no larger size, no winter coat. She could say exactly when that had begun: with a pair of yellow socks. The socks are in a drawer, and the drawer is not opened.',
      '{me} was hurt by a remark of {@priya}’s on how relaxed she is. She said so here, softly and at once, and I think it was the first time in her life. Since then they have taken to sitting beside one another.',
      '{me} celebrated her daughter’s birthday. She had hidden the cake until the moment itself. When everybody was singing, she had to go out, and stood in the hall till it had passed; then she came in and cut it.',
      '{me} brought the yellow socks. They were very small. She did not want to give them away or to keep them in the drawer. It was {@camille} who had the idea with the tree; it is in a pot on {me}’s balcony and wears them.',
      '{me} is pregnant. She let us know by asking for the chair with the back. Nobody congratulated her until she said one might. She is in the ninth week, and knows what kind of week that is.',
      '{me} is past the week. She is more frightened now than before it, she noted, as one who keeps an eye on such things. She would like it here to be spoken of as a child and not as “so far so good”.',
      '{me} has bought something: one onesie, white, full price. It hangs on the closet door where one can see it. She reported this in the opening round and held out her hand, which was perfectly steady.',
      '{me} felt it kick during {A}’s turn and said “oh” aloud. We all looked. She did not knock on wood; she told us that she had looked about for some and then thought, let it.',
    ],
    early: [
      '{me} watched the [breathing of the child|small back rise and fall] and answered [with her eyes on it|when the question was repeated].',
      '{me} added “God willing” to [a dental appointment|Thursday].',
      '{me} said that all was well, [and touched the table|almost without voice].',
    ],
    mid: [
      '{me} made a plan for [the week after next|a visit in summer], and [looked at it from all sides|did not take it back].',
      '{me} mentioned one of the three, [by month|as one mentions a cousin].',
      '{me} had slept without [getting up to check|the lamp], [once|two nights in the week].',
    ],
    late: [
      '{me} was cross with her daughter, [in the ordinary way|about a shoe], and noticed how good it was to be ordinary.',
      '{me} told [a neighbor|her choir] the news before [the scan|she had planned to].',
      '{me} sat at the back with her feet up and let herself be [brought tea|congratulated].',
    ],
    tasks: [
      {
        set: 'buy one thing a size too large',
        kept: '{me} bought a jacket that will fit in a year. She has left the label on and hung it up.',
        missed:
          '{me} held the jacket in the store for a while and hung it back. The assistant had not hurried her.',
      },
      {
        set: 'open the drawer, look, and close it',
        kept: '{me} opened the drawer and looked. They were smaller than she knew.',
        missed:
          '{me} stood before the drawer. She had her daughter on her arm, who wanted to open it.',
      },
      {
        set: 'tell her mother the three months',
        kept: '{me} told her mother the months. Her mother had known them all the time and had lit a candle in each.',
        missed: '{me} did not tell her mother. They made jam.',
      },
      {
        set: 'sleep one night with the door only ajar',
        kept: '{me} slept with the door ajar. She woke at three; it was quiet, and the quiet was only quiet.',
        missed:
          '{me} had the door ajar till one, and then wide open, and then the mattress in the hall.',
      },
    ],
    asides: {
      2: 'Three pregnancy losses, not mourned in the family. Grief acknowledged; offered the memorial service list.',
      7: 'New pregnancy, early. Anxiety high; obstetric team informed by herself; extra appointments offered here.',
    },
  },
  {
    key: 'malik',
    joins: 0.15,
    goals: [
      'be asked how he is and answer',
      'find out what sort of father he is when no one is looking',
    ],
    beats: [
      'First meeting for {me}, the only father at present. He said that he was here on behalf of his wife, who was well, and that his son was well. {@gudrun} asked who was left. He thought it was a slip of the tongue, and laughed, and then he didn’t.',
      '{me} told how he rocks the child with his foot while in meetings. The camera shows him from the chest up. He is, he said, two people, one of whom has no sleep and the other no face.',
      '{me} had wept in the garage. He knows the garage light goes out after three minutes; he makes use of the three minutes. {@camille} asked who looks for him. He had not thought of that as something that might occur.',
      '{me} filled in the questionnaire, the one that the mothers get. He scored higher than he had expected, he told us, and he is an accountant. He took the sheet to his doctor himself and asked us to ask whether he had gone. He had gone.',
      '{me} was annoyed with me: I had asked how the mothers in the room saw it. He said that he was in the room. I apologized. Two of them said that they had noticed and had said nothing, and were not happy about that.',
      '{me} spoke with his father on the phone about babies, a thing they had never done. His father had said, “I didn’t pick you up until you could walk. I was afraid of breaking you.” {me} repeated it and had to get up and look out of the window.',
      '{me} has begun to sleep and eat. He noticed because his son laughed and it got through. He described it like a sound coming back after swimming.',
      '{me} takes the boy out in the sling, along the river, before work, the two of them. They have the same walk, his wife says. He had been wondering what sort of father he is; one who goes along the river, he finds.',
      '{me} told two men at work, at lunch, why he has Thursdays off. One of them went quiet, and came to his desk afterward and closed the door. He has passed on our number.',
    ],
    early: [
      '{me} reported on [his wife|the child’s weight], correctly, and [had no more to report|stopped where he would have come in].',
      '{me} held the door, carried [strollers|chairs], and [sat down last|looked for something else to carry].',
      '{me} said that he could not complain, [smiling|and did not].',
    ],
    mid: [
      '{me} was asked how he is and answered [“tired and sad”|in two words, both true].',
      '{me} had changed, fed and put down his son [unsupervised|on his own for a day], and [spoke of it as of a voyage|was pleased].',
      '{me} told us about [the garage|a bad Tuesday], and that [he had come back in before the light went|his wife had knocked].',
    ],
    late: [
      '{me} sang something, [on request|without thinking], and his son [joined in|told him to stop].',
      '{me} said what he would like, [an afternoon|to be touched without a purpose], and had [asked for it|told his wife].',
      '{me} talked to a new father on the stairs, [for half an hour|till both their buses had gone].',
    ],
    tasks: [
      {
        set: 'answer “and how are you?” with a sentence about himself',
        kept: '{me} was asked by the pediatrician how he is and said, “Low, but I’m seeing someone.” She had put down her pen.',
        missed: '{me} was asked and said, “He’s sleeping better, thanks.”',
      },
      {
        set: 'make the doctor’s appointment in his own name',
        kept: '{me} has an appointment, in his own name, spelled out.',
        missed: '{me} had the receptionist on the line and made an appointment for a vaccination.',
      },
      {
        set: 'spend a morning alone with his son and no list',
        kept: '{me} had a morning without a list. They looked at an excavator. He does not know for how long.',
        missed: '{me} made a list for the morning without a list. He brought it along, of course.',
      },
      {
        set: 'tell his wife about the garage',
        kept: '{me} told his wife about the garage. She had known about the light for weeks, from the meter.',
        missed: '{me} meant to tell her about the garage and they talked about insulation.',
      },
    ],
    asides: {
      3: 'Depressive symptoms in a father, eight weeks. No suicidal thoughts on asking. Advised to see his physician this week.',
      4: 'Physician has started treatment; communication authorized both ways.',
      7: 'PHQ-9 by his report down from 15 to 7.',
    },
  },
  {
    key: 'hope',
    joins: 0.3,
    goals: ['remember the birth without being in it', 'wait for the love without counting'],
    beats: [
      'First meeting for {me}. She gave the birth as a list: week thirty-one, section, ward, nineteen days. She told us that everyone is thrilled. Then she asked, in the same even voice, when it starts, and {@camille} asked what, and she said, “Feeling it.”',
      '{me} said that she looks after her daughter as one looks after a valuable item belonging to someone else. She had wanted to shock us, perhaps; but {@malik} merely said, “Yes.” She was silent for some time and moved the stroller a bit with her foot.',
      '{me} could not bear the sound of {A}’s phone. It is the alarm they have on that ward. She was white and no longer in the room. We put her feet on the floor and named blue things; there were nine; the phone’s sound has been changed.',
      '{me} told us about the birth, as far as the doors. She stopped at the doors of her own accord and said that this was as far as she would go today. I thought that a great step and told her why.',
      '{me} went on from the doors. Her husband’s face behind the mask. That nobody had said the baby was alive. It had been eleven seconds, according to the notes; she has asked for the notes, and they were explained to her by the midwife, who wept.',
      '{me} reported, rather offhand, that she had missed her. She had been shopping, and had missed the weight on her arm. “It wasn’t love, it was more like a limb,” she said. {@ngozi} replied that she had never heard it put better.',
      '{me} was sad on her daughter’s first birthday, and no one at the party had been able to understand it. Here it was understood without trouble: it is also the day on which she thought she would die. She asked us to sing all the same, and then for quiet.',
      '{me} took a cake to the ward. She had thought she would stop at the elevator. A nurse knew her daughter’s name. On the way home she sang in the car; the child sang as well, on one note.',
      '{me} looked at her daughter, who was eating a piece of chalk, with an expression that everybody saw and on which nobody commented. At the end she said, “It has started, by the way. I forgot to tell you.”',
    ],
    early: [
      '{me} answered as though [filling in a form|someone had asked for the file], [politely and at once|with the times].',
      '{me} checked the [breathing|color of the lips] [every few minutes|each time a chair was moved], and [saw that I saw|hid it under a blanket].',
      '{me} said “the baby”, [never the name|and once “she”].',
    ],
    mid: [
      '{me} stayed in the room when [somebody’s monitor beeped|the talk came to hospitals], [feet on the floor|counting blue].',
      '{me} told one [minute|corner] of the birth and stopped, [of her own accord|before it told her].',
      '{me} called her daughter by name, [twice|without noticing].',
    ],
    late: [
      '{me} scolded her daughter over [a flowerpot|somebody’s handbag], and looked [delighted|like anyone’s mother].',
      '{me} told a woman with a newborn that it may [take its time|come by post].',
      '{me} can say the date now and [what else was that day|breathe through it].',
    ],
    tasks: [
      {
        set: 'look at one photograph from the ward with her husband',
        kept: '{me} looked at one photograph with her husband. He had been alone with it too.',
        missed: '{me} had the photograph out and turned it face down when he came in.',
      },
      {
        set: 'check the breathing three times a night and not ten',
        kept: '{me} checked three times a night. The fourth time, she lay there and listened to him snoring.',
        missed: '{me} checked seven times. It is a number between, she pointed out.',
      },
      {
        set: 'ask the hospital for the notes',
        kept: '{me} has asked for the notes and been given a date and a person.',
        missed: '{me} has the number of the records office on the fridge, under a fish.',
      },
      {
        set: 'sing something, badly, at bedtime',
        kept: '{me} sang at bedtime. Her daughter put a hand over her mouth; it was not meant as criticism.',
        missed: '{me} hummed. It had been too large, singing, this week.',
      },
    ],
    asides: {
      3: 'Dissociation on a trauma cue, brief, responded to grounding. Trauma-focused individual treatment offered and accepted.',
      5: 'Birth debriefing with the hospital done. Nightmares fewer. No self-harm thoughts.',
      9: 'Bonding: clear, warm, spontaneous. Discuss ending with her.',
    },
  },
  {
    key: 'sam',
    joins: 0.5,
    goals: [
      'stop introducing themself with a certificate',
      'do the night feed without being thanked',
    ],
    beats: [
      'First meeting for {me}. Their wife gave birth; they are adopting their own son. They had the file with them, two fingers thick, and had to smile themself when {@priya} looked at it with longing.',
      '{me} told us about the social worker’s visit. She had been friendly; she had looked into the closet. {me} has fed this child every night at two for five months. There is no box on the form for two o’clock.',
      '{me} was asked at the clinic who they were. They gave the long answer. “I’d like to have a short one,” they said here. The group tried: parent. It did sound short.',
      '{me} became angry with {@anna}, who had said “the real mother” and had meant nothing by it. They got up, sat down again, and said what it does. {@anna} was appalled, and asked to be corrected, out loud, if it should happen again. It did, and they did, and both laughed.',
      '{me} said that he reaches for the other one when he is ill. They hand him over and wash bottles. They have nobody to tell, since it is natural, everyone says. {@malik} said he washed bottles, too; then both of them compared brushes.',
      '{me} has the decree. They had thought there would be music. The judge had a cold. Their son ate the corner of the copy, which has been laminated since.',
      '{me} was called for, at night, by name, with a fever. They told it in a voice that made it hard to go on with the round. “It’s a very stupid name,” they said, “he can’t say it. It’s mine.”',
    ],
    early: [
      '{me} explained [who they were to the child|the law], [before sitting down|in good order], though nobody had asked.',
      '{me} thanked their wife, in her absence, [several times|for each of the things they do themself].',
    ],
    mid: [
      '{me} gave the short answer, [once, at the daycare|to a woman on the train], and [no one fell over|it was enough].',
      '{me} said they were jealous, [of a breast|at bath time], and was [joined|met with relief].',
    ],
    late: [
      '{me} spoke about their son for [ten minutes|a whole turn] without mentioning [a paper|how they came by him].',
      '{me} told off a [relative|form], [calmly|in pencil], and went on with the day.',
    ],
    tasks: [
      {
        set: 'answer with one word when asked who they are to the child',
        kept: '{me} said “parent” at the swimming pool. They were let in at the family rate.',
        missed: '{me} gave the long answer at the swimming pool. The line had been understanding.',
      },
      {
        set: 'do the night feed and go back to bed without reporting it',
        kept: '{me} fed him at two and told no one. It was, they said, just the two of them and the fridge light.',
        missed: '{me} fed him at two and left a note.',
      },
      {
        set: 'stay when he reaches for the other one',
        kept: '{me} stayed beside the bed when he reached past them. After a time there was a foot in their hand.',
        missed: '{me} went to wash the bottles, though they were clean.',
      },
    ],
    asides: {
      2: 'Stress of the adoption procedure for one’s own child; no depression. Confirmed in writing, at their request, that they attend as a parent.',
      6: 'Adoption granted. Name and pronouns (Sam, they) as before.',
    },
  },
];
