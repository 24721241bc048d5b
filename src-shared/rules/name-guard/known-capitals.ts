/*
 * Words with a capital that name nobody in a note: states and countries, which Safe Harbor lets stand, languages,
 * medicines, tests, methods with their authors, illnesses named after somebody. All folded.
 */

import { THINGS_NAMED } from './known-things.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** States and larger, word by word: "North Dakota", "United Kingdom". */
export const REGIONS = set(`
gauteng nadu
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode island
tennessee texas utah vermont virginia washington wisconsin wyoming puerto rico america usa us uk eu england scotland
wales ireland britain germany deutschland austria osterreich switzerland schweiz france spain italy portugal
netherlands holland belgium denmark norway sweden finland iceland poland czechia slovakia hungary romania bulgaria
greece turkey ukraine russia belarus lithuania latvia estonia serbia croatia bosnia slovenia albania kosovo canada
ontario quebec brazil argentina chile peru colombia venezuela ecuador bolivia cuba haiti jamaica dominican republic
guatemala honduras nicaragua salvador panama china japan korea vietnam thailand cambodia laos philippines indonesia
malaysia singapore india pakistan bangladesh nepal afghanistan iran iraq syria lebanon israel palestine jordan egypt
morocco algeria tunisia libya sudan ethiopia eritrea somalia kenya uganda tanzania nigeria ghana senegal cameroon
congo rwanda angola zimbabwe africa asia europe australia zealand antarctica bavaria bayern hessen sachsen midwest
south north east west northern southern eastern western pacific atlantic united states kingdom emirates saudi arabia
kuwait qatar yemen queensland tasmania alberta saskatchewan manitoba nunavut yukon labrador newfoundland scotia
scandinavia balkans siberia crimea catalonia andalusia galicia tuscany sicily sardinia lombardy provence brittany
normandy bavaria saxony thuringia hesse westphalia brandenburg pomerania silesia bohemia moravia tyrol carinthia styria
punjab gujarat kerala bihar assam rajasthan maharashtra karnataka odisha telangana bengal kashmir sindh oaxaca chiapas
jalisco sonora sinaloa chihuahua yucatan bahia parana ulster munster leinster connacht taiwan mongolia tibet
kazakhstan uzbekistan armenia azerbaijan zambia malawi mozambique botswana namibia lesotho mali niger chad benin togo
gambia liberia guinea madagascar mauritius fiji samoa tonga guam bahamas barbados trinidad tobago luxembourg malta
oman qatar bahrain kuwait yemen emirates arabia saudi jordan israel palestine gaza laos brunei maldives bhutan myanmar
burma uzbekistan turkmenistan tajikistan kyrgyzstan eritrea djibouti burundi gabon angola zaire congo cameroon mauritania
algeria tunisia libya sudan namibia swaziland eswatini comoros seychelles nicaragua salvador suriname guyana belize
grenada barbuda dominica bermuda aruba curacao vanuatu kiribati palau tuvalu nauru liechtenstein andorra monaco kosovo
cyprus macedonia montenegro moldova paraguay uruguay honduras belize oceania micronesia antilles caribbean
`);

/** Cities people come from, those that are no ordinary word. */
export const CITIES = set(`
chicago boston denver seattle atlanta miami detroit houston dallas austin philadelphia pittsburgh cleveland
cincinnati columbus minneapolis milwaukee memphis nashville baltimore tampa orlando jacksonville charlotte raleigh
durham tucson albuquerque sacramento oakland berkeley fresno omaha tulsa wichita tacoma spokane boise honolulu
anchorage brooklyn manhattan queens bronx newark hartford providence albany rochester syracuse yonkers hoboken
scranton toledo akron dayton madison indianapolis louisville lexington knoxville chattanooga birmingham montgomery
tallahassee savannah charleston richmond norfolk roanoke topeka lubbock amarillo laredo evanston peoria naperville
london manchester liverpool leeds sheffield bristol nottingham leicester coventry cardiff swansea edinburgh glasgow
aberdeen dundee belfast dublin cork galway oxford cambridge brighton southampton plymouth norwich exeter york berlin
hamburg munich munchen muenchen cologne koln koeln frankfurt stuttgart dusseldorf duesseldorf leipzig dresden
hannover nuremberg nurnberg nuernberg bremen essen dortmund bonn freiburg heidelberg mannheim augsburg kassel kiel
vienna wien salzburg graz linz innsbruck zurich zuerich geneva basel bern lausanne paris lyon marseille madrid
barcelona seville valencia lisbon porto rome milan naples turin venice florence amsterdam rotterdam brussels antwerp
copenhagen oslo stockholm helsinki warsaw krakow prague budapest bucharest athens istanbul ankara moscow kyiv kiev
toronto montreal vancouver calgary ottawa edmonton winnipeg halifax tijuana guadalajara havana bogota lima santiago
tokyo osaka kyoto seoul beijing shanghai taipei hanoi saigon manila jakarta mumbai delhi kolkata karachi lahore
kabul tehran baghdad beirut damascus jerusalem cairo casablanca nairobi lagos accra johannesburg sydney melbourne
duluth fallujah kandahar yakima fargo bozeman missoula billings brisbane perth adelaide auckland wellington
`);

/** Whose names illnesses bear. */
export const EPONYMS = set(`
berger
alzheimer parkinson huntington asperger tourette korsakoff wernicke broca down crohn hodgkin hashimoto graves lyme
raynaud lewy pick cushing addison meniere sjogren marfan ehlers guillain klinefelter turner prader willi angelman
rett bell capgras cotard munchausen hansen wilson lou gehrig bright paget kawasaki reye hunter hurler gaucher fabry
creutzfeldt jakob ekbom mallory weiss holter foley babinski romberg braxton hicks hirschsprung paget osgood schlatter dupuytren scheuermann turner wilms ewing barrett behcet
wolff kaposi ramsay peyronie bechterew basedow kallmann sheehan conn adams stokes eaton lambert charcot marie tooth
`);

/** Whose models, scales and books the field speaks of. */
export const AUTHORS = set(`
yalom leszcz beck ellis linehan rogers freud jung adler bowlby ainsworth winnicott bion foulkes lacan klein kohut
kernberg fonagy bateman skinner pavlov bandura erikson maslow piaget vygotsky frankl perls berne satir minuchin
bowen gottman shapiro herman kolk levine porges siegel neff teasdale kabat zinn rollnick prochaska diclemente
tuckman scheidlinger zung girard moreno agazarian burlingame rutan marziali karpman worden klass stroebe schut neimeyer bonanno doka kubler
boszormenyi nagy haley erickson bateson watzlawick rosenberg gendlin greenberg meichenbaum barlow foa hayes
hofmann arntz beutler norcross lambert wampold prochazka marlatt witkiewitz resick najavits ogden courtois
lewin schein kohlberg gilligan seligman csikszentmihalyi bronfenbrenner goffman foucault husserl heidegger buber tillich
kierkegaard nietzsche sartre camus levinas epictetus aurelius seneca frankl binswanger spinelli yontef zinker polster moustakas bugental
`);

/** Months that people are called by: where one is told of as a person it is one. */
export const NAMED_AS_MONTHS: ReadonlySet<string> = new Set([
  'april',
  'may',
  'june',
  'august',
  'jan',
]);

export const NO_PERSONS: ReadonlySet<string> = new Set([
  ...AUTHORS,
  ...THINGS_NAMED,
  ...set(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober
dezember christmas easter thanksgiving hanukkah ramadan halloween passover zie ze xe hir xem fae hogmanay samhain imbolc beltane lammas michaelmas purim kippur yom rosh hashanah sukkot shavuot
chanukah tet holi navratri nowruz vesak juneteenth mardi gras epiphany pentecost whitsun carnival oktoberfest anzac eid diwali kwanzaa lent advent
weihnachten ostern pfingsten himmelfahrt fronleichnam silvester fasching karneval pongal onam vaisakhi muharram ashura
obon chuseok allerheiligen toussaint english spanish french german italian russian chinese japanese korean arabic turkish polish
portuguese hindi farsi dutch swedish norwegian danish finnish greek hebrew urdu vietnamese tagalog mandarin
cantonese british american irish scottish welsh canadian mexican african asian european latino latina latinx
hispanic native indigenous caribbean jamaican haitian cuban dominican brazilian ukrainian syrian iraqi iranian
afghan pakistani indian somali ethiopian nigerian swiss austrian deutsch englisch islam islamic muslim jewish
judaism christian christianity catholic catholicism buddhist buddhism hindu hinduism protestant lutheran methodist
baptist mormon quaker sikh orthodox evangelical pentecostal bible quran torah koran god jesus christ lord buddha
allah satan prozac zoloft lexapro celexa paxil effexor cymbalta wellbutrin abilify seroquel zyprexa risperdal
lithium lamictal depakote xanax ativan klonopin valium ambien lunesta trazodone buspar ritalin adderall concerta
vyvanse strattera suboxone methadone naltrexone vivitrol antabuse campral narcan sertraline fluoxetine escitalopram
citalopram paroxetine venlafaxine desvenlafaxine duloxetine bupropion mirtazapine remeron vortioxetine trintellix
quetiapine olanzapine risperidone aripiprazole brexpiprazole rexulti latuda lurasidone geodon ziprasidone haldol
haloperidol clozapine clozaril lamotrigine valproate carbamazepine tegretol gabapentin neurontin pregabalin lyrica
topamax topiramate hydroxyzine vistaril propranolol clonidine prazosin guanfacine intuniv melatonin benadryl tylenol
advil ibuprofen aspirin metformin insulin ozempic synthroid levothyroxine lisinopril atorvastatin lipitor omeprazole
prednisone albuterol viagra buprenorphine acamprosate disulfiram ketamine spravato esketamine methylphenidate
lorazepam diazepam alprazolam clonazepam temazepam zolpidem fentanyl heroin cocaine oxycontin oxycodone percocet
vicodin hydrocodone morphine tramadol kratom psilocybin lsd mdma thc cbd amitriptyline nortriptyline imipramine
clomipramine doxepin phenelzine buspirone elavil pristiq viibryd caplyta vraylar saphris invega rorschach likert
rosenberg hamilton spielberger folstein wechsler binet millon achenbach vineland beery zarit edinburgh columbia
asberg pittsburgh epworth alzheimer alzheimers parkinson parkinsons huntington huntingtons asperger aspergers
aspergersche tourette tourettes korsakoff korsakov wernicke broca crohn crohns hashimoto hashimotos lyme raynaud
raynauds meniere menieres sjogren danlos guillain klinefelter willi stockholm capgras cotard munchausen othello
gestalt socratic pavlovian freudian jungian adlerian rogerian oedipus oedipal johari eisenhower maslows pomodoro
hippocratic romberg babinski glasgow braille pareto occam stroop hawthorne pygmalion kubler tarasoff minnesota apgar
kegel heimlich jacobson bechterew google facebook instagram twitter tiktok whatsapp snapchat zoom skype netflix
youtube reddit uber lyft amazon tinder linkedin telegram discord spotify facetime teams slack venmo paypal iphone
ipad android xbox playstation nintendo fitbit macbook windows covid covid-19 corona medicaid medicare hipaa soap dap
birp girp alanon al-anon alateen narconon smart matrix hazelden anonymous celebrate recovery headspace calm
aetna cigna humana kaiser premera anthem wellcare molina centene optum tricare healthpartners bluecross blueshield
quechua aymara nahuatl guarani pashto dari tigrinya amharic swahili wolof hausa shona xhosa afrikaans insta kasse aktenzeichen luas pabrinex krankenkasse rente pflegegrad pflegeversicherung jobcenter centrelink tusla waterstones nitsun gardai matariki luo kikuyu whare bakkie aadhaar philhealth ahpra phd msc mba twi malayalam telugu kannada
marathi sinhala lao khmer hokkien hakka tigre oromo lingala kinyarwanda basque catalan galician gaelic flemish
creole patois ladino yiddish aramaic latin esperanto sami kazakh uzbek tatar chechen pashtun tuareg berber
jenga minecraft fortnite roblox scrabble lego pokemon pictionary yahtzee catan uno tetris sims wii fifa
conners vanderbilt barkley millon raads hayling bayley
pfizer moderna biontech astrazeneca medtronic dexcom omnipod rollo
shakespeare wordsworth dickinson rilke hafiz neruda angelou austen tolstoy dostoevsky dostoyevsky chekhov kafka
beckett orwell whitman yeats keats tennyson dickens bronte plath bukowski tolkien rowling seuss thoreau plato
socrates aristotle confucius mozart bach beethoven chopin picasso monet rothko kahlo einstein darwin churchill
gandhi mandela hitler stalin obama trump biden putin elvis beyonce coelho gibran vonnegut steinbeck faulkner
cervantes borges goethe schiller brecht descartes spinoza kant hegel pascalian voltaire rousseau galileo copernicus
tolle chopra covey carnegie nietzschean kafkaesque aricept namenda donepezil memantine rivastigmine galantamine
sinemet requip mirapex keppra dilantin belsomra restoril halcion librium tranxene dexedrine evekeo focalin daytrana
mydayis qelbree sunosi provigil nuvigil xyrem deplin luvox anafranil tofranil pamelor sinequan norpramin nardil
parnate emsam fetzima desyrel thorazine mellaril stelazine navane trilafon prolixin loxitane fanapt cogentin artane
inderal tenormin minipress catapres norvasc zocor crestor plavix eliquis xarelto coumadin warfarin lasix januvia
jardiance trulicity victoza wegovy mounjaro lantus humalog novolog tresiba toujeo humira enbrel remicade flexeril
zanaflex robaxin celebrex toradol ultram norco dilaudid opana subutex sublocade zubsolv lucemyra chantix nicorette
nicoderm zyban prempro premarin mirena nexplanon thiamine folate zofran reglan pepcid prilosec nexium zantac
claritin zyrtec flonase singulair advair ventolin symbicort spiriva synjardy farxiga botox aimovig imitrex maxalt
nuplazid austedo ingrezza auvelity zurzuvae zulresso invokana cialis propecia accutane ayurveda ayurvedic pranayama
vinyasa hatha reiki qigong vipassana karakia tamariki whanau acura audi buick cadillac chrysler datsun fiat
infiniti isuzu kia lexus mazda mitsubishi peugeot pontiac porsche renault skoda suzuki volvo vauxhall vespa yamaha
ducati winnebago corvette silverado sentra altima elantra passat jetta ikea primark asda morrisons argos waitrose
wawa publix wegmans meijer kmart costco dunkin chipotle mcdonalds pepsi cheerios oreo gatorade tupperware velcro
kleenex crayola nike adidas reebok puma gucci prada zara instacart doordash grubhub airbnb expedia hulu disney
pixar hogwarts hbo espn bbc nbc cnn nfl nba wikipedia chatgpt roomba peloton strava duolingo braden waterlow
rivermead snellen amsler ishihara chvostek trousseau lasegue kernig brudzinski
inventory scale questionnaire checklist index subscale disease syndrome disorder vin mrn npi imei iban zip visa
mastercard amex honda toyota bmw mercedes tesla chevy chevrolet nissan hyundai subaru harley clt clts pts serenity
prayer brene gabor bessel chodron rumi oprah critic childhood experiences superego ego id dsm icd phoenix walmart
navajo cherokee sioux lakota apache hopi ojibwe cree maori inuit zulu yoruba igbo hmong kurdish kurd persian punjabi
bengali tamil sinhalese gujarati amish hasidic coptic maronite romani roma bosnian serbian croatian albanian
bulgarian romanian hungarian czech slovak estonian latvian lithuanian georgian armenian azeri israeli palestinian
lebanese egyptian moroccan algerian tunisian kenyan ugandan ghanaian filipino filipina thai malay indonesian burmese
nepali tibetan mongolian peruvian chilean colombian venezuelan bolivian ecuadorian argentinian guatemalan honduran
salvadoran panamanian trinidadian australian virgo leo aries taurus gemini libra scorpio sagittarius capricorn
aquarius pisces anon quote unquote comma period colon semicolon gran granny nan nana mom mommy mum mummy dad daddy
grandma grandpa grandmother grandfather oma opa auntie aunt uncle mama papa corolla civic camry prius jeep myers
briggs pavlov internet wifi bluetooth email ok okay tv dvd cd socratische verhaltenstherapie gruppe teilnehmer
klient klientin patient patientin sitzung therapeut therapeutin psychoeducation psychoeducational psychodrama
psychotherapy psychodynamic psychosocial psychiatric psychiatry psychiatrist psychotic psychosis psychomotor
psychogenic euthymic euthymia dysthymic dysthymia dysphoric dysphoria euphoric euphoria anhedonic labile lability
circumstantial tangential dissociation dissociative dissociated mindfulness rumination ruminations catastrophizing
catastrophising reframing reframed psychopharmacology pharmacotherapy biopsychosocial interpersonal intrapersonal
intrapsychic countertransference transference cotherapist cofacilitator cotherapy coregulation codependency
codependent interoceptive metacognitive polyvagal somatization alexithymia agoraphobia claustrophobia hypervigilant
hypervigilance hypomanic hypomania dysregulated dysregulation neurodivergent neurotypical polysubstance
benzodiazepine benzodiazepines opioid opioids cannabis naloxone hallucinations delusions delusional orientation
oriented grooming hygiene speech affect mood insight judgment judgement cognition cognitive ideation suicidality
homicidality denied denies endorsed endorses verbalized verbalised facilitated facilitator cofacilitated participant
participants attendee attendees handout handouts worksheet worksheets icebreaker roleplays homework checkin check-in
checkout debrief debriefed telehealth cons sahib saab bhai didi beta amma appa tita tito kuya lola lolo fax login logout
marx engels bhagavad gita tao vedas upanishads torah talmud avesta granth quervain achilles dupuytren endone avanza lovan
serdep oleanz lonazep pexep etilaam durga saraswati lakshmi muertos fawkes jumu pisin
ilocano cebuano waray bisaya hiligaynon scots geordie cockney scouse scouser glaswegian mancunian liverpudlian aussie
texan chicano chicana cajun hoosier yankee yank kiwi pinoy pinay desi punjabi marathi sindhi konkani tulu bhojpuri maithili
assamese odia oriya kashmiri dogri baluchi uyghur karenni rohingya tigrayan afar sidama luganda acholi
kikuyu kamba kalenjin maasai shangaan tswana sotho venda ndebele chichewa bemba fulani kanuri efik ibibio tiv
fante akan bambara soninke mandinka krio kru malagasy samoan tongan fijian chamorro hawaiian inuktitut mohawk
mikmaq micmac cree dene metis salish lummi yakama blackfoot choctaw chickasaw seminole comanche kiowa pueblo
zapotec mixtec mayan kiche garifuna papiamento galician asturian breton cornish manx frisian sorbian walloon
luxembourgish maltese macedonian montenegrin moldovan belarusian siberian crimean kyrgyz turkmen tajik yemeni omani qatari
kuwaiti saudi jordanian libyan sudanese eritrean djiboutian congolese rwandan burundian angolan zambian zimbabwean
malawian namibian senegalese ivorian liberian beninese togolese gambian gabonese mauritian bahamian barbadian bajan
bermudian grenadian antiguan surinamese guyanese belizean nicaraguan costarican uruguayan paraguayan bruneian bhutanese
maldivian taiwanese singaporean malaysian cambodian laotian
payee payer username tinnitus vertigo sciatica gout shingles brady tachy afib toque parka poutine gurkha vet vets intake
jehovah target depakene priadel wender geri dietician dietitian phlebotomy telemetry portacath picc foley hgb plt wbc rbc lft lfts tsh crp esr inr ecg eeg mra ctpa
wristband armband passcode voicemail foster respite hospice keyworker carer cellie commissary bailiff arraignment
`),
]);

/** Is it written with a capital and nobody's name? Not taken for a misspelt name. */
export function isProperWord(word: string): boolean {
  return [word, word.replace(/s$/, '')].some(
    (one) => NO_PERSONS.has(one) || REGIONS.has(one) || CITIES.has(one),
  );
}
