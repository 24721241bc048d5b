import type { MemberStory } from '../../types.ts';

export const members: readonly MemberStory[] = [
  {
    key: 'will',
    goals: [
      'say he is angry before it turns into distance',
      'let himself be helped without paying it back at once',
    ],
    beats: [
      '{me} introduced himself by his work and his commute, in that order, and then asked what the others were here for. When I wondered what it was like to be the one asking, he said it was the safer chair. Several smiled; he did too, a little late.',
      '{me} offered {A} three solutions in as many minutes. Asked what he had felt while listening, he looked at the floor and said “useless, mostly”. It was the first time he answered a question about feeling with a feeling.',
      '{me} told us that his wife had called him a good audience and a poor husband. He told it as a joke and nobody laughed. More quietly he added that he had been turning the sentence over for nine days.',
      '{me} corrected a detail in someone’s story twice and was told so by {@bea}. He apologized at once and at length. I asked him to try it again without the apology; he managed “you’re right, I do that”, and went red, and the room was warmer for it.',
      '{me} opened with difficulty: he had nearly not come. Last week he had felt handled, by me in particular, when I turned his question back to the group. His voice shook. I said I could see how it had landed, that I had been too quick, and that I was glad he brought it here and not only home.',
      '{me} came back to having felt handled. He had expected a chill and had watched for it all week; what he noticed instead was that he had slept. {@may} told him he looked more like himself angry than polite, and he thanked her for it without a joke.',
      '{me} spoke about his father, who no longer follows a conversation but still corrects the grammar in it. He cried without covering his face. When {A} moved the tissues an inch toward him he took one and left the box where it was.',
      '{me} let the group think with him about clearing his father’s house for a full ten minutes and did not once say what he could do in return. He pointed this out himself at the end, half proud and half uneasy.',
      '{me} told {@grace} that he was angry with her for leaving his question hanging, and stayed in his chair while she took it in. She had not heard it as a question. “That’s the shortest fight I’ve ever had,” he said afterward.',
      '{me} described an evening on which he told his wife, before midnight and in one sentence, that he felt left out of a decision. It was unpleasant for an hour and then better than it has been for a long time. Asked how he had known what to say, he looked around the circle and said he had practiced on us.',
      '{me} sat with {A}’s distress for several minutes and offered nothing. When I asked what that had cost him, he said “about four suggestions”, and then, seriously, that he had felt closer to {A.him} than when he helps.',
    ],
    early: [
      '{me} [explained|set out] [clearly|in good order] why the week had been manageable; the word “fine” came up [four|five|six] times and was counted aloud, by him.',
      '{me} asked good questions of everyone and was asked none, which he [seemed to arrange|did not seem to mind].',
      '{me} said he would rather listen today, and [listened with a frown that two people took personally|did, leaning well back].',
    ],
    mid: [
      '{me} stopped himself in the middle of a piece of advice and said [“that was for me”|“I’m doing it again”, with a short laugh].',
      '{me} spoke of [a Sunday visit to his father|the drive back from his father’s], and how [tired|oddly light] he was afterward; he let [the silence|us] keep him company.',
      '{me} noticed that his jaw was tight before he knew he was cross, and [said so while it was still small|named the person across from him as the reason].',
    ],
    late: [
      '{me} asked for [help|company] in thinking about [his father’s papers|a talk he owes his brother-in-law] and took what came [without sorting it into right and wrong|as it came].',
      '{me} said “I’m annoyed, it will pass, I’d still like to say why” and did, in [two|three] sentences.',
      '{me} was the first to [ask|notice] how the newest arrival had felt last week, and waited for the answer.',
    ],
    tasks: [
      {
        set: 'tell his wife one thing he minds, before it is a week old',
        kept: '{me} had told his wife what he minded, the same evening. It was about the car. “It was not about the car,” he added.',
        missed:
          '{me} had not said to his wife what he minded. He could tell us the exact minute in which he decided not to.',
      },
      {
        set: 'accept one offer of help at work and not return it within the month',
        kept: '{me} let a colleague take over a site visit and has, so far, resisted bringing cake.',
        missed:
          '{me} was offered help and had thanked it away before he noticed. He thought it was the speed that was worth looking at.',
      },
      {
        set: 'sit with his father for half an hour without tidying anything',
        kept: '{me} sat with his father for half an hour, hands in his lap. His father fell asleep; {me} stayed.',
        missed:
          '{me} lasted nine minutes beside his father before he was mending the blind. He told it with affection for both of them.',
      },
      {
        set: 'notice each time he says “fine” and ask himself for a second word',
        kept: '{me} brought the second words: tired, envious, relieved, tired. Only one of the fines had been fine.',
        missed:
          '{me} forgot about his “fine” until the drive here, and then remembered every one of them.',
      },
      {
        set: 'ask one person here what they think of him, and leave it unanswered',
        kept: '{me} had asked before the session began, and reported that saying only “thank you” was like standing on one leg.',
        missed:
          '{me} had meant to ask for an opinion of himself and had given three of others instead.',
      },
    ],
    asides: {
      5: 'Stayed in contact while angry; a clear step toward the first treatment goal.',
      7: 'Asked for the name of a caregivers’ support line; given. Is going to tell me whether he used it.',
      8: 'Reported sleeping through for the first time since his father’s move. No change in appetite or energy.',
    },
  },
  {
    key: 'may',
    goals: ['take up time in the group without having earned it', 'say no before she is exhausted'],
    beats: [
      '{me} had brought tissues, and had put them where others would find them before she sat down. Asked what she would like for herself today, she said she was happy to see how it went.',
      '{me} noticed before anyone else that {A} had tears in {A.her} eyes, and said so gently. I asked what it would be like if somebody noticed her in that way. She laughed and said she would be sure to hide.',
      '{me} came straight from a night shift and stayed upright by will alone. It took three of us to find out that she had swapped the shift for a colleague’s birthday. “She asked,” she said, as though that were the whole explanation.',
      '{me} wept for a minute, apologized for it, and then apologized for apologizing. {@tomas} said quietly that she need not make it easier for us. She looked at him as if he had spoken another language, and then nodded.',
      '{me} told {@anaE}, with some heat, that she had felt used when the talk went round her last week. It was the first sharp sentence we have heard from her. She looked alarmed at once and began to take it back, and was asked by three people to leave it where it was.',
      '{me} reported two bad nights after being sharp here. She had been certain that she would find her chair gone. {@anaE} said that she had liked her better for it. {me} asked her to say that again, and then asked why.',
      '{me} said no to her sister for the first time since their mother’s illness: a weekend, a drive, a chore. The sister was hurt and the sky stayed up. She told this with shaking hands and asked us not to congratulate her yet.',
      '{me} described coming home from a shift on which a patient had died, and cooking for four. She asked herself aloud who the fourth plate was for. We stayed with that for some time.',
      '{me} took twenty minutes today. She had said at the start that she wanted them. Near the end she looked for the clock and {A} told her not to; she put her hands under her legs and went on.',
      '{me} told us she had reduced to four nights a week. Nobody at work had been cross; one colleague had asked how she had managed it. She is sleeping and finds she has opinions.',
      '{me} was asked by {@will} for comfort and said that she had none today. He said that was all right. Both of them looked relieved, and a few of us laughed, she first.',
    ],
    early: [
      '{me} [passed her turn to the next chair|gave her time away] with a smile that [two people commented on|did not reach as far as the question].',
      '{me} kept an eye on [the water jug|the door] and on everyone’s comfort, and [said of herself only that she was tired|was last to speak, and briefly].',
      '{me} praised [each of the others|three people in a row] for their courage and was surprised to be asked about hers.',
    ],
    mid: [
      '{me} began a sentence with “I’m sorry, but” and [started again without the first three words|was reminded, kindly, to drop the beginning].',
      '{me} said she was angry with [a colleague|her sister] and then, [after a pause|almost to herself], that she would have to get used to the word.',
      '{me} asked for five minutes and used [four|six] of them.',
    ],
    late: [
      '{me} said what she needed from [the group|us] today in one sentence: [to be listened to and not admired|company, no advice].',
      '{me} let another member’s distress be looked after by others, and [watched it happen with interest|found she could hear better from there].',
      '{me} disagreed with me, [mildly|cheerfully], about what last week had meant, and was right.',
    ],
    tasks: [
      {
        set: 'leave one message unanswered until she has eaten',
        kept: '{me} ate first and answered afterward, on two days out of seven. The second time nobody noticed, which bothered and freed her.',
        missed:
          '{me} answered everything at once, as ever, and brought the list: forty-one messages, three of them necessary.',
      },
      {
        set: 'say no once, in a word, with no reason after it',
        kept: '{me} had said no to an extra shift. She gave no reason, and described the silence afterward as very long and about two seconds.',
        missed:
          '{me} had prepared a no, and heard herself say “of course”. She was kinder about it than she would have been a year ago.',
      },
      {
        set: 'sit down while somebody else cooks',
        kept: '{me} sat at the kitchen table while her partner cooked. She corrected nothing but the salt.',
        missed:
          '{me} had sat down, and got up again to find the pan. She thinks she was up before anyone asked.',
      },
      {
        set: 'ask for the first ten minutes next time, before anyone else can need them',
        kept: '{me} asked for the first ten minutes as she had said she would, and then did not know where to begin, and was not hurried.',
        missed:
          '{me} had meant to ask for the beginning of the session. She watched it go to someone else and felt, she said, mostly relief and then a small anger.',
      },
      {
        set: 'write down what she is angry about, for nobody',
        kept: '{me} filled a page with what she was angry about and did not show it to us. She only held it up: both sides.',
        missed:
          '{me} bought a notebook for her anger, chose a pretty one, and has not been able to write in it.',
      },
    ],
    asides: {
      3: 'Mentioned headaches after night shifts; encouraged to have them looked at, agreed.',
      9: 'Took time for herself without prompting. Self-criticism afterward was brief and she named it as such.',
      10: 'Working hours discussed with her physician; four nights a week from next month. Sleep about six hours by her account.',
    },
  },
  {
    key: 'grace',
    joins: 0.12,
    goals: [
      'bring something unfinished to the group',
      'find out what she wants from the years after the marriage',
    ],
    beats: [
      'First meeting for {me}, prepared for in two individual sessions. She had written down what she wanted to say, read the first line, and put the page away. The group told her how their own first evenings had been, and nobody told her it would be all right.',
      '{me} spoke fluently and in paragraphs. {@anaM} said it was like listening to the radio: good, and far away. {me} was silent for the rest of the hour, and at the end said that her husband had used the same words.',
      '{me} returned to the remark about the radio. She had been furious and had baked. Today she was able to tell {@anaM} that it hurt because it was meant kindly, and that she would have known what to do with an insult.',
      '{me} arrived with a mistake: she had forgotten a godchild’s birthday and had not yet put it right. She wanted to see how long she could bear having done something badly. We agreed that a week would be ambitious.',
      '{me} described the last dinner of the marriage, course by course, in perfect order. When I asked where she had been in all this she did not understand the question at first, and then could not answer it for some minutes.',
      '{me} said to {@will} that his good manners made her lonely, because they were hers. He laughed first. They have been easier with one another since, and interrupt.',
      '{me} came in without her folder. Nobody mentioned it until {@bea} did, in passing and near the end, and {me} said she had sat in the car for five minutes deciding.',
      '{me} told us that she had sung a solo at choir practice and come in two bars early. She had kept singing. It had been, she reported, terrible, and then a matter of indifference to thirty-eight people.',
      '{me} raised what she had avoided: she misses being married more than she misses him. The group did not rush to it. {A} said only that it sounded true, and {me} cried, as she put it, untidily.',
      '{me} signed the papers on Monday. She had thought she would tell us in a sentence; it took most of an hour, and she let it. She asked to be left with the sadness and not to be called strong.',
    ],
    early: [
      '{me} gave a [well-ordered|complete] account of her week and [asked whether that was the sort of thing we meant|checked our faces at the end of each part].',
      '{me} [took|had taken] notes on what others said; asked about it, she [closed the notebook|said it was so as not to forget us].',
      '{me} [agreed with each speaker in turn|found something right in every position], and was asked, in good humor, what she herself thought.',
    ],
    mid: [
      '{me} said “I don’t know” and [let it stand|looked pleased with it].',
      '{me} brought [half a thought|a feeling without its reasons], apologized for the state of it, and was [told to leave it as it was|not forgiven, there being nothing to forgive].',
      '{me} noticed herself polishing a sentence while [someone else was speaking|it was her turn to listen], and [stopped|told us so].',
    ],
    late: [
      '{me} changed her mind aloud, [twice|in mid-sentence], and let us watch.',
      '{me} spoke of [the apartment she may or may not take|a trip on her own] as something she would like, a word she [counts now|used to leave to other people].',
      '{me} told the room that she had been bored for ten minutes and would rather say so; it [was taken well|woke everyone up].',
    ],
    tasks: [
      {
        set: 'leave one thing undone on purpose and look at it once a day',
        kept: '{me} had left the hall lamp unrepaired and looked at it daily. By Friday it was a lamp.',
        missed:
          '{me} had chosen the ironing to leave undone and found it ironed. She suspects herself.',
      },
      {
        set: 'tell a friend about the separation without telling it well',
        kept: '{me} told a friend badly, in a parking lot, in the wrong order. The friend stayed an hour.',
        missed:
          '{me} had met the friend and given the version with the ending. She heard it as she was giving it.',
      },
      {
        set: 'come without the folder',
        kept: '{me} pointed to the space beside her chair where the folder used to be.',
        missed:
          '{me} had left the folder in the car and thought about it throughout. She reported this as partial success.',
      },
      {
        set: 'write down three things she would like that nobody would see',
        kept: '{me} had the three things and read us one: a window that faces west.',
        missed:
          '{me} had sat before the empty page. She found eleven things other people would like.',
      },
    ],
    asides: {
      5: 'Perfectionistic standards named by herself as “what I had instead of company”. To return to.',
      8: 'Dates of the court hearing noted. Wishes to keep the individual session that week.',
      9: 'Grief over the marriage is now spoken of directly; tearful, oriented to the future by the end. No suicidal thoughts on asking.',
    },
  },
  {
    key: 'anaM',
    goals: [
      'stay in the conversation when there is disagreement',
      'decide without asking three people',
    ],
    beats: [
      '{me} sat nearest the door and explained that this was habit. She gave her name, added that there were two of the same, and offered to be called something else. The group declined the offer.',
      '{me} went silent when voices were raised, and stayed so for forty minutes. At the end I asked where she had gone. “To the kitchen at home,” she said. “You can hear everything from there and nobody asks you.”',
      '{me} answered a call from her mother in the corridor and came back smaller. {@bea} asked what she would have said if the line had been bad. We heard two sentences of it, and then she put a hand over her mouth.',
      '{me} disagreed with {A}, so softly that she had to say it three times. By the third it was a disagreement. She looked round for damage and there was none to be found.',
      '{me} stayed away last week and said today that it had not been a cold. She had felt laughed at by {@rowan} and had decided to stop coming. She told {@rowan.him} so, to {@rowan.her} face, with long pauses. {@rowan} did not joke.',
      '{me} and {@rowan} picked up where they had stopped. It emerged that both had spent the week composing apologies. {me} said that being angry at someone and seeing them again the week after was, for her, a new kind of event.',
      '{me} told us about a man she has been seeing for some months; she had not mentioned him to anyone for fear of opinions. She received several opinions. She sorted them herself, aloud, into useful and not.',
      '{me} turned down a contract without consulting anyone. She had slept badly, waiting to be wrong. The wrongness has not arrived, and she asked how long one generally waits.',
      '{me} described telling her mother that she would call on Sundays and not daily. There had been tears, on both sides, and an accusation. She had stayed on the line and not given the evening back.',
      '{me} was the one today who stopped two people talking over a third. She did it in an ordinary voice. It was remarked on only at the end, and she said that she had simply wanted to hear.',
      '{me} moved in with her partner over the weekend and reported their first quarrel as if it were a certificate: about shelves, loud, over by supper, she in the room for all of it.',
    ],
    early: [
      '{me} [followed everything with her eyes|turned toward each speaker] and spoke [once, when asked|only in the closing round].',
      '{me} began to say something, [lost the race to a louder voice|let it go], and when invited back said it [wasn’t important|had passed].',
      '{me} asked [whether it was all right to|if she might] differ, and then [differed by a hair|found she agreed].',
    ],
    mid: [
      '{me} told us she had [rehearsed this on the streetcar|written this on her hand], and said it: she had not liked [how last week ended|the way we hurried past her].',
      '{me} felt her throat close when two others disagreed and [said so instead of leaving by the window, as she put it|stayed, with both feet on the floor].',
      '{me} asked for one opinion, [received two|was offered several], and thanked us for the first.',
    ],
    late: [
      '{me} spoke second today, [which she counted|unprompted], and [did not look for the door|took her time].',
      '{me} said [no|“I see it differently”] in her ordinary voice.',
      '{me} reported a [phone call|Sunday lunch] with her mother that was [merely dull|almost friendly], and [did not quite trust it|enjoyed telling us so].',
    ],
    tasks: [
      {
        set: 'make one decision this week without asking anybody',
        kept: '{me} bought a coat. She asked nobody, it was expensive, and she wore it today.',
        missed:
          '{me} made her decision alone and then called three people to check. Two of them had disagreed, which rather settled it.',
      },
      {
        set: 'stay in the room for the whole of one argument',
        kept: '{me} had stayed for an argument between her parents, in the doorway, to the end. It was shorter than she remembered arguments being.',
        missed:
          '{me} had gone to wash glasses when the voices rose. She noticed with the faucet running.',
      },
      {
        set: 'let her mother’s call ring out once',
        kept: '{me} let it ring out, with a friend beside her. Her mother left a message about curtains.',
        missed:
          '{me} answered her mother on the second ring. She asked us to note that it used to be the first.',
      },
      {
        set: 'choose a chair that is not by the door',
        kept: '{me} had taken the chair by the window before anyone could comment, and then everyone did.',
        missed: '{me} sat by the door again and told us so before we could.',
      },
      {
        set: 'tell her partner what she would like for the weekend before he asks',
        kept: '{me} had said what she would like for the weekend before she was asked: the sea, no visitors. They went; it rained; she did not apologize for the rain.',
        missed:
          '{me} waited to be asked about the weekend, was asked, and said she did not mind. She minded the whole of Saturday.',
      },
    ],
    asides: {
      5: 'Missed one session after a hurt in the group; returned and addressed it in person. Significant for her.',
      9: 'Fewer calls to her mother (weekly). Guilt rated by herself as “loud but not in charge”.',
      11: 'Asked about a referral for couples sessions; two names given.',
    },
  },
  {
    key: 'anaE',
    goals: [
      'say what hurts before it comes out as scorn',
      'let people get to know her outside of work',
    ],
    beats: [
      '{me} asked in her first sentence how long this usually takes. She runs a workshop with eleven people and is used to things being fixed. I said I did not know, and she said at least that was honest.',
      '{me} called {A}’s account “a bit much”, and the temperature fell. When I asked her for the feeling before the remark she said there wasn’t one. Then: “Tired. I was tired of nobody doing that for me.”',
      '{me} arrived late, left her coat on and answered in single words. {@tomas} asked if she was cold. It took until the last ten minutes to learn that it was her sister’s birthday and that they have not spoken for six years.',
      '{me} told the group what it is like to be thought strong: people bring you their heavy things and leave. She looked only at the lamp. No one brought her anything for the rest of the hour, and she noticed.',
      '{me} was told by {@may} that she makes people feel stupid. She said “then they should say so”, and then nothing. A long ten minutes. She took her bag, stood, sat down again, and stayed to the end, which I told her I had seen.',
      '{me} said that she had nearly not come back, and that her coming was not to be made into a story. She had asked her foreman whether she makes people feel stupid; he had said “only the clever ones”. She did not find it funny and told us so, and then, with {@may}, she did.',
      '{me} described writing to her sister: four drafts, each shorter. The one in her pocket was a line and a half. She did not read it out, but {A} asked whether it was true, and she checked, and said yes.',
      '{me} said something kind to {@grace} in passing and was caught at it. She blustered. The group teased her, she allowed it, and it was one of the easiest quarters of an hour we have had.',
      '{me} was called by her short name by another member for the first time and let it pass. Later she said that only family uses it; then that it was all right.',
      '{me}’s sister has answered. It is two lines and a photograph of a dog. She showed it around the circle, and we were all careful with the phone.',
      '{me} told {@rowan} that {@rowan.her} silence today worried her more than the jokes. She said it without an edge. When {@rowan} looked up, she said: “I know. I heard it too.”',
    ],
    early: [
      '{me} [summarized|reduced] another member’s difficulty to [four words|a sentence], accurately, and [without warmth|to nobody’s pleasure].',
      '{me} said she [had no complaints|did not see the point of today] and [stayed to the end all the same|watched closely for a reply].',
      '{me} checked [her phone|the time] twice; asked about it, she said [the workshop doesn’t run itself|she had wanted to see if I would notice].',
    ],
    mid: [
      '{me} began something cutting and [swallowed it|turned it round in mid-air]; what came out was that she [had been worried|felt passed over].',
      '{me} named [tiredness|envy] before [scorn|the remark] could get there, and [looked as if she had dropped something|was thanked for it by the person concerned].',
      '{me} mentioned her sister [without being asked|in an aside], and changed the subject more slowly than usual.',
    ],
    late: [
      '{me} asked [another member|the person next to her] a question to which she did not [already know|mind] the answer.',
      '{me} told us about [a supper with two people from work|an evening at her neighbors’], at which she had [talked about herself for ten minutes|stayed for the dishes].',
      '{me} apologized for a sharp word, [once and briefly|in the same minute], and the talk went on.',
    ],
    tasks: [
      {
        set: 'wait three breaths before the clever remark',
        kept: '{me} had waited three breaths on, she thinks, five occasions. Twice there was no remark left.',
        missed: '{me} had waited one breath. She wished us to know that it was a deep one.',
      },
      {
        set: 'put the letter to her sister where she can see it',
        kept: '{me} has the letter on the kitchen shelf, behind the coffee, so that she meets it each morning.',
        missed: '{me} could not find the letter, and then could not look for it.',
      },
      {
        set: 'ask one of her people how they are, and stay for the answer',
        kept: '{me} had asked her foreman how he was. It took twenty minutes and she had to sit on a tire.',
        missed:
          '{me} asked one of her people how he was, and the phone rang, and she took it. She thinks she had hoped for it.',
      },
      {
        set: 'mail the letter',
        kept: '{me} mailed the letter on Thursday, in the rain, and then stood by the box for a while.',
        missed: '{me} has bought a stamp. She said this as one gives evidence.',
      },
      {
        set: 'tell someone outside this room that she has had a hard year',
        kept: '{me} told a neighbor that it had been a hard year. The neighbor put the kettle on and did not say anything wise.',
        missed: '{me} had the words ready at the fence and talked about the hedge.',
      },
    ],
    asides: {
      3: 'Blood pressure raised at her last check by her own report; has an appointment.',
      6: 'Stayed in the room through strong criticism and returned the next week; discussed with her after the session what had made that possible.',
      10: 'First contact with her sister in six years. Prepared together for the possibility of no further answer.',
    },
  },
  {
    key: 'tomas',
    leaves: {
      at: 0.74,
      reason: 'Moved to another city for work; ending planned and worked through',
    },
    goals: ['speak before he is certain', 'let others see when he is hurt'],
    beats: [
      '{me} said that he teaches all day and would be glad to be quiet for once. He was quiet. At the end he remarked that it had not been as restful as he had expected.',
      '{me} was asked by {A} what he was thinking and answered with a very fair summary of what everybody else was thinking. “And you?” {A} asked. He laughed and said that he had hoped to get by on that.',
      '{me} told us that he and his brother had divided their mother’s things without a cross word and that he has not been able to sleep since. He said “without a cross word” three times.',
      '{me} let it be seen that he was hurt: {@will} had spoken over him, not for the first time. He had gone white. He said “I’ll say it once and then I would like us to go on”, and said it, and then could not go on, and did not have to.',
      '{me} was grateful that last week had not been smoothed over. {@will} asked him what he does at home when he is spoken over. “I mark exercise books,” {me} said. “I’m very thorough.”',
      '{me} disagreed with me in front of everyone on whether the group had been unkind. He was precise and quite angry. I thought he had a point and told him which.',
      '{me} has called his brother. They spoke about a lawnmower, and then about the lawnmower, and then about their mother. He reported the exact moment at which it changed.',
      '{me} brought news he had held back for three weeks: he has been offered a post in another city. He was ashamed of being glad. The group was glad and sad, in that order, and he stayed for both.',
      '{me} spoke first, twice. He told {@anaE} that he would miss being asked if he was cold. She said she had only asked because he always sat in the draft.',
      'Last meeting for {me}, after six weeks of leave-taking. Each member told him something they would keep. He answered every one, which he had dreaded; to me he said that he had come to be quiet and was going home hoarse. He knows how to reach us, and has the name of a group there.',
    ],
    early: [
      '{me} [listened with his arms folded|leaned forward and said nothing], and was [missed only at the end|drawn in once, by a question about the weather in the room].',
      '{me} weighed both sides of it and [came down on neither|declared a draw].',
      '{me} spoke [in the closing round|when the hour was nearly over], a sentence he had [evidently been building|polished] for some time.',
    ],
    mid: [
      '{me} said he was not certain but would say it anyway, and [was interesting because of it|blushed, and went on].',
      '{me} noticed that he had [been holding his breath|gripped the chair] since the last sharp word, and told us.',
      '{me} mentioned [the house|his brother] with a lift in his voice that [two people heard|he denied at first].',
    ],
    late: [
      '{me} said plainly that [the move frightens him|he will find it hard to go], and [let it be seen|did not tidy it up].',
      '{me} told two of the others what he would carry away from knowing them, and looked at them as he did.',
      '{me} interrupted, [apologized, and kept the floor|for once], and was cheered.',
    ],
    tasks: [
      {
        set: 'call his brother about nothing in particular',
        kept: '{me} called his brother about nothing. It lasted eleven minutes, a record for nothing.',
        missed: '{me} had a reason to call his brother and so it did not count; he knows this.',
      },
      {
        set: 'say one thing here next week in the first quarter of an hour',
        kept: '{me} spoke in the eighth minute. He had been watching the clock, as he told us in the ninth.',
        missed:
          '{me} noted at twenty past that the quarter of an hour was gone, and that telling us so was perhaps something.',
      },
      {
        set: 'tell a colleague that he minded the joke',
        kept: '{me} told the colleague that he had minded. The colleague had not known. They have since had coffee.',
        missed:
          '{me} let the colleague’s joke go by again. He could repeat it to us word for word.',
      },
      {
        set: 'make a list of what he would like to say before he leaves, and to whom',
        kept: '{me} had the list, in his teacher’s hand, with two names underlined.',
        missed:
          '{me} had not made the list. Everyone on it, he said, would have been in this room.',
      },
    ],
    asides: {
      7: 'Sleep returned to normal after the conversation with his brother.',
      9: 'Transfer prepared with his consent: name of a colleague in the new city given to him; nothing sent.',
    },
  },
  {
    key: 'rowan',
    joins: 0.3,
    goals: ['let a serious thing stay serious', 'tell the family what the visits cost'],
    beats: [
      'First meeting for {me}. They had the room laughing within four minutes and told us, when I asked, that this was what usually happens just before they are not invited again. It became quiet, and they waited, and nobody laughed.',
      '{me} turned three questions into three anecdotes. {@grace} said she had enjoyed them and knew nothing more than before. {me} replied that this was rather the idea, and after a while, that it was also the trouble.',
      '{me} joked about a member’s stammered apology and saw, a second late, how it had landed. They tried to mend it with another joke. I stopped that one. We sat with the first.',
      '{me} asked to speak about the joke and the hurt. They had not slept well. They said “I was frightened of how real it was getting”, and the word frightened seemed to surprise them more than anyone.',
      '{me} told the story of the last visit to their parents: the old name, used eleven times between the hall and the dessert. They had counted so as to have something to do. Nobody here found anything to say for a while, and {me} thanked us for that.',
      '{me} kept a straight face for the whole session, visibly, like someone crossing a stream. {@will} said it was good to see what was there. “Not much,” said {me}; then, “that was a joke, sorry, that one was a joke.”',
      '{me} cried in the middle of a funny story. They went on with the story, crying, and reached the end, and the end was not funny. {@bea} moved her chair nearer by about a hand’s breadth, and they let her.',
      '{me} has written to their parents: what they would like to be called, and that they will leave the table when it is not used. They asked us to check it for jokes. There was one, and it stayed in, because it was good.',
      '{me} came back from the visit. They had left the table once, and their mother had followed them to the garden. It is not solved. They ate dessert.',
      '{me} used a joke today to let {A} off the hook, and the whole room knew the difference. They knew it too and looked, for a moment, entirely pleased.',
    ],
    early: [
      '{me} met each silence with [a remark|an aside], [four in all|and every one of them was good], and was asked what they would be doing otherwise. “Sweating,” they said.',
      '{me} told a [long|well-built] story about [a landlord|a bus driver] that [turned out to be about not being let in|we laughed at and were none the wiser for].',
      '{me} deflected a compliment with [a bow|an impression of me], a fair one.',
    ],
    mid: [
      '{me} said the joke [would be here if anyone needed it|was on the tip of their tongue], and said the other thing instead.',
      '{me} let themself be [asked a second time|looked at], and gave [a short, serious|an unadorned] answer.',
      '{me} spoke about [the name|home] without [lowering|performing] it, for [perhaps two minutes|longer than before].',
    ],
    late: [
      '{me} noticed when [someone else|another member] used a joke to get away and [said gently that they knew that road|waited for them on the other side].',
      '{me} was [grave|plain] for as long as it took, and funny [afterward|when it was over].',
      '{me} told us of [a good evening|an ordinary Tuesday] with friends who [use the name without thinking|do not need entertaining].',
    ],
    tasks: [
      {
        set: 'count the jokes for one evening and not make the last one',
        kept: '{me} had counted nineteen, and had not made the twentieth. A friend asked whether they were unwell.',
        missed:
          '{me} had set out to count the jokes and lost count early. They suspected that the counting had become a bit.',
      },
      {
        set: 'tell one friend what the visits home are like',
        kept: '{me} told a friend what the visits are like, on a walk, side by side. The friend was angry on their behalf. They had forgotten that one could be.',
        missed:
          '{me} told a friend about the visits as a comic turn. They heard the applause and felt sick.',
      },
      {
        set: 'finish the letter to their parents and keep it for a week',
        kept: '{me} finished the letter and has kept it for the week, and has changed one comma.',
        missed:
          '{me} has a letter with three beginnings. One of them is true, they said, but not which.',
      },
      {
        set: 'let somebody pay them a compliment and count to five',
        kept: '{me} was paid a compliment and got to four before answering. They held up the fingers.',
        missed:
          '{me} was complimented on Thursday, was to have counted to five, and answered before the sentence was over.',
      },
    ],
    asides: {
      5: 'Spoke of shame without deflecting. Denied thoughts of self-harm when asked directly; history reviewed, none in four years.',
      8: 'Name and pronouns confirmed for all correspondence, including the reminder letters.',
    },
  },
  {
    key: 'bea',
    goals: [
      'ask for attention instead of waiting to be noticed',
      'bring disappointment while it is fresh',
    ],
    beats: [
      '{me} gave the shortest introduction and added that at her age there was not so much to tell. {A} asked what age that was, and she seemed glad of the cheek.',
      '{me} waited for a pause that did not come. After an hour I said that I had seen her lips part several times. She said she had been brought up not to interrupt, and that everybody else had evidently been brought up by wolves.',
      '{me} told us how she taught piano for thirty years to children who could not wait to be gone. She made it charming. {@anaM} asked which of them she missed, and the charm gave way.',
      '{me} let us know that she had been hurt the week before, when her news was passed over for someone else’s. She had saved the hurt up for seven days and brought it wrapped. {@will} asked if next time he could have it fresh.',
      '{me} did not speak to anyone for half the session. When it was named she said that she was waiting to see how long it would take. It had taken fifty minutes; she had lost a wager with herself; she wept, and was furious at weeping.',
      '{me} said she had been thinking about the wager. She had been making that one all her life, against people who did not know they were playing. {@tomas} told her he would rather be told the rules, and she promised to try.',
      '{me} interrupted. It was to say that {@may} had not finished. We laughed, {me} included; she then used the floor she had won, and told us about her daughter’s silence since the move abroad.',
      '{me} asked in the first round for ten minutes, for herself, about nothing urgent. She used them to describe a concert. It was, as far as I can tell, the first time she had come to us with a pleasure.',
      '{me} played something on the table edge while {A} spoke. Asked what it was, she said it was what she had been too vain to practice for years. She has had the instrument tuned.',
      '{me} was told by {@anaE} that she had been short with her today. She did not collapse and did not pour tea. She said: “Yes. I was disappointed, and it was about the chair.” It was about the chair, and something older, and she said both.',
      '{me} called her daughter without an occasion and said that she missed her. There was a pause on the line in which she very nearly talked about the weather. The daughter is coming for two weeks.',
    ],
    early: [
      '{me} waited to be asked, [was not|was, late], and said in the closing round that [it had been very interesting|she had enjoyed listening].',
      '{me} told an anecdote with [great|careful] charm and [withdrew behind it|sat back to see if it would do].',
      '{me} remarked that the young people [had more important things|must go first]; [nobody here is especially young|this was not accepted].',
    ],
    mid: [
      '{me} said “I would like some of this time”, [quietly and once|in the tone of someone ordering tea], and got it.',
      '{me} brought a disappointment that was [two days|a week] old and [still warm|already folded]; she was thanked for not waiting longer.',
      '{me} noticed that she was [counting how often she was looked at|keeping score], told us the score, and [laughed|stopped].',
    ],
    late: [
      '{me} interrupted [with pleasure|without apology], and was [listened to|interrupted in turn, which she took as a compliment].',
      '{me} spoke of [practicing again|an invitation to play for friends], with [her hands|the whole of her face].',
      '{me} asked for a word about [how she had come across|last week], [got it|received three], and kept [it|the middle one].',
    ],
    tasks: [
      {
        set: 'ask for one thing at home before anyone could guess it',
        kept: '{me} had asked her neighbor to carry up the shopping. He had been wanting to for years, it turned out, and had been afraid of offending.',
        missed:
          '{me} asked for nothing and was given nothing. She noted that the two may be connected.',
      },
      {
        set: 'call her daughter without an occasion',
        kept: '{me} called her daughter, for no reason. The daughter asked who had died. They then talked for half an hour.',
        missed:
          '{me} did not call. She had been waiting, as she discovered on the stairs just now, to be called.',
      },
      {
        set: 'play the piano for ten minutes with the window open',
        kept: '{me} played with the window open. Somebody clapped, across the yard, and she shut it, and opened it again.',
        missed: '{me} dusted the piano. She considered that a beginning and we let her.',
      },
      {
        set: 'bring a disappointment in the week it happens',
        kept: '{me} brought one from Wednesday, a friend who had canceled, and told it while she was still cross.',
        missed:
          '{me} had a disappointment, and had already forgiven it by the time she came. She would like it back.',
      },
    ],
    asides: {
      5: 'Low mood in the mornings reported, lifting by noon; no hopelessness. To be asked about again in two weeks.',
      7: 'Physician has adjusted her thyroid medication by her report.',
      11: 'Less waiting, more asking: initiated contact with her daughter and in the group in the same week.',
    },
  },
  {
    key: 'dawn',
    joins: 0.62,
    goals: [
      'be known for more than her recovery',
      'tell people she is lonely before she disappears',
    ],
    beats: [
      'First meeting for {me}, who comes on from the morning program with fourteen months behind her. She said that in one sentence and added that she would like it not to be the only thing we knew. She was asked what she would like us to know instead, and needed the rest of the session to think of it.',
      '{me} found us slow. Where she had been, she said, people told each other the truth before nine o’clock. {@anaE} replied that we get to it by half past seven. {me} laughed, and looked around as if counting the exits one fewer.',
      '{me} grew angry when {A} lowered {A.her} voice to speak about a glass of wine. “I’m not made of sugar,” she said. What she minded, it emerged, was being managed; she had done a good deal of managing of her own.',
      '{me} told us that her son has agreed to meet her, at a station, for one hour. She was less afraid of the hour than of the platform. {@bea} asked who would be on the phone afterward, and {me} had not thought that she might have somebody.',
      '{me} was missed last week and said that she had been at home, with the blinds down, not drinking. She had told nobody. Several were frightened after the fact and said so; she had thought only of the not drinking. Asked directly, she denied any wish to die and any use; we agreed whom she calls on the next such day.',
      '{me} used the arrangement: she called before she vanished, not after. It was to say that she felt like the last person at a party. It has become, she told us, a shorter sort of day.',
      '{me} offered {@rowan} something she had learned about shame without calling it a lesson. {@rowan} asked how long it had taken. “I’ll let you know,” said {me}.',
    ],
    early: [
      '{me} said what she thought, [without varnish|early and loudly], and [watched who would flinch|looked surprised when nobody did].',
      '{me} spoke of [“the other place”|the mornings she had come from] with homesickness and [some scorn for it|a little pride].',
    ],
    mid: [
      '{me} noticed she had [told her story the way she tells it|used the old sentences], stopped, and told [a smaller one|us about Sunday instead].',
      '{me} mentioned her son [twice|in passing], once by what he [likes to eat|was like at six].',
    ],
    late: [
      '{me} told us she was lonely, [on a Tuesday, without having earned it|as one mentions rain], and was met.',
      '{me} was asked about something other than recovery and [had an answer|talked for ten minutes about roses].',
    ],
    tasks: [
      {
        set: 'write down three things about herself that have nothing to do with drinking',
        kept: '{me} had her three: she grows roses, she was a fair goalkeeper, she cannot abide jazz.',
        missed: '{me} got as far as two, and both, looked at closely, were about drinking.',
      },
      {
        set: 'call someone on the first gray day, not the third',
        kept: '{me} called on the first gray day. She felt foolish for ten minutes and better for the rest of it.',
        missed:
          '{me} called on the second gray day and not, as agreed, on the first. She asked for half credit.',
      },
      {
        set: 'ask her son one question and not explain herself',
        kept: '{me} asked her son what he was reading, and only listened. He told her for a long time.',
        missed:
          '{me} asked her son a question, and then explained herself after all. She saw him look at the clock and knew which sentence had done it.',
      },
    ],
    asides: {
      5: 'Withdrawal at home for five days without use. Safety plan from the program reviewed and updated with her; two contacts confirmed.',
      6: 'Sixteen months abstinent by her account. Continues her weekly meeting elsewhere.',
    },
  },
];
