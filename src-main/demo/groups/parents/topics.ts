import type { Topic } from '../../types.ts';

export const topics: readonly Topic[] = [
  {
    title: 'Nights',
    agenda:
      'Sleep, honestly. Who had how much, who gets up, [what is said at three in the morning|what goes wrong between parents at night].',
    opening: [
      'Nights were the subject before anyone had sat down. The hours were added up, seventeen in all for the whole circle in the best case. What people suffer from most is not the waking but being alone with it, next to somebody asleep.',
      'A quiet, pale group. Two of the children were asleep as well and it was tempting to leave it at that. When we did talk it was about what is said at three in the morning and cannot be unsaid at seven.',
      'We talked about tiredness. Members distinguished kinds of it, as other people do with wine: the sort that sleep would help, the sort that it wouldn’t, and the one in which one puts the keys in the fridge.',
    ],
    exchange: [
      '{A} said that {A.she} hate{A.s} everyone at four o’clock, without exception. {B} asked, “Even yours?” “Mine first,” said {A}. {B} breathed out, as though a window had been opened.',
      '{B} gets up so as not to have to ask. {A} used to do so, too, and told {B} what it had led to by the fourth month. {B} is going to ask tonight; they worked out the sentence.',
      '{A} offered to take {B}’s child for the duration of the meeting. {B} needed a quarter of an hour to say yes and six minutes to fall asleep.',
    ],
    leader: [
      'I gave some sober information about sleep in the first year and about what a single protected stretch of five hours does for mood.',
      'I asked who at home carries the watch, and let the group draw up a few models of dividing it.',
      'I asked each person directly whether they are still able to sleep when they could. It is the question that tells most.',
    ],
    sense: [
      'Exhaustion accounts for a large part of the symptoms seen today; in two I would not like to leave it at that and have arranged to see them.',
      'The group gives rest, in one case literally. Universality did more than advice.',
      'Resentment between partners was spoken of with some fairness, which is remarkable at this amount of sleep.',
    ],
    plan: [
      'One protected stretch for every member before next time; each has said when and with whose help.',
      'No discussions of principle between midnight and six.',
      'I will look at the sleep question again next week, individually where needed.',
    ],
  },
  {
    title: 'The birth, told again',
    agenda:
      'Birth stories: everyone as far as they wish; stopping is allowed. [Ground first and last.|What nobody asked.]',
    opening: [
      'Several had asked for the births. I opened with the rule that one stops where one likes and that nobody compares. They were told with great differences in length; in all of them there was a moment in which somebody looked away, or didn’t.',
      'A birth two doors away in the family of one member had stirred things up. We went back to our own. It struck me how exactly voices are remembered, and hands.',
      'The partners’ births were told today, the part that takes place in the corridor. It is seldom asked about. It was a good deal more than waiting.',
    ],
    exchange: [
      '{A} told it to {B}, not to the circle, since that was easier. {B} asked at one point only: “And where were you?” {A} had been on the ceiling. They brought {A.him} down, as it were, together.',
      '{B} had had it easy and hardly dared to say so. {A} wanted to hear an easy one, in full; it was listened to like music.',
      '{A} thanked {B} for having stopped. {A} had always thought that one had to get to the end.',
    ],
    leader: [
      'I kept the pace slow, asked for the here and now between passages, and ended with feet, breath and the children’s noises.',
      'I informed them about birth debriefing and about what notes one is entitled to see.',
      'I marked the line between telling and reliving, and two members used it for themselves.',
    ],
    sense: [
      'Some of these births are traumatic in the full sense of the word, others were merely lonely. Both need a listener.',
      'Arousal was high in one and came down within the session; checked before the end.',
      'Corrective in that nobody said, “The main thing is that the baby is healthy.”',
    ],
    plan: [
      'Those for whom it went on working during the week are to call; appointment held free.',
      'Next time something light to begin with, by common wish.',
      'Trauma questionnaire for two, individually.',
    ],
  },
  {
    title: 'Feeding',
    agenda:
      'Feeding in all forms; no recommendations. [What was planned, what came.|Looks, remarks, pride.]',
    opening: [
      'later: Feeding again, which is to say: being good enough. Breast, bottle, pump, spoon, half of it on the floor. Everybody had been told something by someone, mostly opposite things by the same people.',
      'A member had been looked at in a café. It was not clear whether on account of the breast or the bottle, and either would have been enough to sink through the floor. We collected looks.',
      'The talk was of food and of whom it belongs to. Grandmothers came up, tables of weights, a visiting nurse with a pencil. There was pride, too, but it needed to be asked for.',
    ],
    exchange: [
      '{A} confessed to a jar. {B} produced the same jar out of the bag. It may be hard to see from outside why that should have made anyone cry.',
      '{B} had a plan and the child had another. {A} asked who had been told about the first. Everybody, said {B}; that was the worst of it.',
      '{A} thinks {B} is so natural at it. {B} let {A} see the timer on {B.her} phone.',
    ],
    leader: [
      'I kept recommendations out, my own as well, and asked for the feeling behind each method.',
      'I reminded the group of what a child is fed with besides milk, and they found instances in the room.',
      'I brought in those who do not feed with their bodies and asked what they do with theirs.',
    ],
    sense: [
      'Guilt is attached to feeding like a label. The group helped one another to get it off, and in some places it tore.',
      'later: Less competition than when this came up before. Failure could be called grief, and lost its sting.',
      'One child’s weight is a real question; pediatrician involved, parents relieved to have it said.',
    ],
    plan: [
      'One feed without phone, table or witness.',
      'A sentence for the café.',
      'Ask the pediatrician and not the internet; report which answered sooner.',
    ],
  },
  {
    title: 'Who does what at home',
    agenda:
      'Division of work between parents: visible, invisible, [fair, agreed|who remembers the vaccinations]. Lists, if wanted.',
    opening: [
      'We made a list of what there is to do and came to a hundred and four before the break. Most of it consists of thinking of things. There was some grim merriment about who thinks.',
      'The couples were absent, and present throughout. Members described a quarrel that all of them have: it begins with a cup. We tried to find out what it is about.',
      'One had gone away for the first time for a day and had left instructions of three pages. They had not been read and the child was in good shape. That was harder to bear, it turned out, than the opposite.',
    ],
    exchange: [
      '{A} keeps a secret count. {B} does so, too, and they compared: in both their houses both parents do seventy percent.',
      '{B} said that {B.she} could not ask any more nicely. {A} suggested asking less nicely and more exactly: Tuesday, bath, all of it, also the towel.',
      '{A} corrects. {B} gets corrected, at home. {A} asked what that is like, and {B} told {A.him}, without mercy and in detail, and {A} said thank you.',
    ],
    leader: [
      'I asked for requests with a day and an end, and had two of them tried out.',
      'I asked about what each of them did not want to give up, because it is also a territory.',
      'I drew attention to the third thing besides mine and yours: not at all.',
    ],
    sense: [
      'Beneath the dispute about work lies the wish to be seen by the other. It could be said by most.',
      'Gatekeeping was recognized with laughter by those who do it. Good insight.',
      'In one relationship the imbalance is such that a couple’s appointment was suggested, and welcomed.',
    ],
    plan: [
      'Hand over one thing completely, with the thinking.',
      'Say once what you have seen the other do.',
      'Bring the cup quarrel again in two weeks.',
    ],
  },
  {
    title: 'Thoughts that frighten',
    agenda:
      'Intrusive thoughts: how common, what they mean and do not mean, [what keeps them going|whom to tell]. Individual follow-up offered.',
    opening: [
      'I told the group that most new parents have thoughts of something terrible happening, or of doing it, and that hardly anyone says so. Then I waited. It took four minutes, and after that there was not enough time.',
      'Fears, today: that the child stops breathing, that one falls with it, that one might not be to be trusted. People spoke looking at their own child, and some had a hand on it.',
      'A newspaper report had frightened several. We separated what it had been about, which is rare and an illness, from what most people in the room know, which is frequent and a nuisance.',
    ],
    exchange: [
      '{A} said it very fast. {B} answered: “Balcony or stairs?” It was the most consoling question that could have been put.',
      '{B} checks, fourteen times a night. {A} asked how often it has been necessary. They were quiet. {A} checks too, {A.she} said, only {A.she} had never counted.',
      '{A} had been afraid that {B} would look at {A.him} in another way now. {B} asked {A.him} to hold the baby while {B.she} fetched the tea.',
    ],
    leader: [
      'I gave information on intrusive thoughts and on the signs that would worry me, so that they know the difference.',
      'I asked about checking, avoiding and asking for reassurance, and explained what they do.',
      'I offered everybody a few minutes alone after the session; three came.',
    ],
    sense: [
      'Great relief. None of what was reported is of concern as regards danger; one member’s distress warrants treatment of its own and has it.',
      'Shame had made it look like a secret of one’s own; the group has put an end to that.',
      'The difference between unwanted thought and intention is understood and could be repeated.',
    ],
    plan: [
      'One check less.',
      'Tell one person what the thoughts are called.',
      'Appointments made for those who wished; the emergency number is on the card, for other cases.',
    ],
  },
  {
    title: 'Who I was before',
    agenda:
      'Identity: what has gone, what is on hold, [what is new|clothes, work, friends, the body].',
    opening: [
      'Members introduced themselves as they would have done three years ago. The room was at once full of other people: a drummer, a night owl, someone who had opinions on chairs. They were greeted with interest and missed.',
      'It was about names. On the ward they are mom, at the daycare they are somebody’s. A dentist had used one member’s own first name this week and could have been kissed for it.',
      'It began with the old clothes and somebody standing in front of them. What fits and what does not is a large subject, and cloth is the least of it.',
    ],
    exchange: [
      '{A} asked {B} what {B.she} thought about before. {B} had to try hard and then talked about bridges for a quarter of an hour. {A} knows a lot about bridges now.',
      '{B} does not want to be back. {A} wants nothing else. They looked at one another over the rug like travelers on opposite platforms.',
      '{A} had gone to see old friends and had had nothing to say; {B} would have been glad of the list of what {A.she} did not say.',
    ],
    leader: [
      'I asked for one thing each that is not lost but asleep.',
      'I put the words mother and father into quotation marks and let everyone say what belongs there in their case.',
      'I asked the children, so to speak, whom they see. The answers given on their behalf were kinder than the parents’.',
    ],
    sense: [
      'Mourning for a former life alongside affection for this one. That both are there is still news to some.',
      'Ambivalence was carried with humor and where that did not help, without it.',
      'Early signs of the self coming back, in details: nail polish, a subscription.',
    ],
    plan: [
      'One hour as the person from before.',
      'Ask the partner what they miss.',
      'Bring a photograph of yourself, alone.',
    ],
  },
  {
    title: 'Anger',
    agenda:
      'Anger at the child, the partner, oneself. [What it looks like, how to be safe with it.|Rules for the landing.]',
    opening: [
      'Someone said the word hate, of a Tuesday night, and apologized at once. It was left in the room. During the next hour nearly everyone put something beside it.',
      'later: Anger came in with the first stroller: a neighbor, stairs, no elevator. We got from the neighbor to the child in under ten minutes, which I mention since it used to take us weeks.',
      'It was about being at the end of one’s tether. I asked what it looks like from outside, and what the smallest in the house would say to it. It was hard, and answered.',
    ],
    exchange: [
      '{A} told how {A.she} had put the child down hard in the crib, and had gone out and sat on the stairs. {B} sat on those stairs, in {B.her} own house, last Thursday. It was necessary that someone should know.',
      '{B} never gets angry. {A} inquired after {B.her} jaw. The dentist had too, {B} admitted.',
      '{A} threw a shoe, at nobody. {B} wanted to know what sort. From there on it was possible to speak of what had come before the shoe.',
    ],
    leader: [
      'I went through the safety rules: put down, go out, close the door, breathe, come back. I asked each person if they had needed them.',
      'I asked, of everyone, whether they had ever been afraid of what they might do, and whether there is anyone whom they could call.',
      'I distinguished anger as a signal from anger as a danger, and helped to find the need that it was a signal of.',
    ],
    sense: [
      'Anger was overwhelmingly that of overtaxed people; no indication that a child is at risk, asked individually. One family gets more help from now on.',
      'Shame diminished by being shared. Those who never get angry worry me rather more.',
      'The rules are known, have been used, and work.',
    ],
    plan: [
      'Landing rule on the door, for both parents.',
      'Name one person for the bad half hour.',
      'Begin next week with those who said least.',
    ],
  },
  {
    title: 'Grandparents and other visitors',
    agenda:
      'Family: help, advice, customs, limits. [Sentences for the door.|What one would like to keep from home.]',
    opening: [
      'Visitors had been, in nearly all homes. They brought bootees and opinions. One of the members had hidden in the bathroom with the child, who had been very good company.',
      'There was talk of customs: forty days, no visitors, all visitors, garlic, a red thread. It became clear that underneath advice there is very often somebody who would like to be needed.',
      'The group compared mothers, their own. What one wants from her now is great, and what comes is a casserole. We tried to see what may be in the casserole.',
    ],
    exchange: [
      '{A} practiced the sentence for the door on {B}, who, as the aunt, would not budge. At the fifth attempt {B} picked up the imaginary suitcase and left.',
      '{B=gudrun=sam=ngozi=anna} has nobody who could come. {A} has too many. {A} offered {B} the one with the dumplings, who is the best.',
      '{A} heard from {B} that one can say no to the visit and yes to the soup. It seems it had never been put to {A.him} as two things.',
    ],
    leader: [
      'I had limits put in the form of invitations: not before three, and bring bread.',
      'I asked what each would like to hand on from the house in which they grew up and what is to end with them.',
      'I held back the judgement on grandparents that was expected of me.',
    ],
    sense: [
      'Between wanting to be mothered and wishing to be left alone: nearly all are moving to and fro on that line.',
      'Different traditions were treated with interest. Good.',
      'Old hurts appeared at the edge and could be named as old.',
    ],
    plan: [
      'One clear invitation with a time of departure.',
      'Ask one’s mother or father about the time when one was that small.',
      'Those with no family here swap numbers; done before the close.',
    ],
  },
  {
    title: 'Back to work, or not',
    agenda:
      'Return to work: money, joy, guilt, daycare. [First week planned.|What is said by whom.]',
    opening: [
      'Two start next month, one does not want to, one may not. The daycare was described as a place where one hands over one’s heart in a labeled bag. There was joy as well, in undertones.',
      'later: We worked on returning. It has less to do with hours than with the first farewell at the door, which was gone through here, with coats, by those who have it before them.',
      'Money was talked about openly for once: who earns, who asks, what a day costs. Faces grew older, and then a child crawled into the middle with a shoe and we looked at the shoe.',
    ],
    exchange: [
      '{A} looks forward to the commuter train. It was said like an indiscretion. {B} wanted to hear more about the train: a window seat, nobody touching you. They shut their eyes.',
      '{B} is staying at home and feels that {A} despises it. {A} had felt the same from {B}, in reverse. They were rather embarrassed and very relieved.',
      '{A} rehearsed the farewell with {B}: short, warm, and go. The first time {A} came back twice.',
    ],
    leader: [
      'I gave what is known about settling in and asked them to forget the percentages.',
      'I helped one member with a letter to the employer, the others adding verbs.',
      'I asked whose voice it is that says “should”.',
    ],
    sense: [
      'Guilt on all sides, irrespective of the decision, which was noticed and laughed at.',
      'Separation worries of the parents are larger than the children’s; age-appropriate in the latter.',
      'Pleasure in work was allowed. It is protective and I said so.',
    ],
    plan: [
      'Trial run of the first morning, with clock.',
      'A photograph for the desk, one for the crib.',
      'Phone partner for the first day.',
    ],
  },
  {
    title: 'Alone with the baby',
    agenda:
      'Isolation: the hours from nine to five, [the playground, the phone|what would be company].',
    opening: [
      'How long is a day? We reckoned it up by the last one: the sun moved across the rug, the parcel came. Some had spoken to nobody but the child, and it was said how odd one’s own voice is at five.',
      'The playground was the subject, as a place where everyone thinks that the others all know each other. Two had been at the same one, on the same bench, on the same Monday.',
      'Loneliness in company, today: at the birthday, in the group chat, in bed. I asked when they had last felt accompanied. A few looked round.',
    ],
    exchange: [
      '{A} and {B} live three streets apart and have known it for weeks. {A} asked. They are going to walk, Wednesdays, whatever the weather.',
      '{B} writes messages to friends and deletes them, so as not to be a burden. {A} asked for one of the deleted ones. {B} had it by heart; it was a good message; it has now been sent.',
      '{A} talks to the radio. {B} asked what it says. One should not underestimate the radio, they agreed.',
    ],
    leader: [
      'I asked for the loneliest hour of the day and had each put one thing into it that involves another person.',
      'I encouraged the group to meet outside, with the rules for it, which were repeated.',
      'I connected two members by way of a stroller brake.',
    ],
    sense: [
      'Isolation is the strongest burden on mood in three of those present. It is also the one we can do the most about.',
      'Contact among the members is increasing; the agreement is being kept.',
      'They came in one by one and left in pairs.',
    ],
    plan: [
      'One appointment with a living adult on each weekday, however short.',
      'Walks as arranged.',
      'List of open cafés and parent groups handed out.',
    ],
  },
  {
    title: 'Delight',
    agenda:
      'Something good: [what was funny, what was beautiful|a minute one would keep]. No “but”.',
    from: 0.05,
    opening: [
      'I asked for delight, without a “but”, and it proved to be difficult. Then came a hiccup, the back of a knee, a first joke with a potato. Some had tears in their eyes, of the other kind.',
      'Light morning. One child had learned to clap and did so at everything. People told what they had laughed at, and it was remarked that laughing is a form of sleep.',
      'We spoke of being fond of them. It does not come at the prescribed time and in the prescribed amount. Several had been ambushed by it at the changing table.',
    ],
    exchange: [
      '{A} did the child’s face when it sees the spoon. {B} fell off the cushion. It was, {B} said, the first time that something hurt from laughing.',
      '{B} told of a minute at the window, snow, the weight on the shoulder. {A} asked {B.him} to tell it once more, slower, and closed {A.her} eyes.',
      '{A} does not feel it yet. {B} did not tell {A.him} that it would come. {B} put {B.her} own child on {A}’s lap, and there it sat.',
    ],
    leader: [
      'I stopped the “buts” with a small bell, which the children appreciated.',
      'I asked them to stay with the good minute for as long as a bad one would have lasted.',
      'I took care of those to whom it is still foreign, and said that this too is allowed in a morning about delight.',
    ],
    sense: [
      'Positive affect in the room, also between parents and children: much eye contact, singing, touch.',
      'For some joy is riskier than worry. They took small doses.',
      'Bonding seen to be secure or on the way in all pairs present.',
    ],
    plan: [
      'One minute a day with nothing else; no photograph of it.',
      'Tell the other parent the minute.',
      'Remember this morning in a bad week; I will remind them.',
    ],
  },
  {
    title: 'Everyone else seems to manage',
    agenda:
      'Comparison: other parents, pictures, milestones. [What is not in the photograph.|One truth for the chat.]',
    opening: [
      'Everyone else manages, each of them had thought, including about the others in this room. We laid the week beside its pictures. There was a picture of a lovely picnic, and then the account of the picnic.',
      'Milestones: who crawls, who sleeps through, who has said “ball”. The children lay on the rug in between and took no part in it.',
      'Someone had left a parents’ chat with eighty members and felt like a deserter. Others wanted to know how one does that, technically.',
    ],
    exchange: [
      '{A} said to {B}, “You always look so tidy.” {B} turned round and showed {A} the back of the sweater.',
      '{B}’s child can walk and {A}’s can’t. {A} said that it stung. {B} was glad that it was out: {B.she} had been setting {B.her} child down softly.',
      '{A} posted a true sentence. There were, {A.she} told {B}, eleven hearts and one “thank God”. The one had been {B}.',
    ],
    leader: [
      'I asked what exactly one would have if one were like that other person, and what one would have to give.',
      'I gave the wide range of the normal in weeks. It was photographed.',
      'I asked them to compliment each other on something that has not succeeded.',
    ],
    sense: [
      'Comparison is at bottom a search for reassurance, and finds the opposite. The group is a better place for it than the phone.',
      'Perfection has lost some of its glamor. There was a lot of laughter about sweaters.',
      'One child’s development is being looked at by the pediatrician; the parent was able to say so here.',
    ],
    plan: [
      'One true sentence where there are usually pictures.',
      'Forty-eight hours without the chat.',
      'Ask one parent whom you admire about a bad day.',
    ],
  },
  {
    title: 'Asking for help',
    agenda:
      'Help: whom, for what, in what words. [Receiving without paying back.|What counts as an emergency.]',
    opening: [
      'It emerged that in the last week eleven offers of help had been declined by six people, with thanks. We looked at what had been said (“oh, we’re fine”) and at what would have been true.',
      'Who may know that I am not coping? The circle is small, it was found, and often does not include the one next to whom one sleeps.',
      'We talked about help from outside: doctor, pills, family service, a woman who comes and vacuums. For some it is a relief, for others a defeat, and for one of us it was both on the same day.',
    ],
    exchange: [
      '{A} wanted to ask {B} something and asked if it was convenient. {B}: “No. Ask anyway.” It was for a ride on Thursday. They were both quite proud.',
      '{B=malik=camille=priya=anna} takes medication for it and had told nobody. {A} asked whether they help. “I can hear music again,” said {B}. {A} asked for the name of the doctor.',
      '{A} returns each favor within the day. {B} forbade it, this once. One could watch {A} sit there with it.',
    ],
    leader: [
      'I had the offer and the answer played until the answer was “yes, on Thursday, from two to four”.',
      'I explained what a crisis is and what one does then, who comes and who does not.',
      'I spoke about treatment as plainly as one speaks of glasses.',
    ],
    sense: [
      'Accepting help is being practiced. For those from families in which one manages alone it goes against the grain.',
      'One member will begin treatment; the group’s matter-of-factness had a share in that.',
      'later: Reciprocity is growing and need no longer be settled on the spot.',
    ],
    plan: [
      'Say yes once, with a day and a time.',
      'Emergency card completed and put up at home.',
      'I will call the member who has the doctor’s appointment, as agreed.',
    ],
  },
];
