import type { MemberStory } from '../../types.ts';

export const members: readonly MemberStory[] = [
  {
    key: 'dawn',
    leaves: { at: 0.58, reason: 'Completed the program; continues in the process group' },
    goals: ['stay sober one evening at a time', 'be in touch with her son without promises'],
    beats: [
      '{me} sat with her handbag on her knees and stated that she did not belong with alcoholics, she drank alone. {@ray} said that this was how you could tell. She did not smile and she did not leave.',
      '{me} gave her number of days, six, and then her real number, two. Nobody had asked for the second. The facilitator thanked her for the two and wrote it on the board with the rest.',
      '{me} described her evenings between five and nine by way of the glass: which one, where it stood, how it was washed and put away as though it had not been out. She has given away the glass. She misses it as an object, she said, like a watch.',
      '{me} came to group after a lapse on Saturday, a bottle, which she had told no one about until she was in the room. She was prepared to be sent home. The chain was gone through; the first link was on Thursday, when her son did not call back.',
      '{me} has thirty days. She did not want the coin and then closed her hand round it so firmly that it left a mark, which she showed us as if it were funnier than it was.',
      '{me} read out a letter from her son with conditions in it. She had been ready to be insulted. {@eero} remarked that conditions are something one sends to a person one means to see again. She had him repeat that.',
      '{me} contradicted {@dmitri} about white lies and was loud. It was about her own, as it turned out, thirty years of “just a headache”. She made a list in the break. There were people on it whom she could call and people on it who are dead.',
      '{me} presented her relapse plan, six months sober, three pages. The group cut it down to a card: roses, phone, food, {@ray}. He asked to be put before the food.',
      '{me} has one year. She brought cuttings from her garden in yoghurt pots, one for everyone. She said that what she used to do alone at nine in the evening she does now alone at nine in the evening, only it is watering.',
      'Last morning for {me}. She goes on to a weekly process group in the building and keeps her own meeting. She gave each person back one sentence that she had had from them, by heart. Coin passed round and held by all.',
    ],
    early: [
      '{me} was correctly dressed, early, and [spoke in general terms|held her bag in front of her].',
      '{me} attributed the week to [the weather|her neighbors], and was asked, in a friendly way, for a verb.',
      '{me} compared herself with [people who drink in the morning|a cousin] and came out [well|ahead].',
    ],
    mid: [
      '{me} named a craving by its hour, [five to nine|twenty past six], and what she had put in its place: [a bath|the garden, in the dark, with a torch].',
      '{me} told the truth about a [birthday|visit] that she had first told [better|otherwise].',
      '{me} had phoned before and not after, [twice|for the first time].',
    ],
    late: [
      '{me} greeted the newest member by [saying nothing about drink|handing over the cookies], as it had been done for her.',
      '{me} spoke of her son in [the present tense|short sentences], without conditions of her own.',
      '{me} noticed [dryness|a proud week] as a warning sign and [said so|asked to be watched].',
    ],
    tasks: [
      {
        set: 'call someone at twenty past six, whatever the craving is doing',
        kept: '{me} had called at twenty past six on six days. One of the calls was about moles.',
        missed:
          '{me} did not call at twenty past six, since she was “all right”. It was pointed out that this is when one can.',
      },
      {
        set: 'answer her son’s letter without explaining',
        kept: '{me} answered her son: five lines, no because.',
        missed:
          '{me} has an answer of four pages to her son’s letter. She has seen for herself that it is a plea.',
      },
      {
        set: 'take the other way home, not past the store',
        kept: '{me} walked the other way home. It has more hill and fewer bottles, she reports.',
        missed: '{me} went past the store on two days, on the far sidewalk, at speed.',
      },
    ],
    asides: {
      4: 'Lapse reported by herself. Withdrawal checked by nursing, mild; vital signs in normal range. Safety plan updated.',
      10: 'Fourteen months abstinent by her account and by random tests. Transition agreed with her; consent for internal handover signed.',
    },
  },
  {
    key: 'ray',
    goals: ['be honest about the first drink and not only the last', 'have mornings'],
    beats: [
      '{me} said he had done this program twice, could recommend the coffee, and was only here since a third time is lucky. The facilitator asked what he had done the day after he finished. He said “celebrated”, and nobody laughed, and he looked down.',
      '{me} told of the road: forty years of it, pills to stay awake and a bottle to stop. He does not know how one goes to sleep, he said. He meant it as a plain question, and people answered it as one.',
      '{me} was found out by {@ayse}, who had smelled it. He denied it with charm, then with temper. After the break he came back in, sat down and said, “Since Sunday.” He asked her pardon, and she said she had been afraid it would cost her his.',
      '{me} went through detoxification again and is back, gray and plain. He has told his story differently today, from the first drink and not from the last. It is a much duller story, he said, and I am in it.',
      '{me} broke off a joke. He had been about to help {A} over a bad moment; he put up a hand, said “no, you go on”, and looked at the floor until {A.she} had finished.',
      '{me} has ninety days, for the first time in his life not counting prison. It was news to the group. He told us about it in ten sentences, without entertainment, and asked if he might go on sitting by the window.',
      '{me} brought his logbook: he has been recording mornings. What time, what weather, what he had for breakfast. Ninety-four of them. He read out a few and it was like poetry, he was told, and he put the book away in alarm.',
      '{me} was offered a run, three days, good money, cash. He had said yes, and called {@yusuf} from the yard, and then said no. {@yusuf} described the call: four minutes of engine noise, and then, “Talk to me about anything.”',
      '{me} had his ex-wife to breakfast. They ate eggs. She asked what he wanted, and he said, nothing, he only has mornings now and had wanted to show her one.',
      '{me} is driving the school bus, having been cleared for it. He gets up at five and is in bed by nine. He says that the children are worse than any freight and that he knows all their names.',
    ],
    early: [
      '{me} entertained; [the facilitator let it go once|it was good, and told us nothing].',
      '{me} knew all the answers, [with page numbers|from last time], and none of them in the first person.',
      '{me} gave advice on [sleep|sponsors] of which, he granted, he had never taken any.',
    ],
    mid: [
      '{me} said “I”, [noticed|heard it], and went on with it.',
      '{me} came in low and did not [cover|decorate] it; [the group was quieter for it|two people thanked him].',
      '{me} asked for help with [a form|the evenings] in plain words, and [took it|wrote it down].',
    ],
    late: [
      '{me} reported the morning: [frost, oatmeal|fog on the bypass, toast], clean.',
      '{me} sat by a newcomer through [the shaking|the first hour] and made [one|no] joke.',
      '{me} named his pride as [the thing to watch|an old friend with a bottle], and nobody argued.',
    ],
    tasks: [
      {
        set: 'write down every morning: time, weather, breakfast',
        kept: '{me} had seven mornings down, all of them before eight.',
        missed: '{me} has five mornings of seven. The other two were noons.',
      },
      {
        set: 'call before he says yes to any job',
        kept: '{me} called before he answered. The job was harmless; the calling, he said, was the job.',
        missed: '{me} said yes and called after. It could be undone this time.',
      },
      {
        set: 'go to bed without the radio, to learn what it is like',
        kept: '{me} went to bed without the radio and heard an owl. He had thought they were made up.',
        missed:
          '{me} could not manage it without the radio, and told us which program, and that it was good.',
      },
      {
        set: 'tell one person about prison who does not know',
        kept: '{me} told his sponsor about prison. The sponsor said, “Which one?”, and they compared.',
        missed:
          '{me} did not tell anyone. He had sat opposite the man for an hour and talked about carburetors.',
      },
    ],
    asides: {
      3: 'Return to use, five days, denied at first. Breath test positive; referred for detoxification the same day, accepted.',
      6: 'Ninety days. History of imprisonment disclosed to the group at his own wish.',
      10: 'Cleared by occupational health. Agreement about testing with his employer signed by himself; copy given.',
    },
  },
  {
    key: 'dmitri',
    goals: ['tell his wife the whole figure', 'play without using'],
    beats: [
      '{me} was witty, tired, and in good clothes. He told us that he used “only to work”. The facilitator asked how often he works. There was a moment’s arithmetic, which he did in his head, and one could see the result.',
      '{me} said his wife knows. {@dawn} asked, “How much of it?” He answered at some length. She asked again and he got up and fetched water for everybody.',
      '{me} owned up to having brought in another man’s test. He had meant to get away with it and had lain awake with having got away with it. The consequences laid down were applied; he took them without bargaining, which was new.',
      '{me} wrote out the debts, for the first time on one page. The figure at the bottom was lower than the one he had been afraid of and higher than the one he had told. He has photographed the page so that it can’t get lost.',
      '{me} showed his wife the page. She had known two thirds. What made her cry was not the money, he reported, but the dates. He stayed in the kitchen. He would rather, he said, have been on fire.',
      '{me} has not touched the piano for five months. Clean fingers have nothing to say, he claims. {@eero} wanted to know who told him so. It was the sort of question that goes on working, and he was irritable for the rest of the morning.',
      '{me} played in the day room in the break, thinking that no one was there. Four people stood in the corridor. It was halting. He came in late, found the chairs full of people looking elsewhere, and said, “All right.”',
      '{me} took offense at {@jo} and her medication and said that some people were here for nothing and some for a prescription. {@jo} told him what the alternative had looked like. He listened to the end and it could be seen that it reached him.',
      '{me} apologized to {@jo}, in the room where it had been said, for what had been said. He had read up on it. He had been jealous, he thought, that anyone should have help with it that worked.',
      '{me} played at a wedding, for a fee, sober; came home at one o’clock and put the money, all of it, on the kitchen table. His wife counted it. They have agreed that she does not need to count the next one.',
    ],
    early: [
      '{me} was charming about [everyone|the program] and vague about [Friday|figures].',
      '{me} told a [story|half] so well that it took a while to notice [that it had no end|what was missing].',
      '{me} said “honestly” [three|four] times, and was asked about the word.',
    ],
    mid: [
      '{me} corrected himself: [“eight hundred, not five”|“Thursday. It was Thursday.”].',
      '{me} had a craving [on a stage|behind the hall], at a [6|7], called, and [played on|went home by streetcar].',
      '{me} spoke of his wife’s face as [the only test he studies for|harder to pass than any test].',
    ],
    late: [
      '{me} reported the balance, [unasked|with the slip], as he does every week, and the debt is down by [a little|another line].',
      '{me} hummed during [the coffee|the tidying], and stopped, and went on.',
      '{me} was asked how things are and [said|told us] first what is not good.',
    ],
    tasks: [
      {
        set: 'put every debt on one page',
        kept: '{me} has the debts on one page. It is in small handwriting.',
        missed:
          '{me} put the debts on two pages, and left the second at home; he could hear it himself.',
      },
      {
        set: 'tell his wife one true thing each day that she has not asked for',
        kept: '{me} told his wife a true thing every day. By Friday, she asked if it was for a course.',
        missed:
          '{me} told his wife true things on four days, small ones, and on the fifth a large one that was not true.',
      },
      {
        set: 'touch the piano, no more, once a day',
        kept: '{me} touched the piano every day. On the fourth it answered.',
        missed: '{me} dusted the piano, which he says is not the same, and he is right.',
      },
      {
        set: 'leave his cards at home when he plays',
        kept: '{me} played with an empty wallet and walked home, an hour and a half, singing.',
        missed:
          '{me} had the cards with him and told us so. He did not use them; he wants it written that he had them.',
      },
    ],
    asides: {
      3: 'Substituted a test. Program rule applied: daily testing for four weeks, behavioral contract. Remorse credible.',
      5: 'Disclosure to his wife done; family session requested by both, booked.',
    },
  },
  {
    key: 'ayse',
    goals: ['live without pills in the bag', 'let one person in the family know'],
    beats: [
      '{me} asked for the blinds to be lowered, as people she knows use that street. They were lowered. With that done she gave the name of the pills and how many, in a voice one had to lean toward.',
      '{me} said that nobody has noticed in six years. She cooked, drove, helped with homework. {@dawn} said she had ironed. It was very quiet between the two of them; the rest of us might have been elsewhere.',
      '{me} recounted the day on which the pharmacy assistant she works beside had counted the drawer twice. She has not stolen, she said; she thought of it, and that is why she came. It took her most of the morning to be believed, that is, to believe that she was.',
      '{me} has reached half of the starting dose, with her physician, week by week. Her skin hurts. The children’s noise is “like cutlery”. The group learned from her how slowly this has to go, and stopped congratulating.',
      '{me} was angry with {@ray} for a joke about mothers. She had never been angry here; she blushed and went on to the end of the sentence. He took his cap off. He had meant his own, he said, and it was no better.',
      '{me} told her sister. They were shelling peas. The sister had put her hand over hers in the bowl and asked, “Since when?”, and then, “And who drove the children?” She answered the second one, too.',
      '{me} had a bad week with panic and did not take anything; she sat on the bathroom floor, with the tiles, and counted them, as practiced. A hundred and twelve. Her daughter knocked and asked if she was praying. “In a way,” she said.',
      '{me} took the last quarter of a pill on Thursday. She had bought a small box for it and could not say what the box was for. No one smiled. {@eero} said that one buries things.',
      '{me} left the blinds up. She chose the chair herself, in the sun, facing the street; after some time a woman she knew went past and looked in, and {me} raised her hand.',
      '{me} spoke to the newest about sleep, in figures, without shame: first week, sixth week, now. She has asked at work for a place away from the drawer, and told them why in one sentence.',
    ],
    early: [
      '{me} sat where she could see [the door|who came along the corridor], and answered what she was asked.',
      '{me} looked after [the cups|the tissues] and spoke [only in the check-in|of her children].',
      '{me} rated her anxiety at [8|9] in a calm voice.',
    ],
    mid: [
      '{me} gave her dose, [an eighth less|unchanged this week], and how the skin was, [like paper|better].',
      '{me} said “I’m afraid”, [in the middle of something else|as a piece of information].',
      '{me} laughed, [covering her mouth|out loud], and looked to see who had done it.',
    ],
    late: [
      '{me} drove here [herself|by the main street], and mentioned it.',
      '{me} has told [a cousin|the head teacher], and [the sky|the street] is where it was.',
      '{me} slept [five|six] hours and rated this as [wealth|a normal night, whatever that may be].',
    ],
    tasks: [
      {
        set: 'leave the bag in another room for an hour',
        kept: '{me} left the bag in the hall for an hour each day. It did not call.',
        missed:
          '{me} left the bag in the hall for ten minutes and went to see that it was all right.',
      },
      {
        set: 'choose whom in the family to tell, not when',
        kept: '{me} has chosen: her sister. Having chosen, she said, she cannot be in a room with her.',
        missed:
          '{me} went through the whole family and chose nobody. She has a good reason in each case.',
      },
      {
        set: 'practice the tiles once a day when there is no panic',
        kept: '{me} practiced the counting every day. She has now counted most of the house.',
        missed:
          '{me} practiced when there was panic, and it was harder then, as had been foretold.',
      },
      {
        set: 'walk down the main street at ten in the morning',
        kept: '{me} walked down the main street. Three people greeted her and she bought a melon.',
        missed: '{me} went as far as the corner of the main street and bought the melon there.',
      },
    ],
    asides: {
      4: 'Supervised taper by her physician; 50 percent. Warned against any faster step; driving discussed.',
      7: 'Panic without use. No suicidal thoughts on asking. Taper held for a further two weeks.',
    },
  },
  {
    key: 'eero',
    leaves: { at: 0.86, reason: 'Completed the program; joins the alumni evening' },
    goals: ['say a sentence a day to somebody', 'have an evening that is not a bottle long'],
    beats: [
      '{me} gave his name and his age and after thinking it over added, “and the rest you know.” When it was said that we did not, he nodded. This was the whole of his first morning.',
      '{me} was asked what he liked about drinking. No one had ever put it to him. “It talked,” he said. He looked at his hands a long while, and they were looked at by others too.',
      '{me} told about the lake and the sauna he built; that he heated it every Saturday for two, and for the last nine years has been one. He had gone on carrying in two towels. The towel was what he had drunk at.',
      '{me} spoke up, unasked, for {@dawn}, when she was being pressed. “Let her,” he said. It was the first thing he had ever said to stop something. She turned round to see who it had been.',
      '{me} reported three sober Saturdays. He had heated the sauna only on the third. One goes in, he told us, and it is very hot, and there is nobody. And then one comes out again and one is there.',
      '{me} had drunk on the anniversary. He had told the neighbor beforehand and she had come, late, and found him. He said that what he minded was not the bottle but having seen her run across the snow in slippers.',
      '{me} takes his coffee now with the others. He has learned all the names and uses them with care, like tools that belong to someone else. {@ayse} asked what he does with his evenings. He carves. He will bring one.',
      '{me} brought it: a spoon. It was passed round. {@dmitri} said it was the first thing in this room that was finished. {me} explained where it was not.',
      '{me} had the neighbor to the sauna, with her sister, for form’s sake. Three towels. They talked, he said, the entire time; he could have done with some more quiet. The group took a moment to see that this was a joke.',
      'Last morning for {me}. He had carved a spoon for each, the wood chosen according to the person, and told us why in every case, which made it the longest speech we have had from him. He comes to the alumni evening on Thursdays.',
    ],
    early: [
      '{me} spoke [four|six] words in the check-in, [two of which were the date|all of them accurate].',
      '{me} listened with his eyes shut; he [was not asleep|could repeat it].',
      '{me} said that the evenings are [long|dark], and would say that of any season.',
    ],
    mid: [
      '{me} said a whole sentence [with a comma|about his wife] and was not [thanked|made to pay for it].',
      '{me} had spoken to [the neighbor|a man at the pump], as agreed, about [wood|ice], daily.',
      '{me} had a craving on Saturday, [called it by name|“the old talker”], and [went out to the wood|let it talk].',
    ],
    late: [
      '{me} asked a newer member a [question|second question], and waited for the answer longer than most can.',
      '{me} reported on his Saturday [in detail|with a certain pride]: [birch, two buckets, clear|three guests].',
      '{me} laughed, [briefly|and was as surprised as the rest].',
    ],
    tasks: [
      {
        set: 'speak to the neighbor every day, about anything',
        kept: '{me} spoke to the neighbor every day. On Sunday she spoke first.',
        missed:
          '{me} had spoken on four days. On the others he went out and she was not there, and it did not occur to him to knock.',
      },
      {
        set: 'carry in one towel on purpose',
        kept: '{me} carried in one towel, on purpose. He sat with it for a while.',
        missed: '{me} carried in two again. He noticed on the way back, and that was new.',
      },
      {
        set: 'tell someone before the anniversary and not after',
        kept: '{me} told the neighbor the date, and she has written it on her calendar, in ink.',
        missed: '{me} meant to tell her the date and told her about the well.',
      },
    ],
    asides: {
      6: 'Return to use for one night around the date of his wife’s death; grief as main trigger. No suicidal intent; asked twice, once with the neighbor present at his wish.',
      9: 'Liver values improved by his report. Seven months.',
    },
  },
  {
    key: 'yusuf',
    joins: 0.2,
    goals: ['face his father sober', 'drive again, legally, and before that, not drive'],
    beats: [
      'First morning for {me}, by bus, forty minutes late because he had not known there were so many stops. He has no license now. He said it in a way that meant he would like to be asked how he lost it, and was.',
      '{me} gave the account of that night to the group: a delivery, a curb, nobody hurt. He kept returning to the nobody. {@ray} told him that in his own case there had been somebody; it was not a comparison, and {me} did not take it as one.',
      '{me} is living in his father’s house and smoking out of the window of the room he was a boy in. They meet at the fridge. He described the conversation, in full: “There’s rice.” “Thanks.”',
      '{me} fasted this month and did not use on any day of it. Afterward he used at once. He was ashamed before God and, he said, before all of you, in that order. {@ayse} asked if he thought that God had only been interested in the daytime. He laughed in spite of himself.',
      '{me} was asked by the facilitator what he does feel when he smokes. He got as far as “far away”. From what? It was a long pause and several people knew what was coming, and it was: “The fridge.”',
      '{me} waited in the kitchen until his father came in. He said, “I am in a program,” and his father said, “I know what time your bus goes.” He has been getting up to see it off. {me} had never looked back at the window.',
      '{me} sat up with a friend who wanted to use; he made him eggs and talked with him till it was light. He came straight here, on no sleep, and asked whether that was recovery or stupidity. Opinion was divided and affectionate.',
      '{me} took the theory test over again, with people half his age, and passed. He did not celebrate. He had it all planned, not celebrating: rice, with his father, at a table, sitting down.',
      '{me} got his license back. He came by bus. He had wanted, he said, to come one more time as the man who didn’t drive, because he owes him something.',
    ],
    early: [
      '{me} gave the bus timetable as [his week|the main event], and it was not far wrong.',
      '{me} put his hood up when [his father|the court] was mentioned, and [took it down himself|was not asked].',
      '{me} said that it is only [weed|beer], and [heard|withdrew] the only.',
    ],
    mid: [
      '{me} reported a conversation in the kitchen of [eleven|some twenty] words, [a record|two of them about soccer].',
      '{me} surfed a craving on the [upper deck|night bus] for [nine stops|the whole of the ring road].',
      '{me} asked for a ride home and then [took the bus after all|thanked for it twice].',
    ],
    late: [
      '{me} took a call from a newer member [in the night|at work], and [only listened|fetched him].',
      '{me} and his father have [mended the shed|been to the barber], [side by side|without saying why].',
      '{me} prays again, [some|most] mornings, and uses the window [for air|to wave].',
    ],
    tasks: [
      {
        set: 'say one sentence to his father that is not about food',
        kept: '{me} had said to his father that the bus was late. The father had an opinion on the bus.',
        missed: '{me} said “there’s rice” before his father could.',
      },
      {
        set: 'smoke nothing in that room',
        kept: '{me} has smoked nothing in his old room. He went out on the stairs twice, and stood, and came in.',
        missed:
          '{me} smoked on Friday, out of the same window. He brought it here before we could get to him.',
      },
      {
        set: 'call two people from the list before they need to be called',
        kept: '{me} called two from the list. The one was in the bath and the other glad.',
        missed: '{me} has the list in his pocket, folded in eight, uncalled.',
      },
      {
        set: 'plan the evening after the test before the test',
        kept: '{me} had a plan for the evening after: soup, film, bed. He showed it to us on his phone as an appointment.',
        missed:
          '{me} planned the test and left the evening to look after itself, which, he recalled, is what it does.',
      },
    ],
    asides: {
      4: 'Lapse after a month of abstinence. Faith as a resource; shame addressed individually. No risk.',
      9: 'License reinstated. Court informed of completion of hours under signed consent; nothing else disclosed.',
    },
  },
  {
    key: 'leilani',
    joins: 0.38,
    goals: [
      'find out what she likes when nothing is on',
      'say goodbye to the people who only know her high',
    ],
    beats: [
      'First morning for {me}. She organizes events and had organized this one: new notebook, list of aims, a date for being well. The facilitator asked what was on the list after that date. She turned over the page.',
      '{me} told us she was everyone’s favorite, from ten at night onward. She has six hundred numbers in her phone. {@yusuf} asked which one she would call from a police station. She scrolled for a while, and put it down.',
      '{me} slept through two mornings and missed them. She came on the third with no make-up and no list. It was the first time, remarked {@ayse}, that she had seen her; it was said with great gentleness and was taken so.',
      '{me} spoke of her grandmother, who had died when {me} was abroad doing a festival. She had got the message on the second night and gone back to work. She has been working, in a manner of speaking, ever since.',
      '{me} went to a birthday “just for the cake”. She left after the cake, twenty to nine, in a taxi. In the taxi she had such a longing for the noise that she asked the driver to turn the music up. He had put on the shipping forecast.',
      '{me} deleted the numbers, here, in the last half hour, with {@dmitri} reading the names aloud and her saying yes or no. Four hundred and eleven. At one of them she said “wait”, and then she told us about him, and then said yes.',
      '{me} has discovered that she likes: early swimming, radishes, being asked twice. The list is short, she said, but nobody catered it.',
      '{me} got angry at being called inspiring. She had cried all Sunday. She would like to be allowed a bad day without its being a phase of something. The group allowed it.',
      '{me} held the wake for her grandmother, four years late, on the beach, with eleven people and a guitar. Nobody used; one man had wanted to, and walked with her along the water. She organized it badly, she was pleased to say; they ran out of forks.',
    ],
    early: [
      '{me} was [brilliant|on form] until about ten, and then [visibly tired|somewhere else].',
      '{me} filled a silence with [a project|plans for the group], and was asked to leave the next one empty.',
    ],
    mid: [
      '{me} was bored, said so, and [stayed bored|looked at it] for [some minutes|the length of a coffee].',
      '{me} turned down [a premiere|a roof terrace], with one reason, the true one.',
      '{me} missed someone from before and [let it be missing|did not reinstall the number].',
    ],
    late: [
      '{me} brought [radishes|wet hair from the pool] and no agenda.',
      '{me} has [two|three] people now whom she would call from a police station, and [one of them knows|told us who].',
      '{me} said of a quiet Saturday that it had been [full|hers].',
    ],
    tasks: [
      {
        set: 'spend one evening with nothing on, and write down each hour',
        kept: '{me} had the evening with nothing on and the hours written down. At nine it says “so this is nine”.',
        missed: '{me} canceled the evening with nothing on; something came up.',
      },
      {
        set: 'answer no message after ten',
        kept: '{me} has answered nothing after ten. By Wednesday they had stopped asking, which stung.',
        missed: '{me} answered one at half past ten and it answered back till two.',
      },
      {
        set: 'go to the pool before eight, twice',
        kept: '{me} went to the pool on three mornings. Elderly ladies have begun to move over for her.',
        missed: '{me} had packed the swimming things and slept beside them.',
      },
    ],
    asides: {
      4: 'Unmourned death of her grandmother as a turning point in use. Individual session added.',
      6: 'Cut contact with the using network. Loneliness to be expected; crisis plan reviewed.',
    },
  },
  {
    key: 'jo',
    joins: 0.55,
    goals: [
      'take her medication without apologizing for it',
      'get through pain without lying about it',
    ],
    beats: [
      'First morning for {me}. She is on buprenorphine and said so before her name. She looked round for the argument. {@ray} said that he was on blood pressure pills and oatmeal. She came a few inches further into the room.',
      '{me} described the operation, the pills after it, and the day on which the pain was gone and she noticed that she had been pretending for a week. “I’d been limping for the pharmacist,” she said.',
      '{me} arrived with a temperature of her own making, as she called it: furious about a remark in the waiting room. She had wanted to pour the medication away to be rid of the word. She called the nurse instead and was here by nine.',
      '{me} had a tooth out without anything stronger than is sold at the counter. She had told the dentist at the desk with people behind her. It hurt like anything and she was high, she said, on having said it.',
      '{me} sat through the family hour with her mother, who asked when she would be off it. She answered: “When you’re off your insulin.” It was not in the script that we had rehearsed, and the mother, after a moment, patted her knee.',
      '{me} was asked by a younger member at the door how she bears the waiting. She brought the question into the circle, as the rules ask. It was answered by seven people, and the one who had asked took notes.',
      '{me} goes to climbing with her old friends again, who did not know. They do now. One of them held the rope and said, “You might have told us, we’d have held it tighter.”',
    ],
    early: [
      '{me} mentioned the dose [before anyone could|in her first sentence], [like a passport|with her chin up].',
      '{me} sat sideways on account of her back and [did not speak of it|rated it when asked: 5].',
    ],
    mid: [
      '{me} told the truth about pain, [4|6], on a day when [a bigger number would have been useful|nobody asked].',
      '{me} took her medication [at the table|in front of us], with water, and went on with what she was saying.',
    ],
    late: [
      '{me} corrected someone on the word clean, [amiably|with a leaflet].',
      '{me} was asked how long she would be on it and said [“today”|“as long as it’s working”], and that was that.',
    ],
    tasks: [
      {
        set: 'say the name of the medication to one more person',
        kept: '{me} said the name to her landlord, of all people, who takes it too.',
        missed: '{me} said “my medicine” again to her aunt. She had heard the word shrink.',
      },
      {
        set: 'note pain and wish separately, in two columns',
        kept: '{me} kept the two columns. On most days they are different, and on Sunday it was only the wish.',
        missed: '{me} kept one column. She knows which of the two it was.',
      },
      {
        set: 'walk for half an hour on bad days as well',
        kept: '{me} walked on all days. On the bad one it took an hour, and a dog adopted her.',
        missed: '{me} walked on the good days. She said it before we could.',
      },
    ],
    asides: {
      1: 'Medication for opioid use disorder through the clinic; stable dose; coordinated under signed consent.',
      3: 'Stigma experienced in the waiting area; reported to the front desk with her agreement. Medication continued.',
    },
  },
];
