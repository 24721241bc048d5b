import type { Topic } from '../../types.ts';

export const topics: readonly Topic[] = [
  {
    title: 'What people say',
    agenda:
      'The sentences of others: which ones [helped, which ones are still in the skin|are kept and which are thrown away]. Write some on cards if the talk is slow.',
    opening: [
      'We collected the sentences. “At least he didn’t suffer.” “You’re still young.” “Let me know if you need anything.” They went round the circle and back, and the group grew almost merry over them, until someone said one that had been meant well and hit home.',
      'Much of the time was given to the neighbor across the road, who exists in every street and [crosses it|has a recipe]. Underneath was the question what one would have wanted to hear. Few knew; for most it was [their own name|nothing, and a hand].',
      'Several had been told this week that they are doing well. The group took the phrase apart: who is relieved by it, what one is supposed to go on doing, and at what time of day it is the least true.',
    ],
    exchange: [
      '{A} did an imitation of a colleague’s sympathetic face, to general applause. {B} laughed and then said that {B.she} had made that face {B.herself}, once, to someone; and would give a good deal to have that minute again.',
      '{A} told {B} that the best thing anyone had said to {A.him} since the death was “that’s terrible”. {B} said it to {A.him} again, and it worked again.',
      '{B} had been told that time heals. {A} asked {B} what {B.she} had said. “Thank you,” said {B}, with loathing. They went on to invent answers; none of them is fit for use, and all were a comfort.',
    ],
    leader: [
      'I asked each member to choose one sentence to keep and one to hand in, and collected the second sort in a bowl.',
      'I pointed out that behind each clumsy sentence there was somebody afraid, and that it is not the mourner’s job to know that.',
      'I asked the group to say to one another what they would have wanted to hear. It was slow, and there was nothing clumsy in it.',
    ],
    sense: [
      'The shared exasperation did them good, and so did what lay beneath it: the loneliness of being consoled past the point.',
      'later: I noticed how exactly they listen to one another now. Nobody in this room has said “at least” for a long while.',
      'Universality, as the books call it; in the room it was the relief of not having to be polite.',
    ],
    plan: [
      'For next time: a person who did not say anything and did the right thing.',
      'They are going to try telling one person this week what would help, before that person guesses.',
      'I will keep the bowl. We can come back to it when the next round of sentences has accumulated.',
    ],
  },
  {
    title: 'Things they left',
    from: 0.02,
    agenda:
      'Belongings. Members may bring an object; [nobody needs to decide anything|keeping, giving, and not being able to].',
    opening: [
      'Objects today, as agreed last week. There were glasses, a bunch of keys to no lock anyone knows, a jar of screws sorted by size. Each was put on the low table and told about, and the table filled up until it looked like a person.',
      'later: The clothes came up, as they always do. [One closet is empty, one is untouched, one smells of nobody now|Some have cleared, some have not; one has cleared and bought a sweater back]. The group agreed that there is no right week for it, and that whoever says so should be made to do it for them.',
      'We talked about phones: the number one cannot delete, the messages one does not dare to hear in case it is the last time they work. It became practical, then not practical in the least.',
    ],
    exchange: [
      '{A} had brought something wrapped in a tea towel and did not unwrap it. {B} asked if {B.she} might hold it as it was. {B} held it for the rest of the session, with both hands, and gave it back at the door.',
      '{A} confessed to having thrown away the wrong box. {B} asked what had been in it. {A} would never know, and that was the whole trouble. {B} told about a coat left on a train.',
      '{B} uses the mug. {A} cannot look at the mug. They regarded each other with something like envy, on both sides, and then laughed.',
    ],
    leader: [
      'I asked of each object not what it was but what it had been doing on an ordinary weekday.',
      'I held up the pace when somebody’s courage in clearing began to look like a standard for the rest.',
      'I suggested a third pile beside keep and give: not yet. It was adopted at once, and seems to be the largest.',
    ],
    sense: [
      'Things carry the bond for the time being, until it can be carried otherwise. No hurry, for any of them.',
      'A tender hour. The weeping was quiet and came and went; all were able to leave it on the table and go out.',
      'Where clearing had been done under pressure from relatives there was anger, well placed.',
    ],
    plan: [
      'Nothing is to be decided this week. That is the task.',
      'Two members will do a drawer together by phone, each in their own house.',
      'I will remind those who brought things to take them home again; no one forgot.',
    ],
  },
  {
    title: 'If only',
    agenda:
      'Guilt, and the sentences that begin with if. [Listen first; facts later, if at all|Do not reassure too early].',
    opening: [
      'The ifs. If I had driven. If I had called the evening before and not in the morning. If I’d insisted on another doctor. I asked that nobody be acquitted for the first half hour, and the group kept to it, though it was hard.',
      'One member asked if the others felt guilty too, expecting to be alone in it. All of them did, for things which canceled each other out: staying, going home; saying so, keeping it back.',
      'It was a day on which guilt was talked of plainly, with the time and the place. I have come to think of it as the last thing one can still do for someone. I said so; it was turned over and, with reservations, kept.',
    ],
    exchange: [
      '{A} laid out the chain of that day, link by link, each with its if. {B} did not contradict. {B.She} only asked {A} what {A.she} had known at each link, not afterward; it turned out to be rather little.',
      '“Would you say it to me?” {B} asked, when {A} had called {A.herself} heartless. {A} was indignant at the idea. It took a moment to come round.',
      '{A} and {B} found that they had each blamed themselves for the same thing in reverse: {A} for having gone home to sleep, {B} for never having gone home. They shook their heads at each other.',
    ],
    leader: [
      'I asked for the case to be heard in full before anyone was let off, and then what sentence would be long enough.',
      'I separated regret, which is often right, from guilt, which claims powers nobody had. I was asked to say that once more.',
      'I invited each to say what the one who died would answer. Two could hear it word for word; one heard a snort.',
    ],
    sense: [
      'Guilt was not removed, and it has become less private. For the person who began I believe that is a good deal.',
      'Helplessness is what stands behind it; it came closer today and could be borne for minutes at a time.',
      'I am keeping an eye on one member whose self-reproach does not move with company. No hopelessness beyond that.',
    ],
    plan: [
      'Those who wish to will write to the one who died, beginning with “I could not have known”.',
      'I will take up the ifs again in [three|four] weeks or earlier if somebody needs it.',
      'An individual appointment was offered to the member who judges hardest.',
    ],
  },
  {
    title: 'Nights',
    agenda:
      'Sleep, waking, [the hours between two and five|dreams of the dead]. Some plain advice at the end if wanted.',
    opening: [
      'We compared nights. Who lies on which side now, who has the radio on, who gets up and irons. Between them they cover the hours so completely that someone proposed a schedule.',
      'Dreams, mostly. They come well again, or late for the train, or they come and do not speak. Nobody was asked to interpret; the tellers wanted the dream to have been heard by somebody awake.',
      'The evenings are worse than the nights, [some find|it was said], because the evening used to be two people. We went through one, from the key in the door, at the pace at which it happens.',
    ],
    exchange: [
      '{A} wakes at the hour of the call. {B} asked what {A.she} do{A.es} then. “I wait for it not to call.” {B} offered {B.her} own number for that hour, was thanked, and was told that it was enough to have been offered it.',
      '{A} had dreamed of a long quarrel with the one who died and was upset. {B} would have given anything for a quarrel. It helped {A} to see it that way, and hurt {B}; both could say so.',
      '{B} sleeps on the sofa. {A} did, too, for weeks, and told {B.him} how {A.she} came back: first the afternoon nap, then with shoes on. {B} wanted to know about the shoes.',
    ],
    leader: [
      'I gave some plain information about sleep in mourning: that it returns in pieces, what helps, when to see a doctor.',
      'I asked them to bring the worst hour here in daylight, and what is in the room at that time.',
      'I let the dreams stand next to one another without comment, for they commented on each other.',
    ],
    sense: [
      'Sleep is poor in [three|four] of those present, improving in two. Nobody uses alcohol or pills to get there, asked directly.',
      'To have one’s night known by somebody appears to shorten it.',
      'later: The dreams are becoming friendlier in those who have been here longer; I said so, as a finding and not as a promise.',
    ],
    plan: [
      'Try: up after half an hour, something dull, a warm drink, bed again. Report.',
      'Those who still lie awake at four in three weeks are to see their doctor; we agreed on that.',
      'A sheet about sleep was given out.',
    ],
  },
  {
    title: 'Angry with the dead',
    agenda: 'Anger, also at the person who died. [Permission first|It may be loud].',
    from: 0.06,
    opening: [
      'It began with doctors and insurers, and with a priest who got the name wrong. When these had been dealt with I asked whether there was anyone left. After some time a member said, “Her. She never went for the check-up.” After that they were all quite ready.',
      'later: One is not to speak ill of the dead, and so for an hour we did. There was smoking in secret, debts, a motor scooter, thirty years of being late. It was the liveliest that this circle has been in months, and one could hear through the anger whom they had been living with.',
      'Today’s anger was at being left with everything: the boiler, the tax, the in-laws, the dog who waits at the door. “He’s well out of it” was said with such bitterness that we had to stop and listen after it.',
    ],
    exchange: [
      '{A} shouted, once, at the empty chair. {B}, beside it, started and then moved the chair nearer to {A.him}, so that {A.she} need not shout so far.',
      '{B} said that {B.she} could never be angry with someone who had suffered so. {A} replied that {A.she} managed both before breakfast. {B} was silent, and came back to it at the end: perhaps with the suffering, then.',
      '{A} is furious about a promise, to come along to the sea next year. “It was a promise,” {A.she} said again. {B} said, “Mine too,” and for a while they sat there like two creditors.',
    ],
    leader: [
      'I gave permission early and used the word hate myself, so that it should have been used.',
      'I put out a chair for whoever the anger was for. Most preferred to speak to the window.',
      'I asked at the height of it what they missed about being angry with a person who can answer.',
    ],
    sense: [
      'Ambivalence is grief’s better health. Several were ashamed of relief at having said it; none was sorry.',
      'Anger turned outward today in two who usually turn it on themselves. To be welcomed.',
      'Tempers had cooled before the end, and tenderness came with no need to be called.',
    ],
    plan: [
      'A letter of complaint, unsent, to the appropriate person.',
      'Watch for remorse during the week; they know they may call.',
      'Next time I will ask what they are still grateful for, if they will let me.',
    ],
  },
  {
    title: 'The season of holidays',
    agenda:
      'The coming holidays: what to keep, what to leave out, who decides. Everyone makes a plan with a [way out|back door].',
    months: [11, 12],
    from: 0.1,
    opening: [
      'The shops are lit, and there was no other subject. We went from house to house: who will sit where, who will carve, what will be done about the stocking, the candle, the song nobody can sing now. Each of them made a plan with an exit in it.',
      'Dread of the coming weeks was the common ground. Some would like to sleep until the second of January; some must cook for fourteen. We divided the days into hours and looked for the bad ones, of which there are generally fewer than feared, [and sharper|and in another place].',
    ],
    exchange: [
      '{A} does not intend to celebrate at all and has been told that this is selfish. {B} will celebrate everything, for the children, and has been told that it is brave. Each thought the other had the better bargain.',
      '{A} asked {B} what {B.she} had done about the empty place last year. They had put a plant there, {B} said; it was a mistake. It got passed the potatoes. {A} laughed as I have not heard {A.him} laugh before.',
    ],
    leader: [
      'I gave everyone a sheet with the days on it: with whom, how long, where I can go if I cannot stay.',
      'I asked who would need to be told of the plan beforehand, and we practiced the telling.',
    ],
    sense: [
      'later: Anticipation is heavier than the days are, by the account of those who have been through one round. The newer members did not believe it and were glad to have it said.',
      'Rituals are being altered rather than dropped. I find that hopeful.',
    ],
    plan: [
      'We light a candle for each name at the last meeting before the break.',
      'Everyone has one phone number of another member for the holidays, by mutual agreement, and the crisis line.',
    ],
  },
  {
    title: 'Afraid of forgetting',
    agenda: 'Memory: what fades first, how to [keep it|hold it without holding on].',
    opening: [
      'One member can no longer hear the voice and is distraught about it. The rest took inventory: the laugh has gone for one, for another the walk. What is left is often odd, a cough on the stairs, the way of folding a newspaper.',
      'What do we keep them in? The answers were a recipe, a swear word, the sea, an email account, the younger daughter’s eyebrows. By the close it sounded less like losing than I had expected at the start.',
      'The fear today was of the day on which one will not think of it. Two have already had such a day. They spoke as though confessing.',
    ],
    exchange: [
      '{A} asked {B} to tell the story about the ladder again, as {A.she} like{A.s} it so much. {B} had never thought the story might be remembered by someone who had not been there. That was, {B.she} said, a place to put it.',
      '{A} tried to describe the voice, and could not, and did it instead. Everyone turned round. {B} said, “Hello,” quite naturally, and {A} had to laugh and weep.',
      '{B} keeps a notebook and is afraid it will replace the remembering. {A} has no notebook and has the opposite fear. They agreed to lend one another the other’s worry for a week.',
    ],
    leader: [
      'I asked for small things, no more than a sentence each, and wrote nothing down.',
      'I suggested a recording for those who have one: when to hear it, with whom, and what to do after.',
      'I told them that what is loved is seldom what is forgotten first; it was received as an opinion.',
    ],
    sense: [
      'Continuing bonds, in the best sense. Holding on and letting go were not opposites today.',
      'The panic about the voice had subsided by the end; the voice came back on the stairs, I was told at the door.',
      'later: Those further along could show the newer ones that forgetting an hour is not forgetting.',
    ],
    plan: [
      'Each is to ask somebody for a memory of the dead that they do not know yet.',
      'Bring one story next time, not longer than three minutes.',
      'I will ask about the recordings.',
    ],
  },
  {
    title: 'Papers and money',
    agenda:
      'The administrative side of a death; practical help among members, [and what is under it|with limits].',
    opening: [
      'Forms, today. One was asked for the signature of the account holder, deceased. The absurdity kept us in good spirits for a while. Underneath there is the fear of getting it wrong alone, when it was always the other who did the papers.',
      'We spoke about money, which grief groups avoid: the pension, the roof, what the funeral cost, what one’s brother thinks is his. It was direct and rather a relief, and ended with two people in tears over a bank card.',
      'Changing the name on the bell, on the account, on the insurance: each signature is another small burial. The members are at quite different points on that road and were careful with each other.',
    ],
    exchange: [
      '{A} had brought seven unopened envelopes in a bag. {B} sat down by {A.him} in the break and opened them, one after the other; five were advertisements. {A} kept the bag.',
      '{A} explained to {B} how to do the thing with the tax office, competently, with a drawing. {A.She} had not felt competent for months and remarked on it.',
      '{B} said that {B.she} had been left well provided for and {B.is} ashamed of it. {A} has been left with debts, and is ashamed of that. The room did not know for a moment where to look, and then someone thanked them both.',
    ],
    leader: [
      'I kept the practical exchange going as long as it was generous, and stopped when it became a seminar.',
      'I asked what the other used to say while doing the papers.',
      'I named what the signature is, each time. That was all it wanted.',
    ],
    sense: [
      'Competence returns by way of small papers. Mutual help was considerable; the helpers gained as much.',
      'Secondary losses (income, role, a surname on a door) have had less room here than they should; noted.',
      'One member is at some risk of being talked into decisions by relatives. Encouraged to wait.',
    ],
    plan: [
      'One envelope a day, not before ten and not after four.',
      'A list of free advice services was handed out.',
      'No irreversible decisions before we have heard about them here. They made that rule themselves.',
    ],
  },
  {
    title: 'Laughing again',
    agenda:
      'Joy, and the bad conscience after it; [permission in both directions|first good days].',
    from: 0.1,
    opening: [
      'Someone had laughed at a film, aloud, in a movie theater, and had looked round for the police. So we came to joy and its bad conscience. Nearly everyone had an offense to report: a second helping, a flirtation, an entire afternoon.',
      'It was a light day and nobody quite trusted it. There was talk of appetite, of music being bearable again, [of a haircut|of new curtains]. I asked who would mind their being well. It was quiet for some time.',
      'later: We have been laughing more in here, and today a newer member asked, with some reserve, how that was possible. The older ones did not defend it. They told how it had come back to each, and how they hid it at first.',
    ],
    exchange: [
      '{A} reported a happy hour, between four and five on Wednesday, as one reports a symptom. {B} wanted to know where it had been caught.',
      '{B} told of a dinner at which {B.she} had been charming. On the way home {B.she} felt like a thief. {A} asked from whom. It led a long way down, and {A} went along.',
      '{A} and {B} got the giggles over an undertaker’s brochure and could not be stopped for some minutes. When it was over {B} remarked that {B.her} face hurt in a place that {B.she} had forgotten.',
    ],
    leader: [
      'I asked what the dead used to laugh about. It seemed the shortest way.',
      'I called pleasure a thing to be practiced, like walking after a fracture, and no betrayal.',
      'I did not let the sadness be tidied away in turn, when a member was still in it.',
    ],
    sense: [
      'Oscillation, as it should be: to the loss and away from it and back. The swing away needs more permission.',
      'Loyalty is the issue, and not mood.',
      'later: Contrast between newer and older members is wide just now. It gave hope to some and hurt one; I spoke with them before closing.',
    ],
    plan: [
      'One deliberate pleasure in the week, however small, to be told here.',
      'I will ask the one who was silent, first.',
      'Keep space for those to whom this is still far away.',
    ],
  },
  {
    title: 'Who I am without them',
    agenda:
      'Roles and identity after the loss; [the words widow, orphan, only|what others call us and what we call ourselves].',
    from: 0.08,
    opening: [
      'Today it was about words for oneself. Widow is a word in a fairy tale, one said. For a sibling who is left there is none at all. We tried some out, in sentences, and threw most of them back.',
      'Who am I if nobody needs their tea at four? This was put by one and understood by all. Tasks had been the outer side of love, and they end on a certain day, and the hands go on.',
      'One of us had been asked at a gathering what they do. [There had been no answer|The mouth opened and nothing came], and the whole way home went on it. The others tried to answer on their behalf, and then each on their own, which was a different matter.',
    ],
    exchange: [
      '{A} said that {A.she} had always been half of something. {B} asked which half. The left one, said {A} promptly, the one that drives. {A.She} {A.has} had to learn to be driven.',
      '{B} does things now that the other one used to do, in the other one’s manner, and catches {B.herself} at it. {A} thought that a lovely way to be haunted.',
      '{A} had taken off the watch that was never {A.hers}, and put it on again, and now wears it on the other wrist. {B} showed a chain. Neither gave reasons and none were needed.',
    ],
    leader: [
      'I asked for sentences with I and a verb in the present tense. They came slowly, and some were surprising.',
      'I drew a line from one member’s empty hands to another’s too full ones.',
      'I asked what the person who died would be astonished to see them do nowadays.',
    ],
    sense: [
      'Identity is being rebuilt out of odd materials. It is slow and it is happening.',
      'A few still live by proxy and said so with some humor.',
      'The word for what they are is for each of them to find; we refrained from giving any.',
    ],
    plan: [
      'Something this week that neither of the two would have done.',
      'Notice when I say we. No correction, only notice.',
      'I would like to continue with this next week, they also.',
    ],
  },
  {
    title: 'The body grieves',
    agenda:
      'Appetite, breath, the weight on the chest; [doctor’s visits|something slow to do with the body at the end].',
    opening: [
      'They spoke about where it sits. The chest, for most; for one the left arm, on which the head used to lie. We went about it almost like a physical examination, and there was a certain comfort in having it located.',
      'Several have lost weight, one has gained it, and one only eats standing. The kitchen turned out to be the most dangerous room. We stayed in it for an hour and came out with a soup.',
      'It was about touch: that it stops from one day to the next and that there is nowhere to apply for it. The hairdresser was named, a grandchild, the cat. Nobody joked.',
    ],
    exchange: [
      '{A} put a hand where it hurts, and {B} without thinking did the same on {B.her} own side. They noticed at the same time and left the hands where they were.',
      '{B} told {A} straight out that {A.she} looked gray and ought to see somebody. {A} bridled, and then asked {B} to come along and wait outside. {B} will.',
      '{A} eats over the sink. {B} advised a plate: not a meal, only a plate. {A} thought it might be done.',
    ],
    leader: [
      'I led a slow exercise, feet, seat, breath; it took six minutes and nobody wished it to be longer or shorter.',
      'I asked for the last meal each had enjoyed, and they were off.',
      'I said which of these signs belong to grief, and which belong to a doctor all the same.',
    ],
    sense: [
      'Exhaustion is considerable in two. Both see a physician; both have agreed to say so there.',
      'To speak of the body brought them nearer than to speak of feelings sometimes does.',
      'Nothing alarming, a good deal to be looked after.',
    ],
    plan: [
      'One meal a day sitting down, with a plate.',
      'Those who have not been to a doctor since the death will make an appointment.',
      'I will repeat the exercise at the beginning next time, since several asked.',
    ],
  },
  {
    title: 'The others who mourn too',
    agenda:
      'Family: everyone grieves at another speed. [Children, parents, in-laws.|What cannot be shared at home.]',
    opening: [
      'In one house nobody says the name, in another nobody says anything else. We talked about families in which each protects the other until they are all alone in separate rooms.',
      'The children, today, the small and the grown ones. They play, they slam doors, they ask at the traffic lights. [Members felt they had failed them|Some had thought their children untouched], and were shown by each other’s stories how much had been seen.',
      'In-laws, then: the pew, the will, the photograph they kept. Grief makes some families small. Anger was close, and behind it, on the whole, the wish to have somebody to remember with.',
    ],
    exchange: [
      '{A} hides {A.her} tears from the family so as not to set them off. {B} grew up in such a house. {B.She} told {A} what one knows as a child, behind a door. {A} was very quiet.',
      '{B} envies {A} for having a family to quarrel with about it. {A} offered half of it, free of charge. It was meant as a joke and received as an invitation.',
      '{A} and {B} rehearsed a phone call: {B} played the aunt, alarmingly well. At the third attempt {A} got a whole sentence in.',
    ],
    leader: [
      'I asked each to give the other mourners in the family one sentence which they might say if they could.',
      'I explained how children grieve, in puddles and not in rivers, and what can be said to them.',
      'I wondered whom the silence at home is protecting.',
    ],
    sense: [
      'Different speeds were taken for different amounts of love. When this was said it relieved a number of people.',
      'The group stands in for the family just now, and is beginning to send them back to it.',
      'Loneliness inside families was greater than I had known.',
    ],
    plan: [
      'Say the name once at table.',
      'A book for the younger children was lent.',
      'We will hear what came of the phone calls.',
    ],
  },
  {
    title: 'Days in the calendar',
    agenda:
      'Birthdays, death days and the weeks before them; [everyone enters their dates|what the body knows beforehand].',
    opening: [
      'We put the dates in a calendar, all of them, in pencil. Seen all together they take up a good part of the year. It explained some weeks of this group to me in retrospect, and to them.',
      'An anniversary lay in this week and we began with it. The name was spoken, something was told; then the person concerned wanted to hear about something else, and so it was done.',
      'The days before are worse than the day. They say this to each other and still nobody believes it of their own. The body begins about ten days ahead, they found, with the stomach or with temper.',
    ],
    exchange: [
      '{A} wanted to do nothing at all on the day, and {B} said that nothing needs to be planned most carefully of all. They sat down to it together: when nothing begins, where, with what to eat.',
      '{B} had remembered {A}’s date. {A} had been sure of being alone with it and was disarmed.',
      '{A} told what {A.she} did on the day: drove out, ate an ice cream on the bench, two flavors. {B} asked about the flavors. One was {A.hers}.',
    ],
    leader: [
      'I asked permission to keep the dates and to name them in the week before.',
      'I looked with them for a form, large or small: something to light, to eat, to leave there.',
      'I kept to the particular day when they wanted to talk about days in general.',
    ],
    sense: [
      'Anniversary reactions were recognized as such by those who had them; they were half the burden at once.',
      'Ritual helps, when it is one’s own. The borrowed ones did not hold.',
      'The one whose week it was went home tired and accompanied.',
    ],
    plan: [
      'Two dates fall before our next meetings; they are in my book.',
      'Whoever has a date coming will say so in the opening round.',
      'A card will go to the member concerned, signed by all, at the group’s wish.',
    ],
  },
];
