/*
 * Ordinary English words, so that a name which is also a word is judged by its context and a misspelt name is
 * not seen in a word that only looks like it. Frequent words, the vocabulary of group notes, and words one
 * letter away from common names; regular inflections are derived, not listed.
 *
 * Chosen with the help of SCOWL (Copyright 2000-2020 Kevin Atkinson; permission to use, copy, modify,
 * distribute and sell these word lists, the associated scripts, the output created from the scripts, and its
 * documentation for any purpose is granted without fee, provided that this notice appears; provided "as is")
 * and of the OpenSubtitles word counts (OPUS, ODC-BY).
 */
// prettier-ignore
const WORDS = `
abandon abandonment abates abbeys abbot ability able aboard about above abridges abroad absence absent absolute
abstain abstinence abstinent absurd abuse abusive abyss academic academy accent accept acceptance access
accident accidentally accompany accomplish accord account accountability accountable accurate accused achieve
acid acknowledge acres across act action active activity actor actress actual acute ad adapt adaptive add
addiction addition additional address adhere adherence adjustment administration admiral admire admission admit
adobe adolescent adopted adorable adored adores adorn adult advance advantage adventure advice advise aerial
affair affect affection affective affirm affirmation afford afield afraid after aftercare afternoon afterwards
again against age agency agenda agent aggression aggressive agitated agitation ago agree agreement ah ahead aid
ailed ailing ails aim air aircraft airline airplane airport akin alarm alas albeit albino album alcohol alert
ales alias alibi alien alight alike alined alines alive all allay allege allergic alley alliance allied allies
allow alloy allured almost alone along aloud alpha already also alter alternative although altruism always am
amazing amber ambition ambivalence ambivalent amble ambulance ameer amen among amongst amount ample an analysis
ancestors ancient and angel angelic anger angle angry anhedonia animal ankle anniversary announce announcement
annoying anon anonymous another answer anthem anticipate antidepressant antipsychotic anvil anxiety anxious any
anybody anyone anything anyway anywhere apart apartment apathy apologize apology apparently appeal appear
appearance appetite applause apple application appointment appreciate approach appropriate approval approve
april apron arable arch archers archery ardent are area arena argue argument aria arks arm armor army around
arousal arouse arrange arrangement arrest arrival arrive arrogant arrow arson art article articulate artist as
ashamed ashcan ashed ashen ashes aside ask asleep ass assassin assault assertive assess assessment assets
assigned assignment assist assistance assistant associate assume assure astray astride at ate atmosphere atone
attached attachment attack attempt attend attendance attention attentive attitude attorney attracted attractive
attribute attune auction audience audio audit audition august aunt aurae aural author authority autopsy autumn
avail available avenue average avert avid avoid avoidance avoidant awake award aware away awesome awful awing
awkward ay aye azalea babble babe baby bachelor back background backwards bacon bad badge bag baggy bail bait
bake bakery balance bald bale balks ball ballad balloon balms baloney banana band bandy bang bank banner banning
bans banter bar barbecue barbed barber barbs bard bare bargain barge barked barking barks barley barman barn
barnyard barons barrel barren barrette barrier barter base baseball baseline basement basic basically basil
basin basis basket basketball basks bastard bastes bat batch bath bathe bathroom baton batsman battery battle
bawling bay be beach beacon bead beady beaker beam beans bear beard bearers beast beat beaten beaters beautiful
beauty became because become bed bedroom bee beech beef been beers beet beeves before beg began begin begun
behalf behave behavior behavioral behaviour behind belch belie belief believe bell belly belong beloved below
belt bench bend beneath benefit bents bereavement bereft berets berried berries berth beset beside best bet beta
betray between beyond bible bicker bicycle bid bide big bike bill billion billow binder binds binge bingo
biological bipolar birch bird birth birthday bishop bit bitch bite black blackmail blade blame blanched blanches
blank blanket blare blast blaze bleach bleary bleed blend bless blew blight blind blink blips bliss blither bloc
block blond blonde blood bloody blooms blow blown blue blunt board boat bobbed bobbin bodes boding body bogs
bogus boiling bold bolting bolts bomb bond bone boney bonnet bonus bony boo booby book boom boon boot booth
booty booze border bore born borne borrow boss bossy both bothers bottle bottom bough bought bounce bound
boundary bout bovine bow bowel bowl box boxers boy boyfriend brace bracelet brag braid brain brainy brake bran
branch brand brandied brandies brandish brat brave bravo brawn brazen brazier breach bread break breakfast
breakthrough breast breath breathe breeder breeze brewed brewery brews bribe brick bride bridge bridle brief
bright brilliant brine bring brinks brisk brittle broach broad broadcast broaden broke broken brood brook broom
broth brought brow brown brownie browse brunch brunette brunt brush brutal brute bubble bucket buckle bucks bud
buddy budget buff bug bugler build built bulks bull bullet bum bump bunch bunks bunnies buns burden bureau
bureaux burger burial burn burnt burps burros burrow burrs burst bury bus bushing bushy businessman bust busy
but butchers butchery butler butt butte button buy buyers buzz by bye bytes cab cabin cabinet cable cache caddie
caddy cage cagey cajole cake call calm calorie came camels cameo camera camp campaign campus can canals cancel
cancer candid candidate candle candy cane canine cannons cannot canny canon cant canyon cap capable capacity
capital caprices captain capture car caramel carbon card care careful caregiver caress caretaker cargo caroled
caroling carols carouse carpenter carpet carps carriage carriers carry cart cartel carton cartridge carve case
cash casino cast caste casters castings castle cat catastrophize catch catchy catering caters catharsis catholic
cattle caught caulk cause cave cease ceiling celebrate celebration celebrity celestial cell cellar celli cello
cement cemetery center central cents century ceremony certain certificate chafe chagrin chain chair chairman
challenge chamber champ champagne champion chance change channel chant chaos chap chapt char character charge
chariot charisma charity charm chart chase chasm chaste chat chatty cheap cheat check checkin cheek cheep cheer
cheery cheese chef chemical chemistry cherry chess chest chestnuts chew chewy chi chick chicken chief child
childhood children chiles chilis chill chilly chimes chin china chip chirping chocolate choice choke choose chop
choral chore chose chosen chowder christens christian chronic chuckle chug chunk church cider cigarette cinch
cinder cinema circle circumstances circus cites citizen city civil civilian civilization clack claim clambers
clammy clan clang clank claret clarify clarinet clarity class classic classified classy clattering clause clay
clean clear clemency clerk clever click client cliff climate climb clime cling clinic clinical clinician clink
clip clock clod clone close closet closure cloth cloud cloudy clout clover cloves clown club clue clump clung
coach coal coast coat coaxes cobs cocaine cock cocktail code coerce coffee coffer coffin cognition cognitive
cohesion cohesive coin coincidence coke cold collapse collar collate colleague collect collection college
collide collies colonel colons colony color colts column coma comb combat combination come comedy comet comfort
comfortable comic command comment commercial commission commit commitment committee common communicate
communication community company compare compassion compete competition complain complaint complete complex
compliance compliant complicated compliment compound compromise compulsion compulsive computer comrade
concentrate concept concern concert conclusion concrete condition condor conduct cones confer conference confess
confession confide confidence confident confidential confidentiality confirm conflict confront confrontation
confused confusing confusion congratulate congratulations congress congruent connect connectedness connection
conned conscience conscious consent consequences consider consolidate conspiracy constant constrict construction
constructive consult consultation contact contagion contain contemplate content contest continue contract
contrary contribute control convenient conversation convey convicted convince convoy cook cookie cooky cool
cooped cooperate cooperation coordinates cop coping copy corals cord cordon core corn cornea cornet cornier
corporal corporate corpse corral correct corrupt cortex cost costume cosy cots cottons couch cough could council
counsel count countertransference country county couple courage course court courtesy cousin cover coves cow
coward cowboy cowers coyer cozier crab crack crackling craft crafty crag cramp crane crania crank cranky crap
crash crass crate crave crawl craze crazy creaking cream create creation creative creature credit creek creep
creepy crest crew crime criminal crisis crisps crispy critical criticism criticize croak crock crockery crofts
crony crooks croon crops cross crotch crowd crowed crown crows crucial crude cruel cruise crumb crush crust
crusty cry crystal cue culled culprit culture cumming cunning cup cure curiosity curious curled curly currant
current curried curries curse curst curter custody customer cut cute cutlery cutlet cycle dad daddy daily dairy
dais daisy dale damage dames damn dams dance dandy danger dangerous dangle dare dark darken darlings darn
darting dash data database date datum daughter daunt dawn day daylight deacon dead deaf deal dealt dean dear
death deaves debate debrief debt debtor decade deceased decent decide decision deck declare decline decompensate
dedicated deed deems deep deer defeat defend defendant defense defensive defer deficit define definitely deflect
degree delay deli deliberately delicate delicious delighted deliria deliver delivery delta delusion demand
demise democracy demon demoralized denial dens dense dentist dents deny department depend depersonalization
deplores deposit depressed depression depressive depth deputy derealization deregulate describe description
desert deserve design desire desk desperate despite dessert destination destiny destroy destruction detach
detail detective deter deteriorate determine detox develop development device devil devise devote diagnosis
diagnostic dial diamond diaper diary dice did didactic die diet difference different difficult dig digital
dignity dikes dills dime dimmer dine dingy dinner dinning dip direct direction director dirt dirty disagree
disagreement disappear disappoint disaster discharge discipline disclose disclosure discomfort discourage
discover discovery discuss discussion disease disgrace disguise disgusting dish dismissed disorder disorganized
disorientation display disrupt disruptive dissociate dissociation distance distant distort distortion distract
distraction distress district disturb ditch dithers ditty dive divers divine division divorce dizzy do dock
doctor document dodged dodges does dog doily doing dole doll dollar dollies domes domestic doming domino done
donor dons doomed door doorman dope dopey dopier dormant dosage dose double doubt dough douse down downstairs
downtown downy dowry dozen draft drag dragon drain drama dramatic drank drape drapery draw drawn dream drench
dress drew drill drink drive drivel driven drivers drone drop dross drove drown drug drum drunk dry duck dude
due dug duke dull dully duly dumb dummy dump dunce dune dunging dunking dunno dupe during dusky dust duty dwell
dyes dying dyked dynamic dysfunction dysphoric dysregulated dysregulation each eager eagle ear earls earn earth
earthy ease east eastern easy eat eaten eaves echoes echos economy eddied eddies edge edit editor education
eerie eery effect effective effort egg ego eh eight either eking elaborate elder elected election electric
electrical electricity electronic element elephant elevate elevator eleven elicit eliminate elite elms elopes
else elsewhere email embarrass ember embrace emergency emotion emotional empathic empathize empathy emperor
empire employee empower empress empty enable encounter encourage end endless endorse endure enemy energy
enforcement engage engagement engine english enjoy enmeshed enormous enough enrich enroll ensure enter
entertainment entire entitled entrance entry envelope environment envy epaulette episode equal equipment era
erase erring error escape escort especially essential establish estate esteem estranged eternal eternity ether
euthymic evaluate evasive even event eventually ever every everybody everyday everyone everything everywhere
evidence evil exact exam examine example excellent except exception exchange excited excitement exciting
exclusive excuse executed execution executive exercise exert exhales exhausted exhibit exist existence exit
expect expectation expenses expensive experience experiment expert explain explanation explode explore explosion
explosives expose exposure express expression expressive externalize extra extraordinary extreme eye fable
fabulous face facilitate facilitator facility fact factor factory fades fail failure faint fair fairy faith
faithful fake falcons fall fallen false falter fame familiar family famous fan fancy fantastic fantasy far fare
farewell farm farmers fascinating fashion fast fat fatal fate father fatigue fatten fatty fault fauna faunae
favor favorite fawned fawns fear feast feather fed federal fee feedback feeder feel feet feint feline fell
fellow felon felony felt female fence fender ferns ferry fester festival fetch fever few fiance fiancee fiddle
fidget field fiend fierce fifteen fifth fifty fight figure filch file fill filly film filthy final financial
find fine finger fingerprints finish fire fireman fireworks firm first fish fishery fishier fist fit five fix
fizzy flag flair flake flame flank flare flash flashback flat flatten flavor fled fleece fleeing fleet flesh
flew flexing flight flinch fling flints flip flipchart flirt flit float flock flood floor florae floral floras
florid florist floss flour flow flowery flu fluid flurry fly focus fog fogey foist fold folk follow followers
folly fond font food fool foolish foot footage football footsteps for fora forbid forbidden force ford fore
forehead foreign foremen forever forge forget forgive forgiven forgot forgotten form formal format formula fort
forth fortunate fortune forty forward foster fought foul found foundation fount fountains four fourth fowled
fowling foyer fragile frame franc franchise frank fraud freak free freedom freeze french fresh fried friend
friendship fries fright frightened frigid fritter frock frog from front frosts frosty frown frozen fruit
frustrate frustration fuel fulfill full fully fun function fund funeral funny fur furious furniture furrow furry
further fuss fussy future gabbed gable gages gain gala galaxy gales gall gallants gallery galley gallon gallop
gamble game gamma ganders gang gapes garage garbage garble garden gardenia garish garlands garlic garnets garret
garrisons garter gas gasp gate gather gaudy gaunter gave gavel gawks gay gazes gear geese gender gene genera
general generation generous genetic genial genie genii genius gentiles gentle gentleman gentlemen genuine genus
gesture get ghost giant gibes giddy gift gig giggles giggling gild gills gilts gimme ginger gingham gins girl
girlfriend give given glad glade glance gland glare glass glassy glean glens glint global gloom glorious glory
gloss glossy glove glower glummer gnomes go goal goat god goddess goes going gold golden goldsmiths golf gone
gonna good goodbye goodie goodnight goody goons goose gores gorge gorgeous gorilla gory gosh gossip got gotten
gourd government governor gowning gowns grab grace grade graduate graduation graft grain grand granddaughter
grandfather grandmother grandson grannie granny grant grape grass grate grateful gratitude grave gravel graven
gravity gravy gray graze great greed greedy green greet greetings grew grey grid griddle grief grieve grim grime
grimy grins grip groan grocer groins groom groove grope gross grouch ground group grouse grovel grow growling
growls grown growth grub grubby grunt guarantee guard guardian guess guest guide guilt guilty guinea guise
guitar gulley gum gun gunfire gunman gunshot gushing gust gustier gut guy gym ha habit hack hackers had hail
hair haircut hairy haled haler hales half halfway hall hallucination hallway halter halve ham hammers hamper
hand handle handout handsome handy hang hanker happen happy hard hardens hardier harems hares haring harking
harks harlot harm harmless harmonic harmonica harmonize harmony harped harping harps harried harries harrow
harsh harts has hasting hasty hat hatch hatchet hate hatred haunted have haven hawking hayed haze hazel he head
headache headquarters heady heal health healthy hear heard heart heartbeat hearth heat heath heathen heaven
heaves heavy hedge heels hefty height heir held helicopter hell hello helmet help helpful helpless hems hence
her herd here hermit hernia hero heroin heroine heron herrings herself hesitant hesitate hewing hey hi hick hid
hidden hide high highway hikes hilarious hill hilly hilts him himself hind hinges hint hip hippie hippy hire his
history hit hitch hives ho hoard hobby hobos hock hockey hold holders hole holiday holier holler holly home
homeless homework homey homicide hone honesty honey honeymoon honking honks honor hood hoofs hook hooped hoops
hooter hoots hooves hop hope hopeful hopeless horde horn hornet horny horrible horror horse hose hospital
hospitalization host hostage hostile hostility hot hotel hour house household hover how however howling huffy
hug huge huh hulls human humanity humble hummed humming humor hunch hundred hung hungry hunks hunt hurled hurray
hurry hurt husband hushes hushing hutch hyacinths hymn hyperarousal hypervigilance hypervigilant hypomania ice
icebreaker id idea ideal ideation identify identity idiot idler idol if ignore ii ill illegal illusion image
imagery imagination imagine immediate immunity impact impair impairment imperial importance important impossible
impress impression impressive improve impulse impulsive impulsivity in inadequate inappropriate inch incident
include inclusion income increase incredible indeed independent indicate indistinct individual industry infected
infection infer influence info inform information ingredients inhales inhibit initial initiate injured injury
ink inlaw inner innocence innocent inpatient insane insecure inside insight insightful insist insomnia inspector
inspiration inspired instability instance instant instead instill instillation instinct instructions instrument
instrumental insult insurance intact intake integrate integrity intellectualize intelligence intelligent intend
intense intensity intent intention inter interact interaction interfere internal international internet
interpersonal interpret interrogation interrupt intervene intervention interview intimacy intimate into
intoxicated introduce introspective intrusive invalidate invasion invented invest investigate investigation
investigator investment invisible invitation invite involve iris irking iron irritability irritable is island
isolate isolation issue it itch item its itself ivory ivy jacket jacks jade jail jam jambs jar jasper jay jazz
jealous jeans jeer jell jelly jerk jerky jersey jester jet jetty jewel jewelry jiffy job join joint joke jollier
journal journalist journey joy judge judgment judgmental juice jump june jungle junior junk junkie junta jury
just justice keel keen keep ken kennel kept kettle key kick kid kidnap kidney kill killings kind kinda king
kingdom kiss kit kitchen kitties knee knew knife knight knives knock knot knotty know knowledge known kosher lab
label labile labor lace lacier lack lad ladders lade lady lager laid lain lair lake lamb lame lamp lanced lances
land lane language lanky lap lard large larking larks laser lass last latch late lathe latrine laugh laughter
launch launders laundry laureate laurel law lawn lawyer lay layers layman lazy lead leadership leaf leafy league
leak leaky lean leap learn lease leash least leather leave lecture led ledge leech leeks leery left leg legacy
legal legend legendary legitimate lemon lend length lent leopard leotard less lesson let lethargic levee level
liar libel liberty library lice license lick lie lieutenant life lifetime lift light lightning like liken lilac
lilts lily limes limit line linear linen linger link lint lion lip liquid liquor list listen lit literally lithe
little live livens livers livid load loan lobby lobes local locate location lock locket lodge lodgers lofty log
logic logical loins loll lone long look loom looneys loonie loons loony loop loose lope lops lord lore lorries
lose loss lost lot loud louse lousy love low lowers loyal loyalty lucid luck lucky luggage lumbers lunatic lunch
lunge lungs lupine lurch lure lurks lusher luster lusty luxury lying lyres maces machine macintosh mad madam
madame maddens made madmen magazine maggot magic magical magnificent magpie maid maiden mail main maintain maize
majesty major majority make makers makeup maladaptive malaria male malice mall mallard mama mamma man manage
management mane mange mango mangy mania manic manipulate mankind manor mansion mantel manual manure many map
maple marble march mare margin marigolds marinas marine marital mark market maroon marquee marriage marrow marry
mars marsh marshal marshy mart martial martyr marvel marvelous mash mask mason mass massage massive master
mastery match mate material math matron mats matt matte matters mature maudlin mauve maxim maximum may maybe
mayor mazes me meadow meager meal mealy mean meaningful meant meantime meanwhile measure meat medal media median
medical medicate medication medicine meditate meditation medleys meet melodic melody melon melt member
membership memory men mended mental mention menu merchants mercy mere merge merit merry mess message messenger
messy met metal meters method mettle mewing middle midget midnight midpoint might mighty mikes milder mildly
mile military milk milky mill million mimes mince mind mindful mine miners minimize minimum minion minister
minor mint minute miracle mire mirror miser miserable misery mishap miss missile mission missive mist mistake
mistaken mistress misty misunderstanding mites mitts mix moan moats mob mobile mobilize mockery modality mode
model moderate modern modestly modify moldy mole mom moment momma money monies monitor monkey monopolize monster
month mood moon moor moose mopes moral morale more morn moron morose morsel mortal mosses mossy most motel
mother motion motivate motivation motive motleys motor motorcycle mount mountain mourn mouse mouth move movement
movie mower ms much mud muddy muffing muffins muffled muggy mules mulled mulling mulls multiple mum mummy munch
mural murder murky muscle muses museum mushing music musical must musters musty mute mutton mutts mutual my
myriad myself mysterious mystery nail naive naked name nap nappy narrative narrator narrow nasty nation national
native natural nature naughty navy near nearby neat necessary neck necklace need needle needy negative neglect
negotiate neigh neighbor neighborhood neither nephew nerve nervous nest nestle net nettled network neuron
neutral never new newcomer newspaper newsy next nice nick nickname nicotine niece night nightmare nimble nine
ninny nippy no noble nobody nodes noes noise nonbinary none nonjudgmental nonsense nonverbal noodles nooks noon
nor norm normal normalize north nose nosey not note nothing notice nova novel now nowadays nowhere nuance
nuclear numb nurse nurture nut nutty oaks oases oath obey object objection objective observe obsessed obsession
obsessive obvious occasion occur ocean odd of off offended offense offensive office official often oh oil okay
old olden olive omens ominous on once one online only onset onto open opera operate operation opinion opponent
opportunity opposite option or oracle oral orange orbit orchestral ordain order ordinary organ organization
organized oriented original other otherwise otter ouch ought our ourselves oust out outburst outcome outfit
outlaws outlay outpatient outside oven over overcome overdose overnight overtone overwhelm owe own oxygen pace
pacific pack package paddy pagans page paid pain painful paint pair pal palace pale palette palls palm pan
pancakes panda pander pane panel panic pansy pantie panting pants panty papa paper paperwork parade paradise
paragon paranoia paranoid parch pardon parent pares park parka parole parrot pars part participant participate
participation particular partner partridges party pass passage passenger passion passionate passive passport
password past pasta pastel pasty pat patch patent paternal path pathetic patience patient patrol patron pattern
patties pause pay payers payment peace peaceful peach peacocks peal pear pearl peas peeks peer peeves pen
penalty pencil penis penny peony people pepped pepper per perceive percent perception perfect perfectionism
perfectionistic perform performance perfume perhaps peril perimeter period perish perking perks perky permanent
permission permit persist persistent person persona personal personality personnel perspective persuade perter
pessimistic pester pet petty petunias pewters phase philosophy phobia phoenix phone phoney photo photograph
phrase physical physics piano pick picket picky picnic picture piddle pie piece pierce pig pikes pile pill
pillow pilot pin pinch pine pinion pink pints pipe pirate pistol pit pitch pity pixie pizza place plague plain
plan plane planet plank plant plastic plate platform play plead pleasant please pleasure pledge plenty plight
plot plucky plug plumber plummet plumper plus poach pocket poem poet poetry point poise poison poker pokey pole
police policeman policy polite political politics poll pollen pond ponders poodle pool poop poor pop pope poppy
popular population pork port pose position positive possessed possession possibility possible post posy pot
potato potential potter pottery pouch pounce pound pour pouts powder power powerful practical practice praise
prance prank pray precious precise preen prefer pregnancy pregnant prejudice preoccupied prepare prescribe
prescription presence present presentation president press pressure presto pretend pretty prevent previous prey
price prick pride pries priests primary prime princes princess principal principle print prior priority prison
privacy private privilege prize pro probably probation problem procedure proceed process procrastinate produce
product production profession professional professor profile profit prognosis program progress project
projection prom promise promotion prompt pronoun proof proper property proposal propose prosecution prosecutor
protect protection protest protocol proud prove proven provide provoke prude prudence psychiatric psychiatrist
psychic psychoeducation psychologist psychosis psychosocial psychotherapy psychotic pub public publicity
published pucker puffy pukes pull pulley pulse pumas pummel pump pumpkin punch punish punishment punk punning
punter puppy purchase pure purge purple purpose purse pursue pursuit push pussy put putts putty puzzle pyres
quack quails qualified quality qualms quarter queens queer quells quest question quick quiet quills quirk quit
quite quote rabbi rabbit race racist racks racy radar radiation radio raft rage raid rails rain rainy raise rake
ram ramble ramps ran ranch random rang range rank rankle ransom rant rap rape rapport rare rash raster rat rate
rather rationalize rattle ratty ravage rave ravel ravens ravine raw ray re reach react reaction reactive reactor
read ready real reality realize realm rear reason reasonable reassurance reassure rebate rebel rebuild recall
receipt receive recent reception receptive recipe reciprocity recite reckless reckon recognize recommend
reconnect record recover recovery recta rectors red redirect redoing reduce reed reeks reference referral
referring refine reflect reflection reframe refuse regain regal regarding regards regime region register regress
regret regular regulate regulation rehabilitate rehearsal rehearse rein reinforce reject rejection relapse
relate relational relations relationship relative relax relaxation release relevant reliable reliance relief
relieved religion religious reluctance reluctant rely remain remarkable remedy remember remind remission remorse
remote remove rename render rending renege renew rent repair repay repeat replace replacement reply report
represent repress republic reputation request require rescue research resentful resentment reservation residence
residents resilience resilient resist resistance resistant resolution resolve resort resource respect respectful
respond response responsibility responsible responsive rest restaurant restless restore restructure result
resume retina retire retirement retraumatize retreat return reunion reuse reveal revenge reverie reverse review
revolution revving reward rhythm ribbons ribs rice rich rid riddled riddles ride riders ridge ridiculous rifer
rifle rig right rigid rile rinds ring rink rioter rip rise risen risers risk risky ritual rival river rivets
road roar roast rob robbery robin robot rock rocket rocky rode rogue role roleplay roll romance romantic roof
rook rookie room roommate root rope rose rosier roster rot rotten rouge rough round roused rouses rout route
routine row rowdy royals rub rubbish ruby rude ruffian ruffing ruin rule rumbling ruminate rumination rumor rump
run runny rupture ruse rush rusting rusty saber sabre sack sacred sacrifice sad sadden sadness safe safety sagas
sage said sail sailor saint sake salad salami salary sale salmons salon saloon salt salty salvage same sample
sand sandwich sandy sane sang sapphires sardine sarees saris sash sassy sat satellite satisfied sauce sauna
saunters sausage savaged savager savages save saw sawn say scalds scale scalps scamper scan scandal scapegoat
scar scare scarlet scary scenario scene scent schedule schema scheme scholarship school science scientific
scientist scoffs scold scoot score scout scratch scream screech screen screw script scum scurry sea seal seamen
seams sear search season seat sec second secrecy secret secretary section sector secure security sedate see
seedy seek seem seen self selfish sell senate senator send senior sense sensitive sensitivity sent sentence
sentry separate sequence sera serener sergeant serial series serious servant serve service session set setback
settle settlement seven several severe severity sewers sewing sex sexual sexuality sexy shacks shade shadow
shady shake shall shame shanty shape share shark sharp sharpen shave shaven shavers shawl she shear sheath sheen
sheep sheered sheerer sheers sheet shelf shell shelter shepherd sherbert sheriff sherries shield shift shin
shine shiny ship shipment shire shirk shirt shiver shock shoe shone shoo shoon shoot shop shore shorn short
shorten shot shotgun should shout shove show showers shown shrill shrimp shrine shrink shroud shun shut shuttle
shy sibling sick sickens side siege sieves sift sigh sight sign signal signature significant silence silent silk
sill silly silver silvery similar simile simmer simple sin since sincere sing singe single sink sir siren
sissier sissies sister sit site situation six sixth size skater skein skeleton skew skill skillful skin skinny
skip skirt skull sky slack slain slake slams slanders slap slate slaughters slave sleep sleepy sleet sleigh
slept slice slide slight slip sliver slogan slope slow sludge slummer slump slut small smart smash smear smell
smelly smidge smile smit smite smith smoke smooth snack snake snap snarl sneak sneer snide sniffles sniffs
sniper snort snout snow so soap soars sobbing sober sobriety sobs soccer social socialize society socks soda
sofa soft software soil solar sold soldier soles soli solid soling solo solution solve somatic somber some
somebody someday somehow someone someplace something sometime somewhat somewhere son song sonic soon sore sorrow
sorry sort soul sound soup source south southern space spade span spangle spank spar spare spark spawn speak
special species specific specifically speech speed spell spend spent spice spicy spider spikes spill spin spirit
spiritual spit spite split spoil spoke spoken sponsor spook spoon sport spot spouse spout sprain spray spread
spree spriest spring springier sprinter spy squad squalls square squealing squeeze squire squirms squirts stab
stability stabilize stable stack stadia staff stage stain stair stake stale stalk stall stammer stamp stance
stand standard stank staple star stare starker starry start starve state statement static station statue status
stave stay steady steak steal steam steel steep steeple steer stellar step stepfather stepmother stepson
sterling sterner sterns stew stewards stick stiff stifles stigma still stimulus stinger stink stock stoke stole
stolen stomach stomp stone stoney stony stood stop storage store storeys stork storm stormier story stove
straight strange strangle strategy stream street strength stress stressful stressor stretch strict strike string
stringier strip stroke strong struck structure struggle strung strut stubborn stubby stubs stuck student studio
study stuff stunt stupid style suaver subdued subgroup subject subjective submit substance subway succeed
success successful such suck sudden sue suffer sugar suggest suggestion suicidal suicidality suicide suit
suitable suitcase suite sullen sum summarize summer summons sun sung sunny sunset sunshine super superior
supervise supervision supper supply support supportive suppose suppress supreme sure surface surgeon surgery
surprise surrender surrounded surveillance survival survive survivors suspect suspended suspicion suspicious
swallow swans swear sweat sweep sweet sweetheart swell swept swift swill swim swing swirl switch sword swore
sworn symbol sympathy symptom symptomatic system tab tabbies table taboo tacky tag tail tailor take taken takers
tale talent talk tall tallied tallies tallow tamer tames tamper tank tanned tanning tans tap tape tardy target
tarry tarter task taste tasty tattle tattoo tatty taught tawny tax taxi tea teach team tear tearful tease
technical technique technology teems teen teenager teeth telephone teletherapy television tell tellers temper
temperature temple temporary ten tend tendon tennis tense tension tent term termination terrible terrier
terrific terrified terrifying territory terror terrorist terse test testify testimony text than thank thankful
that thatch the theater theatre thee theft their them theme themselves then theory therapeutic therapist therapy
there therefore these theta they thick thief thieves thimble thin think third thirsty thirty this thong thorns
thorny those thou though thought thoughtful thousand thrashed thrashes thread threat threaten three thresher
threw thrilled throat throne through throughout throw thrown thud thumb thunder thus thy ticket ticking ticks
tidal tide tidy tie tiffs tiger tight tilde tiles till time tinder tinkle tinny tiny tip tipsy tiptoe tirade
tire tissue title titrate tits titter to toast today toe toffy together toilet told tolerance tolerate tomb
tomes tomorrow ton tone tongue tonic tonight tonne too took tool tooth top topic tore torn torrid torture toss
total totter touch tough tour tournament tout toward towel tower town toxic toxin toy trace track tract trade
tradition traditional traffic tragedy tragic trail train trait traitor trance transfer transference transgender
transition transmission transport trap trash trauma traumatic travel tray treasure treat treatment tree tremble
tremendous trench trend trial tribe trick tricky trigger trinity trip tripe triplet trivia troops trophy trot
trouble trouts truce truck trudge true trump trunk trust truth try tryout tub tubas tube tucked tuesday tummy
tumor tune tunnel turban turkey turn turtle tweet twelve twenty twice twin twist two type typical ugh ugly
ultimate umbrella unable unbelievable uncertain uncle uncomfortable unconscious under undercover underground
underneath understand understood underwear unexpected unfair unfortunate unhappy uniform union unique unit
universality universe university unknown unless unlike unman unnecessary unsafe unstable unsure until unusual up
upbeat update upon upper upset upside upstairs uptown urbane urge urgent urinalysis urine urns us use useful
useless usher usual vacation vagina vague vain valentines valid validate validation valley valuable value valve
vampire vandal vane vanished vanning vans various vary vast vault vector vegetables vehicle velvety vender vends
vent ventilate venture venue verbal verbalize verdict version versus very vessel vial vice vicious victim
victory video vies view vigilance vigils vile village villain villas vine violas violate violence violent violet
viper viral virgin virile virus vises visible vision visit visitor visual vital vivid vodka vogue voice volatile
volley volume volunteer vote vouch vowel vulnerability vulnerable wade wafers wafts wager wagon wailing wails
wait waiters waitress waive wake walk wall wallet wallow wand wandering wanders wanna wanner want wanton war
ward wardens warehouse warier warm warmth warn warrant warrens warrior warts was wash waste watch water watery
wave wavers way wayward we weak wealth wealthy weans weapon wear weary weather weave web website wedding wee
weeds weedy week weekend weeps weigh weight weird welcome welder welds welfare well wellbeing wellington welter
welts went were west western wet whale what whatever whatsoever wheel when whenever where whereabouts wherever
whet whether whew which while whimpering whimpers whine whinny whip whirl whirring whiskey whispering whispers
whistle white whiteboard whiten who whoa whoever whole wholly whom whopper whore whose why wicked wickers wicket
wicks wide widow wield wife wigging wild will willows wilts wily win wince winch wind window wine wing wingers
winks winners winter wintery wipe wire wisdom wise wish witch with withdraw withdrawal withdrawn withdrew within
without witness witty wives wizes woke wolf wolves woman wombs women won wonder wonderful woo wood wooden woofs
woolen word wordy wore work workbook workmen worksheet world worm worn worry worse worship worst worth worthless
worthy would wound wow wrap wreck wrench wrestling wrier wriest wrist write written wrong wrote yanks yard year
yearn yell yellow yen yes yesterday yet yield yodel yoga yonder you young your yourself yourselves youth yowling
zanier zebra zero zombie zone zoo zoom`;

const ordinary = new Set(WORDS.trim().split(/\s+/));

/** Is this folded word an ordinary English word, as it stands or in a regular inflection? */
export function isOrdinary(word: string): boolean {
  return ordinary.has(word) || isInflected(word, (stem) => ordinary.has(stem));
}

export function isInflected(word: string, isKnown: (stem: string) => boolean): boolean {
  return stems(word, ['s', 'ed', 'ing']).some(isKnown);
}

/** Wider: also words derived in the ways English derives any word. */
export function looksOrdinary(word: string): boolean {
  return isOrdinary(word) || isDerived(word, isOrdinary);
}

/** Is this word made of a known one with one of the usual endings? */
export function isDerived(word: string, isKnown: (stem: string) => boolean): boolean {
  // "Jamal" is no word made of "jam".
  if (word.endsWith('al') && word.length < 6) return false;
  return stems(word, DERIVED).some((stem) => stem.length > 2 && isKnown(stem));
}

const DERIVED =
  'er ers est ly ness less ful ish able ably ment ments ation ations ion ions ity ive ally al ability'.split(
    ' ',
  );

function stems(word: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2) continue;
    if (ending === 's') {
      if (stem.endsWith('s')) continue;
      found.push(stem);
      if (stem.endsWith('ie')) found.push(`${stem.slice(0, -2)}y`);
      else if (/(?:s|x|z|ch|sh|o)e$/.test(stem)) found.push(stem.slice(0, -1));
      continue;
    }
    found.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
    if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
    if (ending === 'ly' || ending.startsWith('abl')) found.push(`${stem}le`);
  }
  return found;
}
