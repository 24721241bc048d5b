/*
 * Made-up sentences in the manner of group notes. Names meant as names stand in [[ ]]; everything else must
 * stay unmarked. The group holds one member for every name used here (`firstNames`, `surnames`).
 */

/** Members' names that are words too. */
export const firstNames = (
  'Will May Grace Mark Rose Hope Faith Joy Art Bill Rob Sue Pat Drew Chase Hunter Dawn Summer June April Jack Frank ' +
  'Christian Dean Earnest Gene Grant Guy Ivy Jean Jasper Lily Mercy Miles Nick Olive Page Penny Ray Reed Rich Sandy ' +
  'Skip Stew Tab Violet Wade Ward'
).split(' ');
export const surnames =
  'Brown Young King Long Short White Black Green Price Moon Day Cook Baker'.split(' ');

/** Words that are names in these sentences. */
export const namesThatAreWords = `
[[Will]] said that he had not slept.
[[Will]] cried when the letter was read.
[[Will]] was quiet for most of the hour.
[[Will]] then told the group about his father.
[[Will]] and [[Rose]] sat together.
He told [[Grace]] that her words had helped.
She thanked [[Grace]] for staying.
It was [[May]]'s brother who called.
He sat with [[Rose]] and listened.
[[Mark]] felt judged by the silence.
[[Mark]] left early.
[[Mark]] has been sober for ninety days.
After the break [[Mark]] returned.
The client asked [[Hope]] to stop interrupting.
[[Hope]] shared that she relapsed on Friday.
[[Hope]] was tearful.
[[Faith]] disagreed and said so.
[[Joy]] laughed at the remark.
[[Art]] told a story about his service years.
Client felt close to [[Art]] during the exercise.
[[Bill]] interrupted twice.
He owes [[Bill]] an apology.
[[Rob]] and the client argued about the rules.
[[Sue]] thinks the group moves too fast.
Client reports that [[Sue]] texted her on Sunday.
[[Pat]] said nothing.
She looked at [[Pat]] before answering.
[[Drew]] apologized to the client.
Client and [[Drew]] did the role-play.
[[Chase]] denied any use this week.
She heard [[Chase]] out.
[[Hunter]] shrugged and looked away.
Client gave [[Hunter]] feedback.
[[Dawn]] wept.
Client hugged [[Dawn]] at the end.
[[Summer]] talked about her divorce.
It was hard for [[Summer]] to listen.
[[June]] asked whether it gets easier.
Client drove [[June]] home.
[[April]] admitted that she had lied.
He finds [[April]] intimidating.
[[Frank]] told the client to let go.
She compared herself to [[Frank]].
[[Christian]] said grace was not his word.
The client was angry at [[Christian]] for leaving.
[[Dean]] agreed with her.
[[Grant]] asked the client about the job.
He sat between [[Grant]] and the door.
[[Guy]] nodded.
It annoyed her that [[Guy]] kept whispering.
[[Ivy]] whispered that she was sorry.
Client praised [[Ivy]] for her courage.
[[Lily]] smiled for the first time.
[[Miles]] stated that he was done.
Client supports [[Miles]] in his plan.
[[Nick]] offered the client a ride.
Client texted [[Nick]] after group.
[[Olive]] described the accident.
[[Penny]] wants to leave the group.
Client misses [[Penny]].
[[Ray]] reminded the client of his brother.
She laughed with [[Ray]].
[[Reed]] yelled at the client.
[[Rich]] felt attacked.
[[Sandy]] was present and engaged.
[[Skip]] hugged the client.
[[Violet]] confided that she is pregnant.
Client challenged [[Violet]] on this.
[[Wade]] answered for her.
[[Young]] reported the same.
Client and Mr. [[Young]] spoke in the hallway.
The client told Mrs. [[Brown]] that he was sorry.
Client borrowed money from [[King]].
Dr. [[Cook]] was mentioned twice by the client.
[[Will]]'s anger frightened her.
[[Grace]]’s silence was noted.
She admired [[Joy]]'s patience.
[[Rose]]: "I never meant that."
“[[Grace]], I am sorry,” the client said.
Members present: [[Grace]], [[Rose]], [[Will]] and [[Mark]].
Client named [[Hope]], [[Faith]] and [[Ray]] as his support.
[[Will]], who had been silent, spoke up.
When [[Will]] spoke she froze.
Client wonders whether [[May]] is angry with him.
[[May]] said that the date was wrong.
Client sat next to [[May]].
client said [[mark]] told him to stop, and [[mark]] said the same.
[[Rose]] became tearful and [[Joy]] comforted her.
Client is jealous of [[Summer]].
Client resents that [[Art]] gets the attention.
[[Rose]] told [[Will]] to stop.
[[Will]] hit the table.
Feedback from [[Hope]] was taken in.
Client feels seen by [[Mercy]].
[[Mercy]] shared a poem.
Client was reminded by [[Page]] of the rule.
[[Page]] thanked everyone.
Conflict between client and [[Stew]] was addressed.
[[Gene]] disclosed a relapse.
The client thinks [[Gene]] lies.
[[Jean]] encouraged the client.
Client asked [[Jack]] for his number.
[[Jasper]] looked at the floor.
`;

/** The same words as words, and other things that look like names. */
export const ordinaryWords = `
Will you come back next week?
Will she be able to tolerate the silence?
Will continue to monitor mood.
Will follow up with the psychiatrist.
Will not attend next week.
Will explore this further in the next session.
Will be seen individually on Tuesday.
Client will practice the skill at home.
He has no will to live, he said, but denies a plan.
She may have felt left out.
May benefit from a referral.
May I speak first, he asked.
The group meets again in May.
Since May he has been sober.
She returned on May 5.
The program runs from April to June.
In early June she moved.
Last April he relapsed.
By August she hopes to work again.
The accident was on 5 May 2024.
He left a mark on the wall.
The mark on her arm was noticed.
Mark the date in the calendar.
Question mark remains over his motives.
The grace period ended on Monday.
She said grace before meals.
Grace and forgiveness were the topic.
He fell from grace, as he put it.
She rose to leave twice.
The level of distress rose during the exercise.
Rose to the challenge and spoke first.
He brought a rose for his wife.
There is hope.
Hope was the theme of the hour.
Hope is important to recovery.
Hope and trust were discussed.
Client hopes to return to work.
We hope that he stays.
Hope for the future was named.
Instillation of hope was evident.
Her faith is a source of strength.
Faith in the process is growing.
He lost faith in people.
She felt joy for the first time.
Joy and sadness were both present.
Art therapy is planned.
The art of listening was practiced.
He paid the bill late.
Bill payments are a stressor.
She fears he might rob someone.
He may sue his employer.
Sue is not an option, he said of going to court, then smiled.
A pat on the back was enough.
He drew a picture of the house.
Drew a timeline of losses.
The chase for approval tires him.
He is a hunter and fisherman.
The dawn of a new day was his image.
She wakes at dawn.
Summer is a hard season for him.
In the summer she works outside.
This summer he will travel.
To be frank, he was angry.
Frank discussion of the rules followed.
She grew up in a christian home.
He was raised in a Christian church.
Christian values were important to her.
The dean of the school called.
They applied for a grant.
The grant was refused.
He is a nice guy, she said.
This guy at work yells.
The ivy on the wall was his image.
A lily stood on the table.
She begged for mercy.
He walked for miles.
In the nick of time he stopped.
The olive branch was accepted.
Every page of the journal was read.
She counts every penny.
A ray of light, as he called it.
He wants to get rich.
The beach was sandy and calm.
He tends to skip meals.
Skip meals was listed as a warning sign.
The violet color calmed her.
He was on the ward for two weeks.
She had to wade through memories.
Keeping a tab on drinking helped.
He is a young man of 24.
Young adults group meets on Friday.
Young people were present.
The brown door was his image.
She felt like a king.
It was a long session.
Long pauses were frequent.
Short silence, then tears.
In short, he is better.
White noise helps him sleep.
The black dog is his word for depression.
Green tea replaced coffee.
He gave the green light.
The price was high.
Once in a blue moon he calls.
One day at a time.
Day treatment was considered.
He works as a cook.
The baker fired him.
She learned to cook.
Client appears earnest.
Client was well groomed, alert and oriented.
Client denies SI and HI.
No AH or VH reported.
CBT and DBT skills were reviewed.
He takes vitamin B and vitamin D.
Plan B was discussed.
She has hepatitis C.
Group A meets on Monday.
Cluster B traits were noted.
BP was normal.
At 6 p.m. the group closed.
Dx: MDD, GAD. Rx unchanged.
The U.S. Army discharged him.
A. Mood is improved.
He lives on Grace Street.
She attends Hope Church.
Beck Depression Inventory was completed.
The clinician cited Yalom and Leszcz (2020).
Client is a White male in his forties.
He identifies as Black and Christian.
The client's brother is in the army.
Don't rush, she told herself.
He won't call; she can't wait.
Client reports jealousy, grief and great relief.
The brain, the daily routine and the tears were discussed.
Close ties and silly jokes carried the hour.
The master of the house was his father.
She set a boundary and kept it.
Trust after the summer break: what may be carried outside, and what stays in the room.
Linking; here-and-now; repeated rule 1 before closing.
Commitment: speak first once next week.
Another member told the client that his joke had stung.
The other member went quiet.
Mood: euthymic. Affect: full range. Speech: normal rate.
Goal: increase assertiveness. Objective: one request per session.
Client arrived eight minutes late and asked whether she could still be part of it.
The therapist modeled active listening and reframed the remark.
Members gave feedback; client received it without defending.
He grants himself little rest.
She marks the days.
Client frankly admitted the slip.
There was a bridge over the river in her dream.
The rain had stopped.
A page from the workbook was read aloud.
The car was parked in the long lane behind the house.
He cut wood in the forest.
She walks in the field behind the church.
`;

/** Written after the rules were; at the first count 80 of 86 names were found and 8 look-alikes marked. */
export const unseenNames = `
Tension rose when [[Grace]] arrived twenty minutes late without a word.
Pt stated that "[[Will]] always gets the last word."
The clt and [[Faith]] worked through last week's rupture.
Clt turned to [[Hope]] for support.
After a long pause [[May]] asked if she could read her letter.
Neither the client nor [[Mark]] wanted to go first.
[[April]] has asked the client to stop calling.
The apology to [[June]] was received well.
[[June]] accepted the apology.
Cl. confronted [[Art]] about missing two sessions.
[[Art]]: "You never asked me."
Client hid behind [[Rose]]'s story rather than telling his own.
[[Rose]] also noticed this.
Per [[Bill]], the client had been drinking.
She has a crush on [[Drew]].
[[Drew]] looks up to the client.
The client sided with [[Chase]] against [[Hunter]].
Both [[Dawn]] and the client cried.
[[Ray]] did not respond.
[[Ray]] isn't coming back, the client fears.
Client carpools with [[Sandy]], which was explored.
[[Sandy]] seems to be a mother figure.
The client said he would call [[Rich]] on Saturday.
[[Penny]] quietly left the room.
The role of peacemaker passed from the client to [[Joy]].
[[Joy]] will no longer sit beside him.
It was [[Miles]] who broke the silence.
[[Miles]], in turn, thanked the client.
Client wrote a letter to [[Ivy]] but did not hand it over.
Client believes that [[Lily]] dislikes her.
[[Lily]] is moving away in spring.
[[Violet]] has relapsed, the client reported.
“I can't sit next to [[Frank]],” the client said.
[[Frank]] and the client shook hands.
When [[Nick]] raised his voice the client froze.
[[Nick]] had to leave.
Client experienced [[Pat]] as a rival.
In the dyad [[Sue]] took the lead.
[[Sue]] never speaks of it.
Client received hard feedback from [[Guy]].
[[Guy]] told him to man up.
Client asked if [[Summer]] was safe.
[[Summer]] was absent today.
The client was paired with [[Dean]].
[[Dean]] and [[Grant]] joked, which the client experienced as mocking.
[[Grant]] apologised.
Client knows [[Gene]] from work.
[[Olive]] gave the client a card.
Mr. [[Price]] drove the client home.
The [[Kings]] live next door to the client, who knows the son from group.
Client said that [[Long]] scares him.
[[Moon]] said it was fine.
"[[Baker]] started it," he said.
Client no longer trusts [[Black]].
[[Skip]] reassured him.
[[Rob]] walked out, and the client followed.
The client is in debt to [[Rob]].
[[Jack]] laughed.
Present today: client, [[Pat]], [[Ray]], [[Rose]].
[[Will]] isn't sure the client means it.
The client saw [[Will]] at the store.
[[Will]] walked in late and the client went silent.
[[Will]] feels that the client is distant.
Yesterday [[Will]] called the client.
The conflict with [[Will]] remains open.
Client worries that [[Hope]] might tell others.
[[Hope]] says he should leave his wife.
[[Faith]] listened.
[[Mercy]] asked about the scars.
Client imitates [[Christian]].
[[Christian]] felt the same.
[[Reed]] stayed silent; the client took it as blame.
Client gave [[Wade]] his number.
[[Wade]]’s relapse frightened the client.
[[Stew]] joked about it.
[[Jasper]] wept and client reached out.
Client likes [[Jean]].
[[Earnest]] told the group about the war.
[[Tab]] talked over the client.
[[Page]] sat alone.
[[Ward]] reported threats by the client.
Client identified with [[Hunter]].
`;

export const unseenWords = `
Will need to coordinate with the prescriber.
Will reassess next week. Will call if worse.
Will you forgive me, he asked the empty chair.
Client will mark each urge on the card.
What may look like anger is fear.
It may be that may never change.
May he rest in peace, she wrote.
Intake was in May; review due in August.
Maybe next May.
The marks were old.
On a scale of one to ten he would mark a four.
With good grace she accepted the feedback.
He rose early, drew the curtains and sat.
A rose by any other name, he joked.
Hope, fear and shame came up.
Hope box was introduced.
In the hope of repair she wrote a letter.
Faith, family and work are protective factors.
Faith-based support was offered.
Her joy was visible.
Joy was hard to allow.
Art supplies were handed out.
State of the art treatment.
Bill due; stress high.
They rob him of sleep, these dreams.
He threatened to sue the landlord.
Pat answers no longer help.
Conclusions drew on the homework.
Chase the urge, do not fight it, was the motto.
The headhunter called again.
Dawn broke before he slept.
Summer plans were discussed. Summer can be lonely.
Next summer she will be done.
March was hard. April was better.
Frank talk about sex was new to her.
A Christian counselor was requested.
The dean refused the leave.
Dean's list student in 2019.
Earnest effort was seen.
The gene test was negative.
Grant money ran out.
A guy from work sold him pills.
Poison ivy kept him home.
Jean jacket and boots; grooming fair.
White lily tattoo on the forearm.
Mercy killing was a theme in the film.
Eight miles a day on foot.
She cut herself, a nick really.
The olive grove back home came up.
Page two of the safety plan was revised.
Penny for your thoughts, he was asked.
A ray of hope.
A reed in the wind was her image.
Rich in detail, poor in affect.
The soil was sandy.
Skip this step if calm.
Beef stew for the whole family.
Keep tabs on cravings.
Violet light soothed her.
Wade through it, not around it.
Ward staff were kind.
The psychiatric ward released him.
Brown eyes, he recalled, full of fear.
Young for his age.
The king of denial, he called himself.
Long term goals remain.
How long will it take?
Short of breath at night.
White knuckling through sobriety.
Black and white thinking was named.
Green with envy, he said.
The price of silence was high.
Over the moon about the job.
Day 90 sober.
Day by day.
Cook meals twice a week.
A cook and a baker by trade.
Client presented with flat affect and psychomotor slowing.
Affect brightened when peers responded.
She monopolized early, then yielded the floor.
Therapist used linking, blocking and a process comment.
Session focused on trust, pace and fear of judgment.
Denied plan, means or intent. Safety plan reviewed and signed.
Coping: breathing, grounding, calling a sponsor.
Assigned: thought record, one entry daily.
Client minimized his use, then corrected himself.
His mother, brother and sister will visit at Easter.
The group ended with a round of one word each: calm, tired, hopeful, raw.
Client spoke Spanish with a peer during the break.
He flew to Boston and back on Monday.
Sertraline 50 mg was continued by Dr. Halvorsen.
Used DBT STOP skill. ED visit on Friday. PCP informed.
She scored 14 on the PHQ-9 and 11 on the GAD-7.
Type A personality, in his words. Vitamin C daily.
He got a B on the exam and an A in math.
Bipolar I disorder, most recent episode depressed.
Reviewed Step 4 and Rule 1.
Per client, "I will be fine, I will manage."
Client can, will and must ask for help, she said.
Strengths: humor, faith, grit. Barriers: pride, long hours.
The therapist thanked the client for the courage to name it.
Interpersonal learning, cohesion and hope were evident.
Progress: fair to good. Prognosis: guarded.
Pace felt rushed to some, right to others.
`;

/** A third set, of harder places; at the first count 46 of 58 names were found and 12 look-alikes marked. */
export const thirdNames = `
Clt became visibly upset as soon as [[Mark]] brought up the affair.
[[Joy]] kept nudging the client to speak.
Client mumbled that [[Will]] reminds her of her stepfather.
Next to [[Faith]] the client seemed small.
[[Faith]] got up and hugged her.
When asked by [[Hope]] about the divorce, client shut down.
[[Hope]] would not let it go.
Client wants to be like [[Grace]].
[[Grace]] does this for a living, the client joked.
A heated exchange with [[Bill]] followed.
[[Bill]] backed down first.
Client feels [[Rose]] is the only one who understands.
[[Rose]] owns the bakery where the client works.
Client asked where [[April]] was.
[[April]] texted that she was ill.
For the first time [[June]] cried in front of the client.
Client and [[May]] left together.
[[May]] thinks the client is manipulative.
[[Summer]] stormed out.
The client followed [[Summer]] to the parking lot.
It hurt when [[Art]] rolled his eyes.
[[Art]] hasn't spoken to him since.
[[Drew]], on the other hand, encouraged her.
Client projects his father onto [[Frank]].
[[Frank]] made a joke about the client's weight.
[[Christian]] gets under his skin.
[[Ray]] would rather not be named in the client's story.
Client was moved by [[Ray]]'s honesty.
Client mocked [[Guy]] openly.
[[Guy]] wouldn't look at the client.
“It was [[Nick]],” he whispered.
She suspects that [[Penny]] told the others.
[[Penny]] broke the confidence, the client believes.
Client resisted [[Dean]]'s advice.
[[Dean]] kept checking his phone while the client spoke.
Conflict between the client and [[Chase]].
Client thinks of [[Ivy]] as a daughter.
[[Ivy]] and he rehearsed the call.
[[Lily]] offered to drive.
[[Miles]] lost his temper.
He was seen with [[Violet]] at a bar.
[[Violet]] owes him money.
Client leaned on [[Hunter]] throughout.
[[Hunter]] may be using again, client fears.
[[Skip]] has been his friend for years.
[[Olive]], the client said, knows everything.
The client sat with [[Olive]] in the hall.
[[Sue]], too, had been there.
[[Rob]] knew about the affair.
Client answered [[Rob]] sharply.
[[Pat]] walked her to the car.
Client can finally look [[Pat]] in the eye.
Ms. [[Green]] waited outside.
Client got into it with [[White]] over the chair.
[[King]] threatened him.
He can't forgive [[Cook]].
client hugged [[grace]] and then asked [[will]] if he was ok.
`;

export const thirdWords = `
Will bring workbook. Will practise one skill daily.
Will the group hold him, he asked.
Will likely step down to weekly sessions.
Will try again.
May need a higher level of care.
May start medication.
In May and June attendance dropped.
Group paused from May through August.
May was a month of setbacks.
Hit the mark with his remark.
Mark all that apply.
Mark the moment when the urge peaks.
Grace under pressure was praised.
A moment of grace.
Hope remains guarded.
Hope that change is possible emerged.
Hope returned slowly.
Losing hope again and again.
Faith helps her cope.
Faith, not fear, was his phrase.
Joy came easily today.
The joy of small things.
Art was his refuge as a child.
Art helps him regulate.
Art supplies and music were on the table.
Bill collectors call daily.
An unpaid bill upset him.
Rob no one of their voice was a new rule.
Rose petals, candles, a song: her wedding day.
Rose at five, slept at nine.
Her voice rose.
Summer was lonely. Summer ended with a move.
The summer of 2019 was the worst.
June was better than May.
On June 12 she relapsed.
Relapse in April, detox in May.
Dawn is the hardest hour.
Chase after approval is his pattern.
Chase away the thought, he was told, does not work.
Frank anger surfaced.
Frank disclosure was encouraged.
Rich fantasy life.
Young mothers spoke of shame.
Long silence.
Long story short, he is back.
Short naps are fine.
Black humor is a defense.
Black ice caused the crash.
White lies were explored.
Brown bag lunch on Friday.
Green light for discharge.
King size bed, king size loneliness, he joked.
Cook at home, eat together.
Price of admission, he called it.
Moon phases affect her sleep.
Day one again.
Day program starts Monday.
Page through the album together.
Penny pinching at home.
Ray of sunshine, they call her at work.
Miles to go before I sleep, she quoted.
Miles away from her family.
Nick on the chin from shaving.
Guy talk, he called it.
Guy friends only.
Dean of students wrote a letter.
Grant him patience, he prayed.
Grant application is due.
Ivy covers the house in her dream.
Lily pads and frogs, a child's drawing.
Olive oil and bread.
Violet, blue and gray were the colors she chose.
Hunter or hunted, he asked.
Hunter gatherer metaphor was used.
Skip the details, he said.
Skip counting calms her.
Sue them, his mother urged.
Pat on the back for showing up.
Christian music soothes her.
Earnest attempts at repair.
Mercy was a word he liked.
Gene therapy trial ended.
Jasper stone in her pocket.
Penny for the jar.
Violet was her color.
Wade in slowly.
Ward rules were explained.
Stew all day and then explode.
Tab for the bar is unpaid.
Sandy soil, salt air, home.
Client is sober, employed and housed.
Session opened with a check in; energy was low.
Members contrasted guilt with shame.
Therapist named the parallel between the group and home.
Client tolerated silence for nearly a minute.
He minimised, then grieved.
Client shared a dream about drowning in a lake.
Quality of contact has improved.
`;

/** A fourth set; at the first count 71 of its 72 names were found and 9 of its 66 look-alikes marked. */
export const lastNames = `
Client snapped at [[Will]], then apologized.
[[Will]] snapped back.
[[Will]] looked away; the client noticed.
He reads [[Will]] as cold.
[[Will]] chose the seat by the door.
Client recalled what [[May]] had said about mothers.
[[May]] sent the client a card.
At the start [[May]] seemed distant to her.
[[Grace]] praised the client's honesty.
The client resents [[Grace]] for her calm.
[[Grace]] isn't a friend, the client insisted.
[[Grace]] and the client have the same sponsor.
The client denied flirting with [[Mark]].
[[Mark]] pointed out the contradiction.
For [[Mark]] the client has only contempt.
[[Rose]] sat down next to him.
Client refused to face [[Rose]].
[[Rose]] didn't reply.
Client and [[Hope]] share a sponsor.
[[Hope]] challenged the client on his absence.
[[Hope]] came in late and client lost the thread.
[[Faith]] wondered aloud why the client never cries.
Client copied [[Faith]]'s homework.
[[Joy]] handed the client a tissue.
The client sees [[Joy]] as fake.
[[Art]] drove the client home after the session.
Client is afraid of [[Art]].
[[Bill]] demanded an apology from the client.
Client told the group that [[Bill]] had lied.
[[Rob]] blocked the door.
[[Sue]] defended the client.
It was unclear whether [[Sue]] would return, which worried the client.
[[Pat]] gave the client a ride.
[[Drew]] teased the client.
Client admires how [[Drew]] handles his kids.
[[Chase]] brought up the text messages.
[[Dawn]] held the client's hand.
Client misses [[Dawn]] already.
[[Summer]] asked the client for money.
[[June]] recognized herself in the client's story.
[[April]] will be leaving the group, and the client grieves.
Client avoided [[April]] all evening.
[[Frank]] has a crush on the client.
[[Frank]] didn't buy the excuse.
[[Christian]] raised his voice.
[[Dean]] stood up for the client.
[[Gene]] cut him off.
[[Grant]] wept for the first time, and the client could not look.
[[Guy]] pushes her buttons.
Client rolled her eyes at [[Guy]].
[[Ivy]] teared up.
[[Jack]] called the client a liar.
[[Jean]] knows the client's wife.
[[Lily]] complimented the client on his progress.
[[Mercy]] prayed with her.
[[Miles]] ignored the client.
[[Nick]] works with the client's cousin.
Client begged [[Nick]] not to tell.
[[Olive]] read her letter aloud, and client wept.
[[Page]] reacted with silence.
[[Penny]] confronted the client about drinking.
[[Ray]] reached for the client's arm.
[[Reed]] understood at once.
[[Rich]] took the client's side.
[[Sandy]] mothers the client.
[[Skip]] lent him forty dollars.
[[Stew]] mimicked the client.
[[Violet]] has the same therapist.
[[Wade]] threatened to leave unless the client apologized.
[[Young]] is his roommate.
Client described [[Brown]] as arrogant.
Client owes [[Cook]] an answer.
`;

export const lastWords = `
Will work on sleep hygiene this week.
Will discuss with supervisor.
Will power alone does not help, he said.
Will and testament were signed, which was a relief.
May require a medication review.
May 3 is her anniversary of sobriety.
Early May was rough.
Mark your progress weekly.
Mark of respect, he called it.
Grace was said before the meal.
Grace is what she prays for.
Rose quickly to anger.
Rose colored glasses were mentioned.
Hope grew as others spoke.
Hope of reunion keeps her going.
Faith community offers meals.
Faith was lost after the death.
Joy is rare for him.
Joy at the news was short lived.
Art class starts on Monday.
Art as expression was suggested.
Bill was paid.
Bills pile up.
Rob Peter to pay Paul, he joked about his finances.
Sue for custody was the advice.
Pat phrases annoy her.
Drew blood by scratching.
Drew back from the circle.
Chase the next high, that was life then.
Dawn to dusk he worked.
Summer heat worsens his sleep.
June and July are slow at work.
April showers, he joked.
Frank conversation with his wife took place.
Christian upbringing was discussed.
Dean and faculty were informed by her.
Gene variants were discussed by the psychiatrist.
Grant funding for the program is ending.
Guy next door plays loud music.
Ivy league pressure was a theme.
Jack of all trades, he calls himself.
Jean size matters to her, as a measure of weight.
Lily white lies, as she put it.
Mercy on himself is the goal.
Miles of highway helped him think.
Nick the habit in the bud.
Olive branch extended to his father.
Page one of the workbook is done.
Penny wise, pound foolish.
Ray of hope when the call came.
Reed beds and water calm her.
Rich meals trigger guilt.
Sandy beaches are his safe place.
Skip to the end, he wanted.
Stew in resentment no more, he resolved.
Violet bruises were seen on the arm.
Wade into conflict slowly.
Young and reckless, he said of those years.
Brown study, long face.
Cook, clean, repeat, she sighed.
Short tempered at home, calm here.
Long walks help.
White coat anxiety.
Black moods come in winter.
Green light from the cardiologist.
King of the road, he hummed.
Price increases hit her budget.
Moon and stars on her sleeve.
Day by the sea planned.
Baker by trade, he rises at three.
Client is working on trust, on asking, on staying.
The group is moving from politeness to honesty.
Exercise: two chairs. Client spoke to the empty chair with force.
She used the skill twice and rated it helpful.
Risk low; no intent; agrees to call.
Next: invite feedback on pace; revisit rule 5.
`;

/** Whole notes as a clinician might write them, for a group with a few names that are words. */
export const wholeNotes = `
Client arrived on time and took the seat nearest the door. He was guarded at first and answered in single words. When the topic moved to trust after the summer break, [[Will]] said that he no longer knew what may be said in the room, and the client nodded. Asked what he had noticed, he said that hope felt risky. He then told [[Grace]] that her silence last week had stayed with him. She thanked him. Affect brightened. He will mark each urge to withdraw on a card and bring it next week. No SI/HI. Next session 3 December.
Pt engaged throughout. Worked on naming anger without blame. Conflict with [[May]] from session 12 was revisited; pt took responsibility for the text message and [[May]] accepted the apology. Pt rose to the occasion, in the words of a peer. Some tension remains with [[Tomas]], who left early. Plan: continue weekly, review goals in May, coordinate with Dr. Halvorsen on sertraline. Homework is one honest request per day.
S: "I feel like I am always the last to know." Reports poor sleep, four hours a night, and two drinks on Friday. O: Tearful, leaning forward, good eye contact with [[B.]] and with [[Ines]]. A: Fear of exclusion repeats the family pattern; feedback from peers was taken in without defense, a gain. Risk low. P: Name the fear when it comes; call before drinking; group next Tuesday.
She brought a poem and read it aloud. The group was quiet; then [[Rose]] wept and the client moved her chair closer. It was the first time that she comforted somebody here. Grace under pressure is what she admires in others, she said. Later she and [[Will]] rehearsed the talk with her manager. She wants to be frank with him by June. Exercise went well, and she rated it eight of ten.
Client late by eight minutes due to the bus. Asked whether he could still be part of it. Members welcomed him. He shared that he relapsed on Sunday, was ashamed, and nearly stayed home. [[Bea]]'s question, what would you say to a friend, reached him. He could answer. Cravings rated five, down from eight. Coping: walking, calling his sponsor, music. The client will bring the relapse chain analysis. Urine screen pending. BP 130/85 per PCP.
Check-in: tired. Weather and work were safe topics until the therapist named the avoidance. Client laughed, then agreed. With support from [[Anna-Lena]] she described the argument with her sister in detail. Body: shoulders up, breath held; both eased with grounding. She noticed that she may be harder on herself than on anyone. Insight fair, judgment good. No change in medication. Return on 10 December.
The client said little. When [[Tomsa]] turned to him he looked away. He later said that he feels invisible at home, too. The clinician linked this to what [[Will]] had said about his father. The client stayed after the close for two minutes to say that it had been a good hour. Goal 2, speak once unasked, was met. Pace felt right to him. Plan unchanged.
Client spoke first, as agreed. He challenged [[Mark]] on the rule about phones and did so kindly. [[Mark]] took it well. The theme of the hour was faith in people after betrayal; the client had words for it. Homework done. He sees his progress as slow, the group as steady. Hopes to return to part time work in the new year. Grant for retraining applied for. Sleep better since May. No plan, no intent, no means.
`;
