/*
 * Words with a capital that name things and not people met: medicines, tests, shops and brands, games and shows,
 * places of worship and feasts, teams; and names of the famous that are told only by both of their words. All folded.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Medicines, by the names they are sold under in several countries, and generic names no ending gives away. */
const MEDICINES = set(`
acamprol adipex aducanumab advil afrin aleve alka altace amaryl amisulpride androgel aplenzin aptiom arcapta
aripiprex aristada armour asacol asendin asimtufii atarax atazanavir ativan atomoxetine augmentin avandia azilect
azithromycin baclofen bactrim belviq benefiber benicar benztropine biktarvy biperiden boost brintellix briviact
brixadi buccastem bupropion buscopan bydureon bystolic caduet calpol camzyos carafate cardizem cariprazine cartia
celontin cenobamate cerefolin chlordiazepoxide chlorpromazine cholecalciferol cipralex cipramil circadin clexane
clobazam clomid clonazepam clopixol clorazepate clozapine clozaril cobenfy coreg cozaar cyclobenzaprine cytomel
daypro dayvigo decadron deltasone depixol depot descovy desogen detrol dexilant diamicron diclofenac diflucan
digoxin diovan diphenhydramine divalproex dolophine doral dormicum dovato doxycycline duavee dulcolax dulera
dupixent edarbi edronax efavirenz efexor elavil emgality endep ensure epclusa epidiolex epilim epival eplontin
epzicom equetro escitalopram esidrix eskalith espranor estrace eszopiclone etizolam eulexin evista evzio faverin
felbatol fentora feosol fexofenadine fioricet flagyl flomax florinef flovent fluanxol fluphenazine flurazepam
fluvoxamine fortisip fosamax frisium furosemide fycompa gabitril gaviscon genvoya glucerna glucophage glucotrol
glycomet guanfacine hafyera hetlioz hydrodiuril hydroxychloroquine hygroton hytrin hyzaar ibs igalmi imodium imovane
inderal indocin ingrezza intelence isentress isordil istalol itraconazole jentadueto jornay kalms kapvay kenalog
kerlone kloxxado lasix laxido lemsip lescol levemir levitra levoxyl lexotan lexotanil libtayo linzess lioresal
lithobid lodine lofexidine lomotil loperamide lopressor lorazepam losartan lotensin loxapine lumateperone lunesta
lurasidone luvox lybalvi lysodren maintena manerix maxzide meclizine melatonin mellaril memantine meprobamate
mestinon metamucil methergine methocarbamol metoprolol mevacor micardis micronase minipress miralax mirapex mobic
moclobemide modafinil modecate monopril motrin movicol mucinex myrbetriq mysoline nabumetone namzaric naprosyn
naproxen narcan nasonex navane nefazodone nexito nitrazepam nobrium nolvadex norpace nortrilen noten novocain
nozinan nuedexta nurofen nutren nyxoid olanzex oleptro olfen ondansetron onfi onglyza oralair orap osphena
oxcarbazepine oxtellar oxybutynin ozempic paliperidone panadol paracetamol parnate paxipam paxlovid pedialyte
pediasure pepto periactin perphenazine persantine perseris phenergan phenobarbital phentermine physeptone pimozide
plaquenil plendil pletal podofilox ponstel pradaxa prandin pravachol precose premarin prezista primidone prinivil
pristiq probuphine procardia prochlorperazine prolia promethazine proscar protonix provera quillichew quillivant
qulipta qutenza quviviq ramelteon ranexa rapaflo razadyne rebif relpax reminyl renvela restasis retrovir revia
rhinocort risperidal rivotril rolaids rozerem rybelsus rykindo rythmol sabril salagen sanctura savella secuado
selegiline semaglutide senokot sensipar serax serdolect serenace seroquil sertima serzone silenor simponi sinemet
sinequan skelaxin solian soma sonata spravato stalevo stavzor stemetil stendra stesolid stilnox strattera strepsils
stribild suboxone sudocor sular sumatriptan surmontil sustenna symbyax symmetrel synalar tagamet tamiflu tapentadol
tarka temazepam temgesic tenex tenoretic tofisopam topiramate tradjenta trandate travatan triazolam trihexyphenidyl
trileptal trinza triptafen triumeq truvada tryptan tryptanol tums tylenol tysabri uloric ultracet urispas urocit
uzedy valdoxan valsartan valtrex vaseretic vasotec venlor verapamil versed vesicare vibramycin vigabatrin vimpat
viread visine visken vivitrol voltaren voltarol vyepti welchol xadago xalatan xcopri xenazine xenical xifaxan xolair
xyzal yaz zaleplon zanidip zarontin zaroxolyn zebeta zelapar zelnorm zestoretic zestril zetia ziac zispin zithromax
zohydro zolpidem zomig zonegran zonisade zopiclone zovirax zubsolv zuclopenthixol zyban zyflo zyloprim zyvox
`);

/** Tests, scales and methods, and whose names they bear. */
const TESTS = set(`
abas achenbach adas apgar asam asebe asrs bayley bdi beery bprs bricklin brigance cft ciwa cpt cssrs cudit dass dast
dbt derogatis dess dudit edeq emdr epds epworth fagerstrom ferrans framingham frenchay gaf gantt hachinski hexaflex
htq imago ipat ipt isi isp jebsen kilifi lsas luria madrs marlatt maudsley mbct mbsr mcmaster mdq mmpi mmse moca
morisky mullen naming osterrieth oswestry owestry padua panss pcl peabody penn phq prochnow purdue rebt resick rey
rivermead rutgers sassi scid skevington snaith stanford stroop tat tavistock tfcbt tinetti tipp trails vanderbilt
venn vineland wada wais wasi wechsler weschler wiat wisc witkiewitz wms wonderlic wppsi wrat yale ybocs ymrs zarit
zung
`);

/** Shops, firms, food and drink, cars, things that are bought. */
const BRANDS = set(`
49ers aarti abercrombie absolut acura adderal afl ahold airbnb airpods albertsons aldi allegiant allstate ambrosia
angels applebees arbys arsenal ashoura ashura asics asos astros athletics audible aveeno avengers avon axa
bacardi baisakhi batman bears bengals betfair betmgm betterhelp blackhawks blazers bluetooth bluey bosch braves
brewers broncos bruins buccaneers buckeyes buckfast bucks budweiser bulls bumble bunnings busch cadbury camaro
canadiens canucks capitals capri cardinals carhartt carling carrefour cavaliers cavs celtic celtics cerner chanel
chargers cheetos cherokee chevrolet chevron chewy chilis chobani chromebook chuseok cinderella cinnabon citgo clio
clippers clorox cocacola coke coles colgate colts commanders commodore communion confession converse coors
corinthians corsa cowboys cps craigslist crocs cubs cvs dasani dcfs deezer deliveroo dettol diablo diamondbacks
dickies disneyland dmv docusign dodgers dolphins doritos doxy dracula draftkings dropbox dumbledore duolingo
dussehra eagles ebay ebt ecclesiastes edeka elmo energizer ephesians epic epl esso etsy eucharist eurostar excel
exodus explorer exxon ezekiel falcon falcons fanduel fanta febreze fedex fema fendi fiesta fifa fireball fiverr
flames flixbus flyers fmla fortnite frankenstein freddo frito frodo froot galatians gamestop gandalf garfield garmin
gcse geico genesis gerber giants gillette glade gmail gmat gmc godzilla goodreads goodwill gotham gotomeeting
grammarly gre greggs greyhound grinch grindr grizzlies guardians guinness gymshark hajj hallmark haribo hbomax
headway heineken hellofresh hermes hersheys highlander hilux hinge hogwarts hoka holi hoover hornets hotmail
hotpoint hud hulk hyundai icloud ielts iftar ihop impala infinity ironman irs islanders itunes jagermeister jaguars
jamb janmashtami jetblue jets jiffy joker jollibee jumuah juul kellogg kellogs kfc kindle kleenex kmart knicks kohls
kool krispy kroger ladbrokes lakers landcruiser leafs lenovo levis leviticus lexus lidl liheap lions lipton
listerine loblaws lohri longhorns losar lsat lucozade lululemon lysol macys maghrib malibu mariners marlboro marlins
marvel mass mastodon mavericks mavs mawlid maybelline maytag mcat menards mets michelob milka minecraft mlb mls
moana monzo motorola mtn muppets mustang mychart myer nami nandos nascar nationals natwest navaratri ncaa neet nemo
nescafe nestle netgear nets newport nextdoor nhl niners nintendo niosh nokia nordstrom novena nrl nuggets nutella
obon oculus odyssey oikos oilers okcupid ola olay onam onedrive onenote onlyfans orioles osha outlook overwatch
ozark pacers packers padres pampers pandora panera panthers papajohns paramount patagonia pathfinder patreon
patriots paw peacock pelicans penguins peppa peugeot philippians phillies phonak photoshop pikachu pinocchio pinot
pinterest pirates pistons plaid pokemon pokerstars pongal pooja popeyes poundland powerade powerpoint prevagen
primark pringles proverbs psalm psalms publix puja purim quizno quora raiders raksha rams rangers raptors rapunzel
rav4 ravens redbull resmed respironics revlon ritz roblox rockets rockies roku rolex romans rosary royals ryanair
sabbath sabres safeway sainsbury sainsburys saints salat samhsa samsung santa sanyo satsang sbarro schlitz screwfix
scrooge seahawks seder sehri senators seollal sephora shabbat sharpie shazam shein sherlock showtime shrek silverado
simba simplepractice sixers skechers skittles skol skyrim smirnoff snapple snickers snoopy sobeys songkran sonic
sonos sony soundcloud sounders sox spider spiderman springboks sprite spurs ssdi ssi steelers stubhub suburban
subway suns superdrug superman swiffer swiggy tabaski tahoe talkspace tanabata tanf tanqueray tarzan tecate tennents
tesco tetris texans thermos thinkpad thinx thor tigers timbers timberwolves timbits tims titans toblerone toefl
topgolf tottenham toyota trivago trulia tubi tumblr tums tundra twinkie twitch twix tylenols uber ubereats ufc ugadi
uhaul ulta umrah uniqlo upsc usps vaisakhi valorant verizon vespers vicks vikings vimeo vodafone voldemort vons waec
wagamama walgreen walgreens wallabies walmart warcraft warriors wawa waze webex wegmans wendys wetherspoons
whirlpool wholefoods wic wilko winco wizards wolfpack wolverine wolverines wonga woolies woolworths wrangler wwe
xfinity yahoo yankees yaris yelp yoplait yorkie zelle zillow zomato zyn
`);

/** People, works and brands that two words together tell: "Mary Oliver", "Danny Boy", "Kit Kat". */
const PAIRS = new Set(
  `
mary oliver/bob marley/bob dylan/elton john/van gogh/danny boy/kit kat/tim hortons/burger king/taco bell/ben jerry/
trader joe/trader joes/papa john/jack daniels/jim beam/johnnie walker/captain morgan/jose cuervo/dr pepper/dr phil/
dr seuss/mr rogers/fred rogers/mister rogers/harry potter/peter pan/peter parker/clark kent/bruce wayne/tony stark/
charlie brown/mickey mouse/minnie mouse/donald duck/bugs bunny/betty boop/betty crocker/aunt jemima/uncle ben/
sara lee/little debbie/john deere/harley davidson/calvin klein/ralph lauren/tommy hilfiger/kate spade/jo malone/
mary kay/marks spencer/john lewis/best buy/dollar general/dollar tree/family dollar/home depot/whole foods/red bull/
big mac/big book/coca cola/pop tart/pop tarts/reese witherspoon/amy winehouse/taylor swift/kanye west/michael jackson/
janet jackson/whitney houston/aretha franklin/johnny cash/dolly parton/willie nelson/kurt cobain/jimi hendrix/
janis joplin/jim morrison/john lennon/paul mccartney/george harrison/ringo starr/david bowie/freddie mercury/
elvis presley/frank sinatra/billie holiday/nina simone/ella fitzgerald/louis armstrong/miles davis/john coltrane/
ray charles/stevie wonder/marvin gaye/al green/james brown/tina turner/diana ross/joni mitchell/leonard cohen/
neil young/bruce springsteen/billy joel/phil collins/eric clapton/carole king/james taylor/celine dion/mariah carey/
lady gaga/katy perry/billie eilish/justin bieber/ed sheeran/harry styles/bad bunny/kendrick lamar/snoop dogg/
tupac shakur/jay z/cardi b/nicki minaj/lana rey/olivia rodrigo/phoebe bridgers/fiona apple/tracy chapman/
oprah winfrey/ellen degeneres/jerry springer/judge judy/joe rogan/jordan peterson/tony robbins/brene brown/
eckhart tolle/deepak chopra/wayne dyer/louise hay/byron katie/marie kondo/mel robbins/glennon doyle/anne lamott/
maya angelou/toni morrison/alice walker/langston hughes/james baldwin/walt whitman/emily dickinson/robert frost/
sylvia plath/anne sexton/david whyte/john donne/william blake/william wordsworth/oscar wilde/jane austen/
charles dickens/mark twain/ernest hemingway/virginia woolf/george orwell/stephen king/agatha christie/dan brown/
ross greene/carl rogers/carl jung/sigmund freud/anna freud/melanie klein/john bowlby/mary ainsworth/erik erikson/
jean piaget/aaron beck/judith beck/albert ellis/marsha linehan/irvin yalom/virginia satir/fritz perls/victor frankl/
viktor frankl/rollo may/eric berne/alfred adler/otto rank/wilfred bion/donald winnicott/heinz kohut/karen horney/
harry sullivan/erich fromm/abraham maslow/jay haley/milton erickson/salvador minuchin/murray bowen/john gottman/
sue johnson/esther perel/terry real/harville hendrix/gary chapman/daniel siegel/dan siegel/bessel kolk/peter levine/
pat ogden/janina fisher/judith herman/francine shapiro/richard schwartz/steven hayes/russ harris/kelly wilson/
kristin neff/paul gilbert/chris germer/jon kabat/tara brach/jack kornfield/sharon salzberg/pema chodron/thich hanh/
dalai lama/william miller/stephen rollnick/terence gorski/claudia black/pia mellody/melody beattie/john bradshaw/
gabor mate/anne fletcher/bill wilson/bill w/dr bob/lois wilson/carl whitaker/nancy mcwilliams/otto kernberg/
peter fonagy/anthony bateman/jeffrey young/david burns/david barlow/edna foa/patricia resick/lisa najavits/
stephen porges/deb dana/derald sue/sue sue/janet helms/william cross/monica mcgoldrick/betty carter/pauline boss/
william worden/david kessler/elisabeth ross/alan wolfelt/phil jackson/michael jordan/lebron james/kobe bryant/
simone biles/naomi osaka/serena williams/venus williams/tiger woods/tom brady/aaron rodgers/patrick mahomes/
muhammad ali/mike tyson/lionel messi/cristiano ronaldo/david beckham/babe ruth/jackie robinson/wayne gretzky/
george washington/abraham lincoln/thomas jefferson/ronald reagan/bill clinton/hillary clinton/george bush/
barack obama/michelle obama/joe biden/kamala harris/donald trump/bernie sanders/john kennedy/winston churchill/
margaret thatcher/tony blair/boris johnson/nelson mandela/martin luther/malcolm x/rosa parks/mother teresa/
princess diana/king charles/prince harry/pope francis/joan arc/mary magdalene/virgin mary/saint monica/saint jude/
saint anthony/saint francis/st jude/st anthony/st francis/good samaritan/john wick/james bond/indiana jones/
jack sparrow/luke skywalker/darth vader/forrest gump/homer simpson/bart simpson/marge simpson/peter griffin/
rick morty/walter white/tony soprano/michael scott/ted lasso/ron swanson/leslie knope/lara croft/super mario/
tom jerry/thomas tank/bob builder/dora explorer/barney friends/sesame street/amazing grace/ave maria/silent night/
hail mary/our father/clair lune/tom hanks/brad pitt/robin williams/matthew perry/jim carrey/will smith/chris rock/
johnny depp/amber heard/angelina jolie/marilyn monroe/james dean/audrey hepburn/meryl streep/denzel washington/
morgan freeman/samuel jackson/keanu reeves/bradley cooper/ryan reynolds/amy schumer/dave chappelle/kevin hart/
joan rivers/johnny carson/jimmy kimmel/jimmy fallon/stephen colbert/anderson cooper/tucker carlson/rachel maddow/
gordon ramsay/julia child/martha stewart/jamie oliver/bob ross/van morrison/van halen/pablo picasso/frida kahlo/
georgia keeffe/claude monet/edvard munch/keith haring/andy warhol/norman rockwell/albert einstein/stephen hawking/
marie curie/charles darwin/isaac newton/steve jobs/bill gates/elon musk/jeff bezos/mark zuckerberg/warren buffett/
fox news/merriam webster/edgar poe/robin hood/king arthur/santa claus/jack frost/mother nature/father christmas/
father time/uncle sam/john doe/jane doe/jane fonda/jack johnson/norah jones/cat stevens/paul simon/art garfunkel/
simon garfunkel/hank williams/garth brooks/reba mcentire/george jones/george strait/tim mcgraw/faith hill/
carrie underwood/luke combs/morgan wallen/chris stapleton/zach bryan/lil wayne/post malone/travis scott/
frank ocean/tyler creator/mac miller/amy grant/kirk franklin/joel osteen/billy graham/max lucado/rick warren/
henri nouwen/thomas merton/cs lewis/richard rohr/desmond tutu/mary poppins/anne frank/helen keller/
florence nightingale/sojourner truth/harriet tubman/frederick douglass/rosie riveter/
charley horse/jack russell/great dane/saint bernard/st bernard/jenny craig/
lou gehrig/mario kart/colleen hoover/jehovah witness/guy fawkes/dr oz/dr drew/captain america/captain kirk/nurse jackie/ruth naomi/mark twain/four loko/agent orange/von willebrand/stevens johnson/guillain barre/simpson angus/braxton hicks/
`
    .replace(/\n/g, '')
    .split('/')
    .filter(Boolean),
);

/** Of nobody in the note, whatever it is. */
export const THINGS_NAMED: ReadonlySet<string> = new Set([...MEDICINES, ...TESTS, ...BRANDS]);

export function isMedicine(word: string): boolean {
  return MEDICINES.has(word);
}

/** Do these two words together name somebody famous, a work or a brand? */
export function isFamousPair(first: string, second: string): boolean {
  return PAIRS.has(`${first} ${second}`) || PAIRS.has(`${first} ${second.replace(/s$/, '')}`);
}
