import type { MemberStory } from '../../types.ts';

export const members: readonly MemberStory[] = [
  {
    key: 'rose',
    goals: ['let herself be sad in company', 'decide about the workshop in her own time'],
    beats: [
      '{me} told us her husband’s name, his trade and the length of the marriage, forty-four years, and then that she was managing. She had brought shortbread. When {A} asked what managing looked like she said it looked like shortbread, and put the tin down.',
      '{me} has not been into his workshop since the ambulance. She can hear the clock in it through the wall and has been winding it through the window with a stick, so as not to go in and so as not to let it stop. No one smiled, and she was grateful.',
      '{me} spoke about the answering machine. His voice is on it, saying that they are both out. Her daughter wants it changed because it upsets callers. {me} had never been angry with her daughter in this way before, and it frightened her.',
      '{me} said that people tell her he had a good innings. {@jose} asked what she would like to reply. She thought about it, and then said it, and it was not printable; the group was delighted with her, and she with herself, for a moment.',
      '{me} came in pale. She had found a birthday card for herself in his drawer, signed already, three months early as was his way. She had not decided whether to open it. We talked for a long time about the envelope.',
      '{me} opened the card on the day, in the kitchen, with her coat on. She told us what it said, which was nothing out of the ordinary, and that the ordinariness had been the gift.',
      '{me} has been in the workshop. Four minutes, by his clock. She touched the vice and smelled the oil and came out again and was sick. “I’ll be going back,” she said, rather as one says it of a shop.',
      '{me} let a neighbor’s boy have the small plane, because he asked about it properly. She wept when he had gone and was glad he would use it. She has now a list of who gets what; it is his hand that she hears saying it.',
      '{me} went to the tea dance. She sat by the wall, as she had promised herself she might. A man asked her to dance and she said “not yet”, and has been thinking ever since about the yet.',
      '{me} changed the message on the machine. The old tape is in an envelope beside the card. She told us on which day she did it and why that one, and that she had slept afterward.',
    ],
    early: [
      '{me} asked after everyone else’s week and said of her own that it had [seven days|come and gone].',
      '{me} wept [briefly|without a sound] while speaking of [the second cup|his slippers], and begged our pardon; [it was declined|nobody would have it].',
      '{me} said [“we”|“we think”] of the present, heard it, and let it stand.',
    ],
    mid: [
      '{me} told a story about him that was [against him|not to his credit], with great tenderness.',
      '{me} had a bad [Sunday|Friday night] and [called nobody|called her daughter], and could say at which hour it was worst.',
      '{me} brought a photograph in which he is [out of focus|laughing at somebody beyond the edge], and passed it round.',
    ],
    late: [
      '{me} has [taken up|gone back to] the crossword, [in ink|without his half of it].',
      '{me} said she had gone [most of a morning|from breakfast to the post] without thinking of him, and [was not sure whom to tell|missed the missing].',
      '{me} spoke to the newest of us about the first winter, and gave no advice but [salt and daylight|to eat something hot].',
    ],
    tasks: [
      {
        set: 'open the workshop door and stand on the threshold',
        kept: '{me} opened the door of the workshop and stood on the threshold. There is a spider across it, and she has left the spider.',
        missed:
          '{me} had the key to the workshop in her apron all week. She reported that it grows heavy.',
      },
      {
        set: 'tell her daughter what the machine means to her',
        kept: '{me} told her daughter about the voice on the machine. The daughter had not known, and they listened to it together.',
        missed:
          '{me} meant to talk with her daughter about the machine and they talked about curtains instead, at length.',
      },
      {
        set: 'cook one dish that he disliked',
        kept: '{me} cooked liver, which he could not abide, and ate it with the window open and some guilt and a good appetite.',
        missed:
          '{me} bought the liver that he never would have in the house, and gave it to the cat next door.',
      },
      {
        set: 'accept an invitation without saying that she will see',
        kept: '{me} said yes to a lunch, in one word, and was astonished to find it on the calendar.',
        missed:
          '{me} was asked to lunch and said she would see. We asked her what she saw, and she said, an empty chair.',
      },
    ],
    asides: {
      3: 'Anger at family is new for her and was worrying; normalized as part of grief. Close to her daughter otherwise.',
      5: 'Eating irregularly since finding the card; agreed to have one hot meal a day. Weight to be asked about in two weeks.',
      9: 'Takes up social contact again at her own pace. Mood brighter; still waking at four.',
    },
  },
  {
    key: 'siobhan',
    leaves: { at: 0.62, reason: 'Finished by her own decision; ending planned over four sessions' },
    goals: ['speak of the relief as well as the loss', 'find a use for the hours that caring took'],
    beats: [
      '{me} introduced herself as a carer and corrected the tense. She nursed her mother for nine years; it has been eleven weeks. She still wakes at two to turn her, she told us, and then lies there with nothing to turn.',
      '{me} said quietly that she had been relieved. She looked round as though the word might be taken from her. {@ingrid} said, “Of course you were. And?” It was the and that made her cry.',
      '{me} was bitter about her sisters, who came for the funeral with opinions about the flowers. She noticed that she had talked about them for half an hour, and that they take up less room in her than the bed by the window does.',
      '{me} described the bed being collected. Two young men, very polite, had it out of the house in six minutes. It had taken her nine years to get used to it, and the floor beneath it was a different color.',
      '{me} heard {A} speak of having been impatient at the end, and put her head in her hands. She too. She told us the sentence she had said, at four one morning, which she has told no one. It was a tired person’s sentence, and several people said so.',
      '{me} had applied for a course and withdrawn, because who would be at home. There is no one at home. She laughed when she heard herself and then stopped, and sat there, as she put it, redundant.',
      '{me} has slept through, three nights. She felt disloyal, and then hungry. The course has another place and she has asked for the form.',
      '{me} went to the sea, where her mother would never go because of the wind. She stood in the wind. “I said to her, you’d have hated this,” she told us, “and it was the first conversation we’ve had.”',
      'Last meeting for {me}. She brought nine stones from the beach, one for each year, and gave them away around the circle with a word for each person. She keeps the ninth. She leaves able to say both things, that it was too much and that she would do it again; knows where we are.',
    ],
    early: [
      '{me} looked [at the clock|toward the door] at the hours when [the medicines were due|her mother was turned], and caught herself.',
      '{me} knew what each of us might need, [a cushion|the window closed], and had got up for it before we knew it ourselves.',
      '{me} spoke of [forms|the pharmacy], which are [still arriving|not yet used to it either].',
    ],
    mid: [
      '{me} said a hard thing about her mother and [did not cross it out|left it beside the good ones].',
      '{me} has been [walking|sitting in a café] in the hours that used to be spoken for, and finds [them very wide|that nobody stops her].',
      '{me} [laughed|grew cross] at a card from her sisters which [called her an angel|was signed by all three in one hand].',
    ],
    late: [
      '{me} reported from her course: she is [the oldest by twenty years|not the slowest], and likes [the desk|having homework].',
      '{me} spoke of her mother as [a woman she would have liked to meet at thirty|someone who had been young], and of nursing hardly at all.',
      '{me} said the house is quiet and that she [plays the radio in the wrong rooms|has begun to prefer it].',
    ],
    tasks: [
      {
        set: 'be out of the house at two in the afternoon, three times',
        kept: '{me} was out of the house at two on three days. On the third she forgot to look at her watch.',
        missed:
          '{me} stayed in at two every day this week, in case. She could not tell us in case of what.',
      },
      {
        set: 'write her mother the sentence she would take back, and one she would not',
        kept: '{me} wrote both sentences to her mother and found the second one easier and longer.',
        missed:
          '{me} wrote the one sentence she would take back and could not get to the other. It is next.',
      },
      {
        set: 'ask one of her sisters for something practical',
        kept: '{me} asked a sister to deal with the water company. It was done in a day. She hardly knew where to put her resentment.',
        missed: '{me} did not ask a sister for help, as then she might have got it.',
      },
    ],
    asides: {
      5: 'Self-blame about one impatient night, spoken aloud for the first time. No hopelessness; comforted by the group’s reception.',
      7: 'Sleep restored without medication.',
    },
  },
  {
    key: 'kwame',
    leaves: { at: 0.83, reason: 'Completed what he came for; may return around the anniversary' },
    goals: [
      'grieve as a brother and not only as the eldest',
      'let the anger be known before it comes out at home',
    ],
    beats: [
      '{me} said that in his family the eldest arranges things. He arranged the journey, the hall, the food for two hundred and the words. It is now over a year and he has not yet, he thinks, been at the funeral.',
      '{me} spoke of the phone call. He was in a parking lot; he knows the number of the bay. He still parks in it, and leaves the engine running.',
      '{me} brought his brother’s bass, in its case, and leaned it on the empty chair. He did not open it. At the end he thanked us for not asking him to play.',
      '{me} shouted at his son over a lost shoe and saw the boy step back. It has stayed with him. He told us what his brother would have done: hidden the other one. He laughed and then wept so suddenly that he looked to see who it was.',
      '{me} grew impatient with {A}’s gentleness and asked if nobody here was furious. Three people were. It became a loud quarter of an hour; I think it was needed; he apologized to {A} at the end and {A.she} said there was no call to.',
      '{me} was asked by {@rose} what his brother had been like as a little boy. Nobody asks the eldest that. He talked until we were over time, and I let us be.',
      '{me} visited the grave by himself, for the first time without the family behind him. He told his brother off. He described it without embarrassment: the whole list, out loud, in two languages.',
      '{me} has opened the case. One string is gone. He has bought strings, has not put them on, and considers that to be about where he is.',
      '{me} played. Only for his son, only the line from one song, wrong twice. The boy asked whether that was Uncle’s, and he said, “It’s ours now,” and did not have to leave the room.',
      'Last meeting for {me}. He said that he had come with everything arranged and was going with less in order and more of it his. {@jose} shook his hand for a long time. He is to phone if the anniversary turns out harder than he expects.',
    ],
    early: [
      '{me} reported on [his parents|everyone in the family] in turn, [conscientiously|like a man reading a roll], and stopped before himself.',
      '{me} kept his coat on and his keys in his hand; [he was not, he said, going anywhere|it was noticed and left].',
      '{me} said it was [harder on his mother|the children he worried about], and would not be moved from it.',
    ],
    mid: [
      '{me} was angry this week with [a form|a song on the radio|the hospital], and [let us hear how loud|said so in a voice that filled the room].',
      '{me} remembered [a trick with a bicycle|something about a goat], and could not finish for laughing.',
      '{me} said he had slept in [his brother’s jacket|the chair], and that he is [too old|too large] for it.',
    ],
    late: [
      '{me} has left [a Sunday|an errand] to his sister and [found it done differently|it got done].',
      '{me} spoke of practicing, [badly|a little every night], and of who [listens at the door|joins in].',
      '{me} asked another member for the name of the one who died, and [used it|said it back slowly].',
    ],
    tasks: [
      {
        set: 'park somewhere else',
        kept: '{me} parked two bays along. He reported it as one reports having crossed a river.',
        missed:
          '{me} drove round the parking lot three times and then went to his old bay. He counts the three times.',
      },
      {
        set: 'tell his son one story about his uncle each evening',
        kept: '{me} told his son a story on most evenings and has begun to run out of the suitable ones.',
        missed:
          '{me} told no stories; the boy asked for one on Thursday and he said “tomorrow”. He would like to mend that.',
      },
      {
        set: 'let his sister host the Sunday meal',
        kept: '{me} was a guest at his sister’s table and sat with his hands on his knees. The rice was too dry; he has told no one but us.',
        missed:
          '{me} cooked on Sunday after all. His sister did not fight him for it, and he wished that she had.',
      },
      {
        set: 'go to the grave without bringing anything to repair',
        kept: '{me} went to the grave with empty hands, and stayed until they got cold.',
        missed: '{me} took a trowel to the grave “only in case”, and was busy the whole time.',
      },
    ],
    asides: {
      4: 'Irritability at home discussed. No violence; stepped out of the room. Is going to apologize to his son without an explanation.',
      7: 'Cultural forms of mourning are important to him and were given room; asks that family names stay out of the record.',
    },
  },
  {
    key: 'ingrid',
    goals: [
      'have her loss called by its right name',
      'live in the house without keeping it as it was',
    ],
    beats: [
      '{me} said “my friend” until the second half, then “my partner”, and waited. Forty years, she added. {A} said simply, “then you’re a widow”, and {me} answered that nobody had yet done her the courtesy.',
      '{me} told of the funeral, at which she sat in the third row. The family had been polite. She has gone over the seating so often that she can draw it, and did so, on the back of the attendance sheet.',
      '{me} has kept up the boat, single-handed, at an age when others sell. She does the varnishing on Thursdays because it was always Thursdays. What she is unable to do is to sail.',
      '{me} was short with {@mark} when he said that he had been only a friend. “Only!” she said. She then heard what she had been defending and, after a pause, told him more gently how many years she had let people use that word of her.',
      '{me} brought the letter from the family’s lawyer about some furniture. She does not want the furniture. She wished someone at that address to know which of the chairs was broken, by whom, and at which party.',
      '{me} spoke about hands. It was in connection with gloves, and quite sudden. Nobody has touched hers since the nurses, she said. At the close {@rose}, who is next to her, held out her own, and {me} took it as though it were hot.',
      '{me} answered the lawyer in three lines and enclosed a photograph. She read it to us. It was without bitterness and gave nothing away, and the group asked to hear it again.',
      '{me} has moved the bed to the other wall. It is a better wall. She reproached herself for having noticed that years ago and never said.',
      '{me} has been out in the boat with a niece who cannot steer. They went round the island. She told us where on the way she scattered nothing, said nothing, and let go of the tiller for about a minute.',
      '{me} was asked by a stranger at a concert if she was married and said, “I was, to a woman who would have walked out before the interval.” She had told the truth in one sentence and enjoyed the second half.',
    ],
    early: [
      '{me} spoke drily of [the casseroles|the condolences], which had been addressed [to the household|to whom it may concern].',
      '{me} offered [a correction of a date|the Latin name of a plant], and [for herself nothing further|no more than that].',
      '{me} keeps both toothbrushes; she mentioned it [in a list|as a matter of hygiene].',
    ],
    mid: [
      '{me} used her partner’s name [four times|freely], as one who [is tasting it|has been let off a long silence].',
      '{me} had [shouted at a gull|sworn at the varnish] and felt [excellent|forty].',
      '{me} described an evening with the radio as [the two of us, one of us dead|company of a kind], and allowed us to be sorry.',
    ],
    late: [
      '{me} has invited [the neighbors|two old colleagues] and found that she can [still carve|be bored by people again].',
      '{me} told a new member what had helped, in this order: [varnish, rage, and being called by the right word|swimming, and this room].',
      '{me} gave away [the second bicycle|an armful of sweaters], and kept [the bell|one], unwashed.',
    ],
    tasks: [
      {
        set: 'say “my wife” to one official person',
        kept: '{me} said “my wife” to the man at the bank. He offered his condolences and a form, in the right order.',
        missed:
          '{me} said “my late friend” to the bank, out of habit, and was cross with herself as far as the harbor.',
      },
      {
        set: 'sit in the boat without varnishing anything',
        kept: '{me} sat in the boat for an hour without a brush. A duck came.',
        missed:
          '{me} sat in the boat, and there was a scratch, and she had the tin with her as it happens.',
      },
      {
        set: 'write down the seating plan she would have wished for',
        kept: '{me} drew the seating plan as it ought to have been. She is in the first row; so, to her surprise, is the mother.',
        missed:
          '{me} did not make the other seating plan. The one that exists is, she said, quite bad enough.',
      },
      {
        set: 'ask the niece to come on Thursday',
        kept: '{me} asked the niece, who is coming on Thursday and is bringing the wrong shoes.',
        missed:
          '{me} did not ask the niece. One does not like to be a duty; she has been telling herself so since she was thirty.',
      },
    ],
    asides: {
      2: 'Disenfranchised loss: the relationship was not acknowledged at the funeral. To be named as such in her treatment plan, with her agreement.',
      6: 'Marked loneliness, no wish to die. Asked directly; answered directly.',
    },
  },
  {
    key: 'hoa',
    joins: 0.15,
    goals: ['find a way to say farewell from a distance', 'mourn in the language she speaks here'],
    beats: [
      'First meeting for {me}. She explained that her father had died far away and that she had attended his funeral on a phone, in a supermarket storeroom, on her break. The picture froze at the moment of the prayer. She then asked {A} how {A.she} {A.was}.',
      '{me} showed us on a map in the air where he lies. She has words for this in one language and feelings for it in another and they do not meet, she said. {@siobhan} asked for the word, and {me} said it, and the group tried it, badly; she laughed behind her hand.',
      '{me} has made an altar at home and takes it down when her husband’s friends visit. She was not ashamed, she told us; it was only easier. {@ingrid} gave her a look, and {me} said “yes, well”.',
      '{me} came in a new coat and said her father had never seen it. He had paid for her ticket, twenty years ago, with the money for a roof. She has calculated what the roof would cost today.',
      '{me} spoke with anger for the first time, about her brothers, who decided the day of the burial without asking when she could be there. She covered her mouth. When she took the hand away there was more.',
      '{me} asked the group to help her with something. On the anniversary one ought to be together, and she had nobody to be together with. We kept a part of the session for it: an orange on a chair, a minute, his name said by each person as well as they could.',
      '{me} leaves the altar up now. One of the husband’s friends asked about it and then spoke for an hour about his own mother. She served everybody fruit.',
      '{me} called her eldest brother and said it: that she would have come. He had thought it would be kinder not to make her choose. They both cried and then quarreled about the roof, which seems to be a family way of making up.',
      '{me} has booked the journey, for the second anniversary. She is afraid of the airport, the heat, her aunts; not of the grave. “He will be where they said,” she told us. “I only need to see it is true.”',
      '{me} is back. She brought photographs and incense and, for the group, a bag of sweets that nobody could identify. She had swept the stone. She had told him about the storeroom. It was told to us very simply and nobody spoke for a time.',
    ],
    early: [
      '{me} answered each question [with thanks|politely], and put one in return.',
      '{me} listened with her head lowered [when others wept|throughout] and afterward [straightened the chairs|carried out the cups].',
      '{me} searched for a word, [did not find it|found it in the other language], and made do with [her hands|a smaller one].',
    ],
    mid: [
      '{me} told us a [proverb|saying] of her father’s which [does not translate|is about ducks], and then what he had [really|usually] meant by it.',
      '{me} had dreamed of [the kitchen at home|her father on a motorbike], and woke [happy|to the wrong window].',
      '{me} said “I was angry” and [waited for the roof to come down|looked pleased with the past tense].',
    ],
    late: [
      '{me} corrected my pronunciation of [the day|his name], for the first time, and [made me repeat it|we all took a lesson].',
      '{me} brought [a dish he used to make|soup], and told the story [that goes with it|of the pan].',
      '{me} speaks to her daughter about him in [both languages|his language], and the girl [answers in neither|has begun to answer].',
    ],
    tasks: [
      {
        set: 'leave the altar standing when visitors come',
        kept: '{me} left the altar where it was. The visitors looked, and took off their caps.',
        missed:
          '{me} took the altar down on Saturday as usual, and put it up again, and begged his pardon.',
      },
      {
        set: 'write her brother the sentence, in whichever language it comes',
        kept: '{me} wrote to her brother. It came in the language of here, to her surprise; she has translated it, and it got sharper.',
        missed:
          '{me} began the letter to her brother several times, and has a fine collection of greetings.',
      },
      {
        set: 'ask her husband to sit with her on the day',
        kept: '{me} asked her husband to sit with her on the day, and he did, in his work clothes, holding the fruit.',
        missed:
          '{me} did not ask her husband. He would have said yes; that was, she thought, the difficulty.',
      },
      {
        set: 'tell her daughter what the smoke is for',
        kept: '{me} explained the smoke to her daughter, who wanted to know if he can smell it. They have decided that he can.',
        missed:
          '{me} put off explaining the smoke, since she is not sure she could do it without crying; we asked whether that would be bad.',
      },
    ],
    asides: {
      1: 'Interpreter offered and declined; she would like written material in both languages where there is any.',
      6: 'Ritual in the session at her request. Discussed beforehand with the others; everyone took part willingly.',
      10: 'Returned from the journey settled. Sleep and appetite good.',
    },
  },
  {
    key: 'jose',
    goals: ['talk with his sons about their mother', 'look after himself as he looked after her'],
    beats: [
      '{me} said that he is a practical man and would like to know the usual duration. He wrote something down when I said there was none. Later we learned it was the name of her last flower, so that he would not forget it.',
      '{me} can cook two things. She had been the cook; he was allowed to peel. He gave a comic account of a burned pot and in the middle of it his chin began to shake, and he turned to the window until it stopped.',
      '{me} told us about the sons. They phone every Sunday and they talk about soccer, all three, as though crossing a room in which somebody is asleep. {@rose} asked who would wake. He did not answer but he was thinking about it.',
      '{me} had missed a check-up at the doctor’s, and then another. He said that he knew the waiting room. {@siobhan} told him in no uncertain terms what she thought of it, and he was touched and a bit afraid of her.',
      '{me} mentioned that he had lain on the floor of the closet, among her dresses, most of Sunday. He asked if that was madness. {A} said {A.she} had slept in a bathrobe for a month. I asked him directly about not wanting to live; he has no such thoughts, he wants her back, which is different, and he knew the difference.',
      '{me} has been to the doctor. He had worn the shirt she liked. The result is in order; he told it with a kind of disappointment and then heard the disappointment.',
      '{me} spoke to the elder of his sons in the car, “because you both look ahead”. He had said: I miss your mother on Sundays. The son had to stop at a gas station. They had bad coffee there and stayed an hour.',
      '{me} brought something in a dish: her rice. It was nearly right. He stood while we ate and wanted to know what was missing, and everyone said nothing was; he shook his head and smiled. He knows it to be the saffron.',
      '{me} opened the closet with both sons on Saturday. Each chose. There had been tears, a quarrel about a scarf, then soccer. He kept the blue one. It is on the hook behind the door, he said, where one can say good morning to it.',
      '{me} has planted her last flower again. It has come up crooked. He looked around at us with the most open face I have seen on him: “But it has come up.”',
    ],
    early: [
      '{me} gave us the facts of [the illness|the last month] in order, with dates, and [the feelings as “natural”|stopped at the hospital door].',
      '{me} asked [what one is supposed to do with evenings|how others manage the shopping], and took notes.',
      '{me} said “she”, and no one needed to ask who; [the name came only as he left|he has not yet used her name].',
    ],
    mid: [
      '{me} reported on [lentils|an omelette], with [modest|undisguised] pride, and then that he had laid two places.',
      '{me} lost his thread and said [“I talk to her in the car”|that he had been listening for the key].',
      '{me} was sad and did not turn to the window, [which was new|and was let be].',
    ],
    late: [
      '{me} told a story about her with [her voice in it|all the gestures].',
      '{me} walks in the mornings now with [a neighbor and his dog|a widower from the second floor]; they [do not talk|talk about knees].',
      '{me} spoke of his sons’ [last visit|Sunday call] and did not mention soccer [once|until asked].',
    ],
    tasks: [
      {
        set: 'make the appointment and tell us the date',
        kept: '{me} gave us the date of his appointment before he had sat down.',
        missed:
          '{me} had not made the appointment. He offered reasons, and then took them back, one by one.',
      },
      {
        set: 'learn one dish of hers from her sister',
        kept: '{me} learned the beans from his sister-in-law, who talked the whole time. He now knows two things that he did not know about his wife.',
        missed: '{me} did not go to his sister-in-law; it would have smelled of home.',
      },
      {
        set: 'say her name to his younger son',
        kept: '{me} said his wife’s name on the phone. There was a silence, and his son said it too.',
        missed:
          '{me} had his wife’s name ready on Sunday, and there was a goal, and then it was over.',
      },
      {
        set: 'lay one place',
        kept: '{me} laid one place, for six days, and on the seventh two, for her birthday, on purpose.',
        missed: '{me} still lays two. He wished us to know that he does see it.',
      },
    ],
    asides: {
      5: 'Asked directly about suicide: denies thoughts, plan or intent. Longing for reunion is longing, not intent. Sons live close; knows the crisis number.',
      6: 'Cardiology check-up without findings by his report.',
    },
  },
  {
    key: 'mark',
    joins: 0.35,
    goals: ['be allowed to mourn a friend', 'tell what happened on the mountain'],
    beats: [
      'First meeting for {me}. He was not sure he had a right to be here, he said, as it had been only a friend. They had shared a desk at seven and a rope at thirty-six. {@kwame} told him that nobody checks tickets.',
      '{me} spoke in the passive: a hold was missed, a call was made. He told it as for an inquiry. When he had done, it was very quiet, and {@hoa} asked him if he was cold, since he had gone gray.',
      '{me} has been asked by the widow to speak at the memorial and cannot find a sentence in which he is not still alive. {A} said {A.she} did not understand. “Neither do I,” said {me}.',
      '{me} was furious with all of us, with the chairs, with the cookies. It was the anniversary week. He had thought that nobody would remember; {@rose} had, and said the date, and he put down what he was holding.',
      '{me} told it again, in the first person. I checked the rope. I looked up. I did everything right and he fell. He repeated the last sentence several times, each time with the weight on another word.',
      '{me} sleeps again, with a light on. He has told his partner about the telling. She had been waiting outside that door, it turns out, for months with her shoes on.',
      '{me} met the widow, for the first time without other people there. She was not angry at him; she had feared that he was angry at her, for having asked them to cancel that day. Neither of them has canceled anything since.',
      '{me} has spoken at the memorial. He told us the beginning and the end. In the middle, he said, he had looked up from the page, and it had been all right to be the one who stands there.',
      '{me} took his friend’s daughter to the climbing wall, for she had asked. He held the rope. He let us see his palms, where it had burned a little, and said, “She’s better than both of us.”',
    ],
    early: [
      '{me} apologized for [taking up room|being among widows], and was [scolded for it|told to sit down].',
      '{me} said he was fine at work, [too fine|and produced the figures].',
      '{me} described [the weather that day|his equipment] with great exactness.',
    ],
    mid: [
      '{me} had [driven|walked] past the turning to the mountain and [kept going|had to stop].',
      '{me} woke at [three|ten to four] again, and this time [woke his partner|put on the light and wrote it down].',
      '{me} told a story from [school|the year they were sixteen] in which both of them come off badly, and we heard what sort of friend it was.',
    ],
    late: [
      '{me} used the word grief of his own [without quotation marks|as if it had always been his].',
      '{me} spoke of the friend’s children [by their hobbies|with exasperated love] and of being [someone’s odd uncle|needed on Wednesdays].',
      '{me} has climbed, [low|a wall, in a hall], with [someone new|his eyes open], and [came down when he’d had enough|was glad to be bad at it].',
    ],
    tasks: [
      {
        set: 'tell his partner one thing about that day that she does not know',
        kept: '{me} told his partner about the thermos flask. It is the sort of detail one cannot tell anyone; he told her.',
        missed:
          '{me} could not begin with his partner. She saw him not begin, he said, and passed him the salt.',
      },
      {
        set: 'write to the widow, without a word about fault',
        kept: '{me} wrote to the widow. He read it over for fault and crossed out one line.',
        missed:
          '{me} wrote to the widow and it was, on reading it over, a plea in mitigation. It has not been sent.',
      },
      {
        set: 'hang one photograph where he can see it',
        kept: '{me} hung the photograph in the hall. He now meets him, he says, twice a day.',
        missed: '{me} has the photograph on the floor, its face against the wall. He is on it too.',
      },
      {
        set: 'switch off the light on two nights',
        kept: '{me} slept in the dark for two nights, or lay in it. The second was better.',
        missed:
          '{me} put out the light and put it on again, and did not call it failure, as we had agreed.',
      },
    ],
    asides: {
      2: 'Intrusive images of the accident, nightly. Screening for post-traumatic stress arranged in individual session; group continues.',
      5: 'First-person account tolerated with good orientation; grounded before leaving. Individual appointment the day after.',
      8: 'Nightmares down to about one a week by his own count.',
    },
  },
  {
    key: 'noor',
    joins: 0.5,
    goals: ['stop being the strong one for an hour a week', 'keep what her grandmother taught her'],
    beats: [
      'First meeting for {me}. She spoke of her grandmother, who had raised her, and said it as it says on the forms: grandparent, eighty-eight, natural causes. “So I had three days off,” she ended. {@ingrid} asked what it should have said on the form.',
      '{me} was calm, well informed and looked after the person to her left. When {@jose} asked her, who looks after her, she said her grandmother did; and then the sentence reached her.',
      '{me} told us that at home she is the one who does not cry, as the others need somebody to cry at. She does it in the car wash: three minutes, and nobody can see in. It is the most expensive car wash in the district, she added, and we were allowed to laugh.',
      '{me} brought her grandmother’s prayer beads and counted them while others spoke. She does not know what she believes. The beads know, she thought; she just goes round.',
      '{me} grew sharp with {A}, who had told her that she was so strong. She would not hear that word again, in this room at any rate. {A} asked what she would like instead. “Poor thing,” she said, and it was said to her, and she broke down and was held in the general silence.',
      '{me} cried at her aunt’s, at table, into the good rice. The family was alarmed; someone fetched a doctor’s wife. And then an uncle began, and two cousins. Nobody, it seems, had known who was to start.',
      '{me} has been cooking from memory. The recipes have no amounts, only “until it is enough”. She has written them down and asked us, seriously, how one puts that into grams.',
      '{me} spent the feast day at her own table, with her own guests, as her grandmother would have. At sundown she was so lonely that she went out on the stairs; a neighbor sat down by her. It was a good day, on the whole. She had wanted to be able to say so here.',
    ],
    early: [
      '{me} was [composed|very kind], and said the week had been [full|all right for the family].',
      '{me} passed on [an article|the name of a tea] to somebody who had slept badly, and [kept nothing for herself|slept, she said, “enough”].',
    ],
    mid: [
      '{me} let [a sentence|the tears] come without [an explanation|a search for her keys].',
      '{me} said what her grandmother would have thought of [this circle|the cookies], in her grandmother’s voice.',
      '{me} was tired of being asked if she eats, and said [at last by whom|so].',
    ],
    late: [
      '{me} was looked after for a bit and [bore it|did not give it back].',
      '{me} has told [her sister|a cousin] that she will not [organize|carry] it this year; it was [accepted|met with astonishment].',
      '{me} spoke of [teaching a niece the bread|the beads, which she now forgets to count], and smiled.',
    ],
    tasks: [
      {
        set: 'cry somewhere that is not the car wash',
        kept: '{me} cried in her own kitchen, on a chair. The car is dirty, she reported.',
        missed: '{me} has a very clean car. She said no more than that and everyone understood.',
      },
      {
        set: 'let her sister make the calls',
        kept: '{me} let her sister call the relatives. Two were forgotten, and called on their own, and nobody died of it.',
        missed:
          '{me} had handed the calls to her sister, and by evening had taken them back “to help”.',
      },
      {
        set: 'write down one recipe with no amounts',
        kept: '{me} wrote down the bread: “flour, until it is enough”. She brought it in her grandmother’s spelling.',
        missed:
          '{me} sat before the recipe and could only smell it. She thought that was not nothing.',
      },
      {
        set: 'tell one friend that it was a mother she lost',
        kept: '{me} told a friend that it had been, in all but the form, her mother. The friend said, “I know that. I was waiting.”',
        missed:
          '{me} said “my grandmother” to her friend again, and watched the face arrange itself.',
      },
    ],
    asides: {
      3: 'Faith and family are sources of support and of obligation; ask about both.',
      5: 'Let herself be comforted; the first time by her account since the death. No risk concerns.',
    },
  },
];
