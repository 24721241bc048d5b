import type { Topic } from '../../types.ts';

export const topics: readonly Topic[] = [
  {
    title: 'How we begin',
    agenda:
      '[Leave the beginning open|Open without a theme]; notice who takes it, who gives it away and what the first two minutes ask of everybody.',
    opening: [
      'The session began with [the radiator|a story about parking] and stayed there until [someone|two people at once] asked what we were warming up for. From then on the talk turned to the first minutes themselves: who speaks first, who waits to see how first is received, and what it costs to come in from the street as the person one has been all day.',
      'Nobody wished to begin. After [some three|about four] minutes I said that we had, and that this was how. Several members then described what they do with their faces in a silence, and from [there|faces] we came to what each of them hopes will be noticed without being said.',
      'A brisk start: three members had come with something and negotiated, more politely than necessary, about the order. What was striking was how [readily|quickly] everyone offered to go last. [We spent the first part of the evening on last.|Being last turned out to have a good many advantages.]',
    ],
    exchange: [
      '{A} said that {A.she} had planned on the way here what to talk about and had dropped it [at the door|on the stairs]. {B} asked to hear the plan, and not the reasons against it. It was a small matter about a friend, told in [five|six] sentences, and {A} seemed [surprised|relieved] to have it outside of {A.herself}.',
      '{A} began, and {B} came in before the second sentence was finished. {A} leaned back. I asked both of them to look at that second: {B} had wanted to help {A} over the threshold, and {A} had felt the door close. They tried it again, more slowly.',
      'When {A} asked whether {A.she} might start, {B} wanted to know whom {A.she} {A.was} asking. There was laughter, and then a real answer: {A} had been looking at me. {A.She} turned the chair a little and asked the others.',
    ],
    leader: [
      'I described the first minutes back to the group, [without interpretation|as one would a piece of film], and asked what each person had been doing in them.',
      'I drew in those who had not spoken by asking what they had already noticed about tonight, which [everyone|each of them] turned out to have done.',
      'I held back with my own question until a member asked it; it came as [“what are we not starting with?”|“who are we waiting for?”], and did its work.',
    ],
    sense: [
      'The group can now look at its own way of starting and does not need a theme from me in order to meet. The wish to be invited remains strong in about half the circle.',
      'Beginning stands, for several members, for being a burden. Saying so lowered the threshold visibly; by the second half no one was queueing.',
      'Dependence on the leader for permission was named and tested in the same breath. [I take this as work done, not as a mood.|A useful evening, less effortful than it looked.]',
    ],
    plan: [
      'Continue without a set theme. I will watch who opens and say so early if it is always the same [two|three].',
      'Next time I mean to be silent at the start and to let the group find its own way in.',
      'Members will each consider, on the way here, [one sentence they would rather not begin with|what they are carrying in from the day].',
    ],
  },
  {
    title: 'Asking for something',
    agenda:
      'If it fits: what members want from one another tonight, said as a request [and not as a complaint|that can be refused].',
    opening: [
      'The evening turned on asking. It started with a complaint about friends who never call and came, by way of [“I shouldn’t have to say it”|what ought to go without saying], to the question of how any of us is supposed to know what the others need.',
      'Early on somebody [sighed and was asked what the sigh was for|said “never mind”]. I invited the group to take such small signals for requests in disguise and to translate them. There was amusement at first; the translations became plainer and harder to smile at.',
      'Members compared what they had been taught about wanting things: not to, to earn it first, to ask once and not again. [One household rule after another was put into the middle.|The list grew long.] I asked which of these rules were in force in this room.',
    ],
    exchange: [
      '{A} asked {B} directly for something: to be told when {A.she} go{A.es} on too long. {B} promised, and was held to it within the quarter hour. {A} stopped, reddened, and said “thank you, that was quicker than I thought”.',
      'It took {A} three attempts to say that {A.she} would like the group to remember {A.her} hard date next week. {B} wrote it on [a hand|the back of an envelope], in front of everyone, and {A} had to look away.',
      '{A} wanted {B} to ask {A.him} a question, any question. {B} thought for so long that others grew restless, and then asked a very good one. Neither said much about it afterward; both stayed [awake|present] for the rest.',
    ],
    leader: [
      'I asked members to put their wishes as sentences with a verb and an addressee, and blocked [two|several] attempts to withdraw them.',
      'Where a complaint was raised about people elsewhere, I asked who here it might also be meant for. [It was a fair question twice out of three.|The second time someone answered at once.]',
      'I refused, kindly, to guess, and pointed out that I had been invited to three times.',
    ],
    sense: [
      'To ask still feels to many like an admission. What changed tonight is that requests were refused as well as granted, and that a refusal [was survived|did not end anything].',
      'The distance between wanting and asking was measured aloud. Good cohesion; more than one member took a risk that had been announced for weeks.',
      'A request that can be turned down is a different thing from a test, and the group found the difference [by itself|with very little help].',
    ],
    plan: [
      'Each member to make one request before we meet again, small enough to be refused.',
      'I will ask next week [what became of tonight’s requests|who was asked for what], including those made of me.',
      'Keep the distinction between asking and testing available; return to it when someone goes quiet.',
    ],
  },
  {
    title: 'What a silence holds',
    agenda:
      'Let silences run [longer than is comfortable|as long as they are doing something]; ask what they were, afterward.',
    opening: [
      'A long silence fell [about a third of the way in|in the first half], after a sentence that nobody quite knew how to receive. I let it be. When it was over I asked each member what had been in it, and no two answers were the same: dread, rest, rage, the shopping.',
      'The group was sparing with words today. It was not an empty quiet. Asked about it, members spoke of silences they had grown up in: the one before a door slams, the one of a house with [an ill person|somebody asleep] upstairs, the good one in a car.',
      'We spoke about who breaks a silence and for whom. It became clear that the same few [always do|pay for it each time], that they are thanked for it, and that they would quite like to stop.',
    ],
    exchange: [
      '{A} broke the silence with a question to {B} which was friendly and had nothing to do with anything. {B} said so. {A} admitted that {A.she} had done it for {A.her} own relief, and asked to have the silence back. It did not come back, but something better did.',
      '{A} had felt the silence to be meant against {A.him}. {B} said {B.she} had been thinking about dinner. Both of them were so taken aback that they began to laugh; then {A} said [quietly|in earnest] that this happens to {A.him} everywhere.',
      'For {A} the quiet was the best part of the hour, and for {B} scarcely to be borne. They compared notes on what they listen for. {B} listens for anger; {A} had not known that it could be heard.',
    ],
    leader: [
      'I said nothing for [four|five] minutes, and when I spoke it was to ask about the minutes.',
      'I asked each member to say what the silence had been for them in one word, and then let two of the words talk to one another.',
      'A process comment at the right moment, I think: that we had gone quiet each time someone came near [disappointment|being grateful].',
    ],
    sense: [
      'Silence is becoming something the group has and not something that happens to it. Two members find it hard still and can say so.',
      'later: The old meaning of quiet as danger is present in the room for several. That it could be said in the quiet itself is new.',
      'later: Less rescuing than in earlier weeks. The affect that the talk usually covers had [room|time] to be noticed; mostly it was sadness.',
    ],
    plan: [
      'No action needed; I will keep my own tolerance for silence under review.',
      'Members were asked to notice one silence at home this week and whose it is.',
      'Those who usually break the silence will [wait to a count of ten|let it go by once] next time.',
    ],
  },
  {
    title: 'Irritation, said early',
    agenda:
      'Small annoyances between members while they are small; [slow the exchange down|one at a time], address by name, stay in the present.',
    from: 0.03,
    opening: [
      'Something had been left over from last week and was in the room before the chairs were. It took [a quarter of an hour|some time] for the group to admit it, in the form of remarks about the draft; then one member said that the draft was not it.',
      'The theme was being annoyed, in its smallest form: the cough, the sigh, the phrase somebody uses too often. Members found that they could be precise about these, and that precision made them lighter. Where they had been saved up for long they came out [heavier than intended|with interest].',
      'There was a sharp word in the first half and a hush after it. I asked that neither be tidied away. What followed was the most direct conversation in [some|several] weeks about what members find hard in each other, and what they have been doing instead of saying it.',
    ],
    exchange: [
      '{A} told {B} that being asked “but how do you feel?” in that tone made {A.him} want to leave. {B} was stung and said so. They went back and forth with some heat, [three times round|for ten minutes], and ended in a different place: {B} had been asking because {B.she} had felt shut out.',
      '{A} said that {A.she} {A.was} tired of waiting for {B} to finish. {B} asked why {A} had not said so earlier. It is a fair question, and {A} took it as one: anger had been for slamming doors, where {A.she} came from, or for nothing.',
      '{B} had laughed at the wrong moment, and {A} said that it had hurt. No one hurried to explain what {B} had meant. {B} looked at {A} and said that {B.she} saw it now and {B.was} sorry, and the group let that be the end of it.',
    ],
    leader: [
      'I slowed the exchange, asked each to say what they had heard before replying, and blocked a third party who wished to make peace too soon.',
      'I asked for the irritation at its earliest: where in the body, at which word. That brought it down to a size at which it could be handed over.',
      'When the temperature rose I named what was going right in it: two people were angry and both were still in their chairs.',
    ],
    sense: [
      'Conflict stayed between the people concerned and did not look for a scapegoat. Repair was begun in the session and is not complete, which is as it should be.',
      'later: Members begin to tell irritation from contempt, in themselves and in what reaches them. The norm that anger may be voiced here without consequences for belonging was tested and held.',
      'The storm, if it was one, was short. I note the relief of those not involved and will ask them about it.',
    ],
    plan: [
      'Come back to this exchange early next time, so that nobody has to carry it into a second week alone.',
      'Members to try saying one irritation this week [within the hour it arises|while it is still small], to someone they like.',
      'I will check with both members at the start next week how it has settled.',
    ],
  },
  {
    title: 'Help as a hiding place',
    agenda:
      'Notice advice when it comes; ask who it is for. [Let one member be helped without solutions.|]',
    opening: [
      'One member’s difficulty at work was answered by five suggestions in under two minutes, each of them sensible. I remarked on the speed. The group then gave up, with some groaning, on being useful, and asked itself what it feels [when it has nothing to offer|in the second before the advice].',
      'We looked at helping: who does it here, who gets it, and who is always on the same side of it. “If I’m the one who helps, nobody looks at me” was said, and it went round the circle like a dish that everybody [recognized|took a spoonful of].',
      'The hour began with an emergency that was not ours: a neighbor’s, told at length. By the time it was done the teller had been thanked for caring and not asked a single question in return. The group noticed this on its own account, [late|to its chagrin], and went back for what had been missed.',
    ],
    exchange: [
      '{A} told {B} what {B.she} ought to do, and then, a moment later, that {A.she} had never managed to do it either. “That I can use,” said {B}. They spoke from there on as two people who cannot manage a thing.',
      '{B} asked {A} to stop helping. It was said with warmth and hit hard. {A} wanted to know what would be left; {B} answered that this was what {B.she} had been waiting to find out.',
      '{A} listened to {B} without advice, at my request, for five minutes by the clock. {A} found it exhausting. {B} said it was the first time that {B.she} had got to the end.',
    ],
    leader: [
      'I blocked advice [three times|twice], with a raised hand and a smile, and asked each adviser for the feeling that the advice had been in place of.',
      'I turned a suggestion back: “If that were meant for you, what would it say?” The member answered at once.',
      'I let the group see my own wish to help, which I had caught late, and what I had done with it.',
    ],
    sense: [
      'Advice served tonight, as so often, to keep helplessness at arm’s length. When it was put down the group came closer and the speaker felt less alone by their own account.',
      'later: Altruism is a strength of this group and its preferred defense. The members can hear that now without taking it for a reproach.',
      'A good deal of universality once the solutions were out of the way. Roles of helper and helped [shifted|loosened] noticeably.',
    ],
    plan: [
      'The helpers among us will each bring something they cannot solve.',
      'One week without advice, inside and outside the group, as an experiment; to be reviewed.',
      'Watch for the return of fixing when grief comes up, which it is about to.',
    ],
  },
  {
    title: 'Comparing ourselves',
    agenda:
      'Envy and comparison inside the group: who has it worse, who is ahead, [who is my favorite|who gets the time].',
    from: 0.04,
    opening: [
      'Comparison was the thread, in both directions: some felt that their troubles were too small for the room and some that theirs were too large. Between the two it emerged that nearly everybody keeps a table of who is furthest on, and stands in it wherever it hurts most.',
      'Someone asked, half in jest, whether I have favorites. I did not answer [at once|straight away] and the jest went out of it. We spent the better part of the session on being chosen and passed over, here and in the families members come from.',
      'A member’s good news was greeted with applause, and under the applause there was something else. It was given its name by the third speaker: envy, “the friendly kind, mostly”. To hear it said [freed|loosened] more tongues than the good news had.',
    ],
    exchange: [
      '{A} told {B} that {A.she} envied {B.him} the ease with which {B.she} speak{B.s}. {B} had thought of it as not being able to stop. Each looked at the other as at a country one knows only from photographs.',
      '{A} said that beside {B}’s story {A.her} own was nothing. {B} was angry at that: {B.she} had not told it in order to win. What {A} had been about to tell us was then told, and was by no means nothing.',
      '“You got more time than I did last week,” said {A} to {B}, and was horrified at having said it. {B} agreed. The simple agreement seemed to undo {A} more than any defense could have.',
    ],
    leader: [
      'I asked the group to make the comparison out loud and in the room, person to person, and not in the abstract.',
      'I normalized envy as a form of information about what one wants, and asked for the information.',
      'I accepted the question about favorites as a serious one and said what I notice about my own attention; it was not entirely comfortable, [and was appreciated|for them or for me].',
    ],
    sense: [
      'Sibling themes, clearly, and members heard them as such without my saying it. The recapitulation could be felt and thought about at once.',
      'Shame about envying was greater than the envy. Spoken, it brought people nearer; I had not dared to expect it so soon.',
      'later: The ranking is suspended for the moment. I expect it back, and so do they.',
    ],
    plan: [
      'Look at how time is shared over the next [three|four] meetings; members will keep an eye on it with me.',
      'Each to notice one comparison a day and [what it was that they wanted|which way it points].',
      'Leave room at the beginning for anyone who felt overlooked tonight.',
    ],
  },
  {
    title: 'Being told how we come across',
    agenda:
      'Feedback in the here and now: asked for, concrete, about [something both people saw|behavior and its effect].',
    from: 0.06,
    opening: [
      'Two members asked for feedback, which brought the usual holding of breath. We agreed on how: what I saw, what it did to me, nothing about your character. Within those limits people were braver and [kinder|more exact] than they are without them.',
      'The theme came out of an odd moment: one member gave a self-portrait in terms that nobody else in the room recognized. The group offered, with care, its own picture. The two lay side by side for the remainder of the session and were compared.',
      'It was an evening of mirrors. What members learned about how they are seen was by and large milder than what they had feared, and here and there less flattering than what they had hoped; [the second was digested better than I expected|both were news].',
    ],
    exchange: [
      '{A} asked {B} how {A.she} come{A.s} across when {A.she} {A.is} nervous. “Bored,” said {B}. {A} was speechless, then moved: at work, too, people must think so, and there have been years of it.',
      '{B} told {A} that {A.her} smile arrives a second before the hard thing does. {A} tried to say something hard without it. It took a few goes, and {B} nodded at the one that was true.',
      '{A} had trouble letting in what {B} told {A.him}, that {A.she} {A.is} missed when {A.she} {A.is} away. {A} began to argue the point. {B} repeated it, without additions, until {A} stopped.',
    ],
    leader: [
      'I kept the feedback to what had happened in the room and asked the receiver, each time, to say what had got in before replying.',
      'I asked for feedback on my own part in last week and received it: that I had come in too fast. [I thanked them and let it stand.|They were right.]',
      'I paired members who seldom speak to each other and gave them five minutes each.',
    ],
    sense: [
      'Interpersonal learning in the plainest sense: members heard the effect they have and could do something different within the hour.',
      'Good and bad feedback met the same difficulty, that of being taken in. More than one member is better armed against praise.',
      'The distance between self-image and the picture others hold is being closed from both sides.',
    ],
    plan: [
      'Those who received feedback will try one thing differently this week and tell us what it was like.',
      'I will return to the two members who asked and did not [quite|yet] get what they asked for.',
      'Keep the frame (what I saw, what it did to me) for the coming weeks.',
    ],
  },
  {
    title: 'Near and far',
    agenda:
      'Closeness: how much, how soon, and [the step back that follows it|what members do the week after].',
    from: 0.05,
    opening: [
      'After last week’s closeness the group kept its distance: coats on, short answers, a good many glances at the door. I wondered aloud whether we were cooling down after being warm. There was some relief at the idea that this might be a movement and not a verdict.',
      'Members talked about how near is near enough. One likes to be visited and not expected; another can love people only when they are about to leave. [It was said lightly and meant exactly.|There was a lot of laughter, of the kind that comes with being caught.]',
      'Nearness took up the evening. It began with somebody’s remark that between sessions this circle seems like something dreamed, and led to how each of us makes sure not to need anyone until next week.',
    ],
    exchange: [
      '{A} said to {B} that {A.she} had thought about {B.him} during the week. {B} had no idea what to do with that and said so. “Nothing,” said {A}. They looked at one another for a moment longer than people do here.',
      '{B} had felt close to {A} a week ago and today found {A.him} “behind glass”. {A} knew the glass. {A.She} put{A.s} it up, {A.she} said, when there is something to lose; and was then able to say what.',
      '{A} asked {B} to keep sitting beside {A.him}, after a break in which chairs had been moved. It was a tiny request and took up, with its history, some twenty minutes that nobody grudged.',
    ],
    leader: [
      'I made the rhythm the subject: near, away, near. I asked where in it each person was just now, with hands held closer or wider apart.',
      'I linked two members who withdraw for opposite reasons, and let them find that out by themselves.',
      'I named my own pull to entertain a cool group, and did not.',
    ],
    sense: [
      'Withdrawal after closeness was understood as regulation rather than rejection. That is an achievement and I said so.',
      'Attachment themes with little commentary from me; two members risked showing that they matter to each other.',
      'Cohesion is higher than the tone at the start suggested.',
    ],
    plan: [
      'Members to notice the moment of stepping back, and to announce it once instead of doing it.',
      'Expect some distance next week and [welcome it|treat it as part of the work].',
      'Hold the theme; it has not been used up.',
    ],
  },
  {
    title: 'About the leader',
    agenda:
      'Make room for disappointment and [annoyance|wishes] directed at me; do not answer too fast.',
    from: 0.09,
    opening: [
      'I was the subject for much of this session. It started from a small thing, my having closed late last week, and came round to larger ones: that I do not say enough, that I say it in that voice, that I get to go home. I asked for more of it.',
      'A question about my opinion was asked three times in different clothes. When I said that I noticed the clothes, the group became angry with me, together and with some enjoyment. They have seldom been so united.',
      'There was talk about bosses, doctors and a headmistress. [After half an hour|Eventually] somebody asked if we were still talking about them. We were then able to speak about what members want from me, and about the outrage of not getting it.',
    ],
    exchange: [
      '{A} said that I had not protected {A.him} two weeks ago. {B} came to my defense; {A} asked {B} to stay out of it, and {B} did, with an effort. I told {A} that I had hesitated and that I regretted it. {A} nodded and after a while said “all right”.',
      '{A} accused me of preferring {B}. {B} looked caught, and said that {B.she} had sometimes thought so too. I neither confirmed nor denied it and asked what follows if it were so. Both answered; the answers did not match, which interested them.',
      '{B} wanted to know how I stand all this, week after week. {A} said that one does not ask such things. We spoke about who in their families could be asked how they were, and {A} found the list to be empty.',
    ],
    leader: [
      'I received the criticism without explanation, said which part of it I recognized, and asked what it was like to have said it to my face.',
      'I kept to the here and now when the talk turned to authorities elsewhere: “and me?”',
      'I took responsibility for the late ending and left the rest with the group, where it belonged.',
    ],
    sense: [
      'Anger with the leader was expressed openly and without splitting. For some this was a first, and they were watching me for the consequences.',
      'Wishes to be looked after stood behind the complaints and could by the end be voiced as wishes.',
      'I was uncomfortable and not unhappy. To be taken to supervision: my slowness two weeks ago.',
    ],
    plan: [
      'Start and end on time; I have said so to the group.',
      'Ask next week what remains of tonight’s anger, and welcome the remainder.',
      'Stay alert to a swing toward politeness.',
    ],
  },
  {
    title: 'Shame and being seen',
    agenda:
      'Go slowly. What members hide, and [from which eyes|how they expect to be looked at if it is found].',
    from: 0.08,
    opening: [
      'The group approached shame by way of embarrassment: the dropped tray, the wrong name, the email to everyone. Members outdid each other, and then someone told one that was not funny and the tone changed. We went slowly from there.',
      'We spoke about what one would least like to be seen doing. The answers were modest: crying in the supermarket, needing to be fetched, [checking a phone for a message that has not come|eating alone at a set table]. It was the modesty of them that moved people.',
      'A member wished to tell us something and could not. Nobody pressed. The group turned to what the not-being-able was made of, and it may be that this helped more than the telling would have. At the close the thing itself was named in a single sentence.',
    ],
    exchange: [
      '{A} told it to the carpet. When {A.she} looked up, {B} was still looking at {A.him}, and not in the way {A.she} had expected. “What do you see?” {A} asked. “You,” said {B}, after giving it some thought.',
      '{A} spoke of having been laughed at as a child, for crying, by someone {A.she} trusted. {B} said {B.she} could feel it in the face. {A} asked if {B} was laughing. {B} was not; {A} had to look twice to see that.',
      '{B} thanked {A} for what {A.she} had told us a while ago, about which nobody had since said a word. {A} had taken the silence for disgust. It had been respect, badly labeled, and there was some work to do on the label.',
    ],
    leader: [
      'I asked the speaker, before and not after, what kind of response would be bearable, and the group kept to it.',
      'I encouraged looking up: shame is kept alive by not checking. Three members checked.',
      'I slowed the group down when sympathy threatened to become a crowd.',
    ],
    sense: [
      'Exposure with an uncommonly good outcome: what had been hidden was met with recognition from several sides.',
      'For a number of members shame sits where anger might otherwise be. To be borne in mind.',
      'High trust. Those who disclosed were asked before leaving how they would get home and with what; [steady|all well].',
    ],
    plan: [
      'Begin next time by asking those who disclosed how the week was with it.',
      'No follow-up questions in the corridor; the group agreed on that [for each other’s sake|among themselves].',
      'Hold this pace.',
    ],
  },
  {
    title: 'Old roles at a new table',
    agenda:
      'Family positions in the room: [who keeps the peace, who carries the bad news, who is not asked|who sits where and does what].',
    from: 0.06,
    opening: [
      'We found ourselves at the family table: a member remarked that there were the same [two|few] who clear away and the same who leave the plates. People recognized in whom they had seen a brother, an aunt, a father behind a newspaper.',
      'The question tonight was what part each person plays when things become tense. It had been asked before; this time it was answered by the others. The peacemaker, the absent one, the one who is funny, the one who is ill: each was recognized at once, [with affection|by general consent].',
      'A holiday visit that several dread led us to the parts they are handed on arrival. “I’m forty minutes in the house and I’m twelve.” I asked who in this room makes them feel twelve, [and there were answers|which was not at all a rhetorical question].',
    ],
    exchange: [
      '{A} said that {B} sounds like {A.her} elder sister when {B.she} {B.is} tired. {B} asked what the sister had wanted. {A} did not know; {A.she} had been busy getting out of the way. For a while {A} asked {B} the questions which {A.she} had never asked at home.',
      '{A} had kept the peace again, between two others, and looked worn. {B} asked what would happen if {A.she} left it lying. “Somebody would be sent away,” said {A} without thinking, and then thought.',
      '{B} noted that {A} always thanks people when {A.she} {A.is} angry. In {A}’s family, it turns out, thanking had been the only weapon permitted. It was tried out on {B}, with [hilarity|great success], and laid aside.',
    ],
    leader: [
      'I asked members to trade roles for a quarter of an hour; the peacemaker stirred, the absent one presided.',
      'I connected a scene from one member’s childhood with the one that had just taken place, and asked if they had the same ending. They had not.',
      'I asked what each would have needed someone at that table to say, and who here might say it now.',
    ],
    sense: [
      'Corrective experience in small coin. The old part was played, noticed and, in two cases, declined.',
      'Members were able to hold both at once, the person in front of them and the one they were reminded of.',
      'Transference within the group is rich and for the present friendly.',
    ],
    plan: [
      'Each member will try once this week to be out of character, [where it costs little|at home or at work], and report.',
      'Ask about the visit next week.',
      'Continue; watch that no one gets stuck with the role they lent themselves to tonight.',
    ],
  },
  {
    title: 'Breaks, gaps and who was away',
    agenda: 'Absences and what the group does with them; [say what was missed|the empty chair].',
    opening: [
      'Recent absences had made the circle smaller, and members were at pains not to mind. The word “understandable” was used a great deal. When I asked what was understandable about it, there came to light a fair amount of disappointment.',
      'We talked of how members leave and are left: short goodbyes, no goodbyes, the habit of being first out of the door. I tied it to the [coming|last] interruption in our meetings, to some protest, and then less.',
      'Is one missed? That was the question that kept the group occupied. Those who had been away wanted to know and were afraid to ask; those who had been here had things to say about it and had been asked by nobody.',
    ],
    exchange: [
      '{A} asked what had been talked about in {A.her} absence. {B} began on a summary, broke off, and said: “I was annoyed that you weren’t here.” {A} lit up. It was not the reaction that {B} had reckoned with.',
      '{B} had stayed away a while ago without a word, and {A} now brought it up. {A.She} had imagined an accident. {B} had not thought that anybody would imagine anything. They agreed on a text to the office, next time, and on rather more than that.',
      '{A} said goodbye last week in the elevator, to {B} alone, and left the others without. {B} had felt singled out and a bit guilty. The group laughed about the elevator and then asked {A}, seriously, for the goodbye they were owed.',
    ],
    leader: [
      'I kept the empty chairs in the circle and referred to them.',
      'I asked members to say to one another, and not to me, what it had been like to be fewer.',
      'I announced the next interruption well ahead and asked for a first reaction rather than a considered one.',
    ],
    sense: [
      'Being missed is hard to believe and harder to bear. Several let it be said to them tonight.',
      'Absence has so far been treated as a private matter. The group is beginning to see it as something that happens between people.',
      'Loss stood in the background and may come forward; it was touched and not opened.',
    ],
    plan: [
      'Members will say beforehand, in the group where they can, when they will be away.',
      'Allow time for those who come back.',
      'Speak about the interruption again next week and the week after.',
    ],
  },
  {
    title: 'Laughing matters',
    agenda: 'Humor: where it joins us and where it [gets someone out of the room|closes a door].',
    from: 0.1,
    opening: [
      'There was a lot of laughter, and I enjoyed it. When it ebbed, one member asked what had been about to be said before it began. Nobody could remember, and then somebody could. From that point the two kinds of laughing were told apart with growing skill.',
      'A joke went wrong in the first half. It was a good joke at a bad time. We looked at the timing, at who had laughed, and at the [one face|two faces] that had not.',
      'The talk was of teasing: what makes it kind, who is allowed to, and how one says “enough” without spoiling it. Members compared families in which teasing was love with those in which it was weather.',
    ],
    exchange: [
      '{A} made fun of {A.herself} before anybody else could. {B} did not laugh and told {A} why: it would have been like agreeing. {A} was at a loss for a moment and then sat up somewhat straighter.',
      '{B} teased {A} about always having a plan. {A} waited for the sting and found none. {A.She} said that it was rather nice to be known by someone, [“even for that”|and began to make a plan for it].',
      '{A} had laughed with the others at {B}’s story and now took it back: it had not been funny, it had been dreadful. {B} said “yes”, quickly, and was able to tell the part which {B.she} had left out.',
    ],
    leader: [
      'I laughed along and then asked about the half-second before.',
      'I asked the person who had not laughed what it was like to be the only one.',
      'I pointed to the sadness the joke had been standing on. [It held both.|It was taken up by the next speaker.]',
    ],
    sense: [
      'Humor is a resource in this group and a door that opens both ways. Members now notice which way it is swinging.',
      'A light session with a serious middle; good regulation of closeness through play.',
      'Those for whom laughing was once laughing-at could say so, and were asked what would make it safer.',
    ],
    plan: [
      'Enough may be said by anyone, and means enough.',
      'Next time: what did not get said because it was such a pleasant evening?',
      'Stay with the theme of being the one who is different in a laughing room.',
    ],
  },
  {
    title: 'Taking stock',
    agenda:
      'Where each person stands with what they came for; [what has moved, and what has only been described|in their own words, then in the others’].',
    from: 0.2,
    opening: [
      'later: We took stock, as agreed. Each member said what they had come for and where they stand with it. It was less a report than a conversation: others corrected the speakers, nearly always in their favor.',
      'later: By common wish we looked back over the last months. What was remembered was seldom what I would have picked: a chair, a silence, the evening of the [power cut|wrong key]. From these small things members drew some fairly large conclusions.',
      'The question what has changed was answered at first by what has not. Then someone asked the group for examples from this room, and they came [readily|one after the other], with dates.',
    ],
    exchange: [
      'later: {A} could see nothing that had changed in {A.herself}. {B} reminded {A.him} of the first weeks: the coat, the one-word answers. {A} said that {A.she} had forgotten the coat. {B} had not.',
      'later: {A} told {B} that of everyone here it was {B.she} who had altered most, and gave three instances. {B} wished to dispute the second. It was allowed to stand, after a vote.',
      '{B} said that {B.she} sometimes think{B.s} about finishing. {A} felt a jolt and said so, and asked that it should not be decided on the quiet. {B} promised, and seemed glad of having been asked.',
    ],
    leader: [
      'I asked for evidence from the room instead of resolutions, and contributed some of my own.',
      'later: I put the goals from each member’s first weeks beside what had been said tonight, with their permission.',
      'I asked what each might still be keeping from the group, as a heading only.',
    ],
    sense: [
      'later: Hopefulness, of the sober kind. Changes are seen by others before they are felt from within.',
      'Goals have moved: from symptoms to relations, from being rid of something to being able to do something.',
      'The thought of endings came up without prompting and was handled with care.',
    ],
    plan: [
      'Revise the individual goals in writing over the next [two|three] weeks.',
      'Whoever thinks about leaving will bring it here first.',
      'Repeat in about four months.',
    ],
  },
];
