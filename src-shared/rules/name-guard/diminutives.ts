import { GIVEN_NAMES } from './given-names.ts';

/*
 * Short and familiar forms of English given names, and a few common ones from elsewhere. One line per formal
 * name; both directions count, and so do two short forms of the same formal name.
 */
const TABLE = `
abigail: abby abbie gail
abraham: abe bram
adelaide: addie addy adele
agatha: aggie
agnes: aggie nessie
alan: al
albert: al bert bertie
alejandro: alex ale jandro
alejandra: alex ale
alexander: alex al alec sandy xander lex sasha sascha
alexandra: alex alexa lexi lexie sandra sandy sasha allie
alexis: alex lexi lexie
alfred: al alf alfie fred freddie
alice: allie ally
alison: allie ally ali
allison: allie ally ali
alistair: al ali
amanda: mandy manda
amelia: millie amy mia
anastasia: stacy ana stasia nastya
andrea: andi drea
andrew: andy drew
angela: angie ange
angelina: angie lina
ann: annie nan nancy
anna: annie ann ana anya
anne: annie ann
antonia: toni tonia
anthony: tony ant
antonio: tony toni tonio
arthur: art artie
augustus: gus augie
barbara: barb barbie babs
bartholomew: bart
beatrice: bea bee trixie
beatriz: bea
beatrix: bea trixie
benedict: ben
benjamin: ben benny benji benjy
bernadette: bernie
bernard: bernie
bertram: bert bertie
bethany: beth
bradley: brad
brandon: bran
brenda: bren
bridget: bridie biddy
calvin: cal
cameron: cam
candace: candy
carolina: caro lina
caroline: carrie caro carol lina
carolyn: carrie carol lyn
cassandra: cass cassie sandra
catherine: cathy kate katie kathy cat cate kitty
katherine: kate katie kathy kat kay kit kitty katy
kathleen: kathy kate katie kay
kathryn: kathy kate katie kat
katharina: kathi kati katja nina
cecilia: cece cissy celia
charles: charlie chuck chas chaz charley
charlotte: charlie lottie lotte char
chelsea: chels
christian: chris
christina: chris chrissy tina christie
christine: chris chrissy tina christie
christopher: chris kit topher kris
clarence: clancy
clifford: cliff
clinton: clint
constance: connie
cornelius: neil con corey
courtney: court
crystal: crys
cynthia: cindy cyndi
daniel: dan danny
daniela: dani
danielle: dani elle
david: dave davey davy
deborah: deb debbie debby
debra: deb debbie
delores: dee lola
dennis: den denny
diana: di
dominic: dom nick nico
donald: don donnie donny
donna: don
dorothy: dot dottie dolly dory
douglas: doug dougie
duncan: dunc
edgar: ed eddie
edith: edie
edmund: ed eddie ned ted
eduardo: ed eddie lalo
edward: ed eddie ted teddy ned ward eddy
edwin: ed eddie win
eleanor: ellie nell nellie nora ella elle lenore
elijah: eli
elizabeth: liz lizzie beth betty betsy bess bessie eliza elsie libby lisa liza lisbeth ellie lilibet
elisabeth: lisa liz beth elsa ilse sissi lisbeth betty
emanuel: manny
manuel: manny manolo
emily: em emmy millie
emma: em emmy
enrique: quique rick
eric: rick
ernest: ernie
ernesto: ernie neto
esther: essie hettie
eugene: gene
eugenia: genie
evangeline: eva evie angie
evelyn: evie eve lyn
felicia: fay
ferdinand: ferdy fred nando
fernando: nando
florence: flo flora florrie
frances: fran frankie fanny francie
francesca: fran frankie cesca
francis: frank fran frankie
francisco: paco pancho frank cisco
franklin: frank
franziska: franzi franka
frederick: fred freddie freddy rick fritz
friedrich: fritz fred
gabriel: gabe gab
gabriela: gabby gaby
gabriella: gabby ella
gabrielle: gabby elle
genevieve: gen gene eve viv
geoffrey: geoff jeff
george: georgie
georgina: georgie gina
gerald: gerry jerry
geraldine: gerry geri
gerard: gerry jerry
gertrude: gertie trudy trude
gilbert: gil bert
giovanni: gio gianni vanni
gloria: glo
grace: gracie
gregory: greg gregg
guadalupe: lupe
guillermo: memo
gwendolyn: gwen wendy
hannah: hanna han
harold: hal harry
harriet: hattie harri
heinrich: heinz
helen: nell nellie ellen lena
helena: lena nell
henrietta: hettie etta hennie
henry: harry hank hal
herbert: herb bert
hermann: manni
howard: howie
hubert: hugh bert
hugh: hughie
ignacio: nacho
irene: renie
isaac: ike zac
isabel: bella izzy belle isa
isabella: bella izzy belle isa
isabelle: izzy belle bella
isidore: izzy
jacob: jake jack coby
jacqueline: jackie jacqui
james: jim jimmy jamie jem jimbo
jane: janie jenny
janet: jan
janice: jan
jasmine: jas jazz
jason: jase jay
jeanette: jean jenny
jeffrey: jeff
jennifer: jen jenny jenn
jeremiah: jerry
jeremy: jem jerry
jerome: jerry
jesse: jess
jessica: jess jessie
jesus: chuy
joan: joanie
joanna: jo anna joey
joanne: jo
johann: hans jo
johannes: hans hannes jan jo
john: jack johnny jon
jonathan: jon jonny nathan
jordan: jordy
jose: pepe joe
josef: sepp joe
joseph: joe joey jo
josephine: jo josie fifi
joshua: josh
joyce: joy
judith: judy jude
julia: jules julie
julian: jules
juliana: julie jules
justin: jus
karolina: karo lina
kenneth: ken kenny
kevin: kev
kimberly: kim kimmy
kimberley: kim
konstantin: kostya kosta
kristen: kris
kristina: kris tina
kristin: kris
laura: laurie lori
lauren: laurie
laurence: larry laurie
lawrence: larry laurie lars
leonard: leo len lenny
leonardo: leo
leopold: leo
leslie: les
lester: les
lillian: lily lil lilly
linda: lindy lin
louis: lou louie
louise: lou lulu
lucas: luke
lucia: lucy lu
lucille: lucy lucie
ludwig: lutz
luis: lucho
lydia: lyddie
madeline: maddie maddy
madison: maddie maddy
magdalena: lena magda maggie leni
malcolm: mal
marcus: marc mark
margaret: maggie meg peggy peg greta rita madge marge margie daisy megan margo
margarete: grete greta gretel gretchen
margarita: rita
maria: mia mary mitzi
mariana: mari
marilyn: mary lyn
marjorie: marge margie
martha: marty mattie
martin: marty
martina: tina
mary: molly polly mamie
mathilda: tilda tilly mattie
matilda: tilly tilda mattie
matthew: matt matty
maureen: mo reenie
maurice: maury mo
maximilian: max
maxine: max
maxwell: max
megan: meg
melanie: mel
melinda: mel mindy lindy
melissa: mel missy lissa
mercedes: mercy merche
meredith: merry
michael: mike mick mickey micky mikey mitch misha
michaela: mica micha
michelle: shelly chelle mich
mildred: millie
milton: milt
miranda: mandy randy
miriam: miri mim mimi
mitchell: mitch
mohammed: mo mohammad
monica: mo nica
montgomery: monty
morgan: mo
muhammad: mo mohammed mohamed muhammed
nadezhda: nadia nadya
natalia: nat talia natasha
natalie: nat
natasha: tash nat tasha
nathan: nat nate
nathaniel: nat nate nathan
nicholas: nick nicky nico nik klaus
nikolaus: klaus niko nik
nicole: nicky nikki nic
norman: norm
octavia: tavy
olivia: liv livvy livia
oliver: ollie olly
olga: olya
pamela: pam
patricia: pat patty trish tricia patsy
patrick: pat paddy rick
patience: pat
paula: pauly
penelope: penny pen
peter: pete
philip: phil pip
philippa: pip pippa
phillip: phil
phyllis: phyl
priscilla: cilla prissy
prudence: pru prue
rachel: rach rae shelly
ramona: mona
randall: randy
randolph: randy
raphael: raph rafe rafa
raymond: ray
rebecca: becky becca bex
regina: gina reggie
reginald: reg reggie rex
renata: rena nata
rhonda: ron
ricardo: rick ricky ric
richard: rick rich dick ricky richie dickie
robert: bob rob bobby robbie bert robin robby robt
roberta: bobbie robbie
roberto: beto rob berto
roderick: rod rick
rodney: rod
roger: rog
roland: rollie
ronald: ron ronnie
ronaldo: ron
rosalind: roz rose rosie
rosalie: rose rosie
rosemarie: rose rosie romy
rosemary: rose rosie romy
roxanne: roxy
rudolph: rudy
russell: russ rusty
ruth: ruthie
salvador: sal chava
salvatore: sal
samantha: sam sammy sami
samuel: sam sammy
sandra: sandy
sarah: sadie sally
saul: solly
scott: scotty
sebastian: seb bas basti bastian
seymour: sy
sharon: shari
sheila: shell
shirley: shirl
sidney: sid
sigmund: siggi sig
simon: si
solomon: sol
sofia: sofi sophie
sophia: sophie soph
sophie: soph
stanley: stan
stephanie: steph stephie steffi stevie
stephen: steve stevie steph
steven: steve stevie
stuart: stu stew
stewart: stew stu
susan: sue susie suzy suki
susanna: sue susie sanna
suzanne: sue suzy suzie
sylvester: sly
sylvia: syl sylvie
tabitha: tab tabby
tamara: tammy tam tamar
tatiana: tanya tania
terence: terry
teresa: terry tess tessa tracy resi
theresa: terry tess tessa resi
thaddeus: thad tad
thelma: thel
theodora: dora theo thea
theodore: ted teddy theo
thomas: tom tommy thos
tiffany: tiff
timothy: tim timmy
tobias: toby tobi
tomas: tom tommy
tyler: ty
tyrone: ty
ursula: ulla uschi
valentina: val tina
valerie: val
vanessa: nessa van
vera: verka
vernon: vern
veronica: ronnie vera roni
victor: vic
victoria: vicky tori vic vickie vikki
vincent: vince vin vinnie
viola: vi
violet: vi
virginia: ginny ginger
vivian: viv
vladimir: vlad volodya
wallace: wally
walter: walt wally wat
warren: wren
wesley: wes
wilfred: wilf fred will
wilhelm: willi will
wilhelmina: minnie mina willa billie
william: will bill billy willy willie liam wil wm
winifred: winnie freddie fred
winston: win
xavier: xavi javi
javier: javi
yekaterina: katya kate
ekaterina: katya kate
yevgeny: zhenya
yolanda: yoli
yusuf: joe
youssef: joe jo
zachary: zach zack zac zak
zoe: zo
`;

const shortOf = new Map<string, string[]>();
const formalOf = new Map<string, string[]>();
for (const line of TABLE.trim().split('\n')) {
  const [formal = '', shorts = ''] = line.split(': ');
  shortOf.set(formal, shorts.split(' '));
  for (const short of shorts.split(' '))
    formalOf.set(short, [...(formalOf.get(short) ?? []), formal]);
}

/** Is this (folded) a given name known here? */
export function isGivenName(word: string): boolean {
  return shortOf.has(word) || formalOf.has(word) || GIVEN_NAMES.has(word);
}

/** Other names somebody called `name` (folded) commonly goes by: its short forms and the names it is short for. */
export function closeForms(name: string): string[] {
  const forms = new Set([...(shortOf.get(name) ?? []), ...(formalOf.get(name) ?? [])]);
  forms.delete(name);
  return [...forms];
}

/** Also the other short forms of what `name` is short for: `Billy` and `Will` for `Bill`. */
export function wideForms(name: string): string[] {
  const forms = new Set(closeForms(name));
  for (const formal of formalOf.get(name) ?? [])
    for (const form of shortOf.get(formal) ?? []) forms.add(form);
  forms.delete(name);
  return [...forms];
}
