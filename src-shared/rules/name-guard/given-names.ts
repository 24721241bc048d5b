/*
 * Given names of many languages, folded, by which a stranger is known for a person also where the text is written
 * small. Names that are English words are left out: their context says what they are.
 */
// prettier-ignore
const NAMES = `
aaliyah aanya aarav aaron abdel abdi abdul abdullah abena abimbola abiodun achim ada adaeze adam adama adanna
adeline adil aditi aditya adnan adrian adriana adunni afia afua agnieszka ahmad ahmed ahmet aidan aiden aiko aileen
aino aisha aisling aissatou ajay akari akash akiko akira akua alain alana alasdair albert alberta alejandra
aleksander aleksandra alena alessandra alessandro alexander alexandre alexei alexia alfonso alfredo alicia alina
alisha alistair aliyah allegra alma alondra alonso aloysius alphonse alvaro alvin amadou amalia amanda amara amaya
amber ambrose amelia amelie amina amir amira amit amos amy ana anand ananya anastasia anders andre andreas andrei
andrej andres andrzej aneta angela angelica angelo angus anh anita aniyah anja anjali anjelica anna anneliese
annelise annette annick annika annmarie anouk ansel anselm anthony antje antoine anton antonella antonin anupama
aoife apolonia araceli archana archie ariadne ariana arianna ariel arjun arlene arlo armando armin arnaud arne
arnold aroha arthur arturo arvid arvind asa asha ashley asif asma astrid athena atticus aubrey audrey auguste
augustin aurelia aurelio aurora austin ava axel ayesha aylin ayodele ayumi azadeh aziz babatunde bahar barbara
barry bartek bartosz bashir basia basil bastian beata beatrice bekah belen belinda bella benita benjamin benny
benoit berenice bernadette bernardo bernice bertha bettina betty beverley beverly bhavna bianca bilal billy birgit
bjorn blake blanca bobby bogdan bohdan bonita bonnie bora boris boyd bradley brady branka braxton brayden breanna
brenda brendan brent brett brian brianna brianne bridget brielle brigitte briony britta brittany bronwyn brooke
bruce bruno bryan bryce brynn byron caitlin caleb callum camila camille candice carey carina carl carla carlos
carlton carmela carmelita carmen carol caroline carolyn carsten casimir caspar casper cassidy catalina catarina
cathal cathleen cecil cecile cecilia cedric celeste celestine celia celine cerys cesar chad chaim chandler chandra
chantal chao charlene chaya chelsea cheryl chetan chiamaka chibuike chidi chinedu chinwe chioma chiyo chloe christa
christel christian christine christoph christos cian ciara cillian clara clarence clark claude claudia clayton
clemence clemens clementine clifford clint clotilde clyde cody colin colleen colm columba concepcion conchita
connor conrad constantin cora cordelia corey corinne cormac cornelia cory courtney craig cristian cristina
cristobal curtis cynthia cyril cyrus dafydd dagmar dagny dahlia daisuke dale dalia dalton damaris damian damien
damir damon dana danica daniela danielle danila danilo danny danuta daphne darius dariusz darlene darnell darrell
darren darryl darya david davide davina dawid dayana dean deandre deanna debbie deborah debra deepa deepak deidre
delia delilah delphine demetrius denis denise denisha dennis derek deshawn desiree desmond detlef devin devon
devonte dewi dexter diana diane didier diego dieter dilip dimitri dimitrios dina dinesh dirk djamila dmitri dmytro
dolores domenico dominic dominik donatella donna donovan dora doreen dorian doris dorota dorothea dorothy douglas
dragan duane duc duncan dusan dustin dwain dwayne dwight dylan dzung eamon earl ebenezer ebony edda edgar edith
edna eduard eduardo edward edwin edwina efrain eiji eileen eilidh eitan ekaterina elaine eleanor elena eleni
elfriede eli elias elif elijah elina elio elisa elise elizabeth elke ella ellen ellie elliot ellis elodie eloise
elsa elspeth elvira elvis emanuel emeka emerson emil emile emilia emilio emily emine emma emmanuel emmett emre ena
enda enid enrique enzo ephraim erasmus eric erica erich erik erika erin ernestine ernesto ernst errol esme
esmeralda esperanza esra esteban estela estelle ester esther ethan etienne etta eugene eugenia eugenie eulalia
eunice eva evan evangeline eve evelyn everett ewa ewan ezequiel ezra fabian fabien fabio fabrice fadi faisal fanny
farah farid fatima fatma fatou fatoumata federica federico felicia feliciano felipe felix femi fenella ferdinand
fergus fernanda fernando fidel filip finbar finley finn finola fiona fionn fionnuala flavia flavio flora florence
florian florin floyd folake francesca francesco francine francis francisca francisco francois frank franz frederic
frederick frederik fredrik freja frida frieda friedrich fritz fumiko gabriel gabriela gabriella gabrielle gael
gaetan galina ganesh garrett gary gaspar gaston gauri gavin gavriel gearoid geeta gemma genevieve geoffrey george
geraint gerald geraldine gerardo gerhard gerhardt germaine gertrude ghassan gianluca gianni gideon gilbert gilberto
gilda giles gillian gina giorgio giovanni gisela giselle gita giulia giuseppe gladwin gladys glen glenn gloria
gloriana glynis godfrey goran gordon gottfried graham grainne grazyna greer gregor gregory greta gretchen grete
griselda grzegorz guadalupe gudrun guido guillaume guillermo gulsen gunter gunther gurpreet gus gustaf gustav
gustavo guy gwen gwendolyn gwyneth haakon habib hadley hakim hamid hannah hans harold harriet haruka haruki haruto
harvey hasan hassan hassane hattie hauke haydn hazel heather hector heidi heike heinrich heinz helen helena helene
helga helmut hendrik henning henri henrietta henrik henry herbert heriberto herminia hermione hernan hester hilda
hiroko hironobu hiroshi hollis holly horace horst hortense howard huda hugh hugo huong hussein hyacinth hyun iain
ian ibrahim ibrahima ida idris ifeanyi ifeoma ignacio ignatius igor ikechukwu ilaria ileana ilona ilse imani imelda
imke immaculata imogen imran inaya indira indra ines inga ingeborg ingmar ingrid inigo inna ioan ioana iona
ippolita irene irina iris isaac isabel isabella isabelle isadora isaiah ishaan ishaq isidro ismael ismail itzel
ivan ivana ivo ivy iwona izabela jabari jacek jacinta jack jacob jacqueline jacques jada jade jaden jagoda jaime
jakob jakub jalen jamal jameel james jamila jana janek janelle janet janez janice janina janis janusz jaquan jared
jarek jaroslav jarvis jasmin jasmina jason jaspreet javier javon jay jayden jayla jaylen jazmin jeanne jedidiah
jeffrey jelena jenna jennifer jens jermaine jerome jerry jerzy jesse jessica jesus jethro jette jia jillian jin
jinhee jiro joachim joana joanna joanne joaquim joaquin jocelyn jochen jodi joe joel joelle johan johann johanna
johannes john johnny jolanda jolanta jolene jon jonah jonathan jordan jordi jorge joris jose josef josefina
josefine joseph josephine joshua josiah josie josip jovan joy joyce jozef juan juana juanita judith judy juergen
jules julian juliana juliane julie juliet juliette julio julissa junko juno jurgen jussi justin justine justyna
jutta kadir kai kaitlyn kaja kalina kamal kamala kamil kamila kaori karan kareem karen karim karin karina karl
karla karol karolina kasia katarina katarzyna kateryna katherine kathleen kathrin katja katrin katrina katya kavita
kaya kayla kaylee kayleigh kazuko keanu keiko keiran keisha keith kelechi kelly kelsey kelvin kendra kendrick
kenichi kenji kenneth kenzo kerry kerstin kevin keziah khadija khaled khalid khanh kiana kiara kieran kim kimberly
kimora kinga kira kiran kirsten kirsty kirti klaus kofi konrad konstantin krishna kristen krister kristian kristin
kristina kristof krystyna krzysztof kumar kunle kurt kurtis kwabena kwaku kwame kyle kyoko kyung lachelle lachlan
laila lakisha lakshmi lalita lalo lamar lamont lance landon laney lara larry lars latasha latisha latoya laura
laurel laurence laurent lauri laurie lavinia lavonne lawrence layla lazaro leah leandro leda leif leighton leila
leilani leland lena lennox leon leona leonard leonardo leonid leonie leonora leontine leopold leopoldo leroy lesedi
leslie leszek leticia levi liam lidia lidija liesel lieselotte ligia lila liliana lillian lina linda linh linnea
linus lionel lisa livia liz lloyd logan lois lola lorcan lorelei lorena lorenzo loretta lorna lorne lorraine lothar
lotta louis louisa louise lourdes luana luca lucas lucia luciana luciano lucie lucien lucille lucinda lucretia
ludmila ludwig luigi luis luisa luiz lukas lukasz luke lupita luther lydia lyle lynette lynn lynne lyudmila maarten
mabel macarena maciej mackenzie maddalena madeleine madeline madhu madison mads maeve magali magda magdalena magnus
mahmoud mairead makayla maksim malachy malak malcolm malgorzata malia malik mamadou manfred manisha manoj manolo
manon mansur manuela mao mara marcel marcela marcella marcello marcelo marcia marcin marco marcos marcus marek
margaret margarete margarita margaux margit margot margrit maria mariah mariam mariana marianela marianne marie
mariela marielle marietta marika marilyn marina mario marisela marisol marissa marit marius marjolein marjorie
marko markus marlene marlies marlon marquis marsha marta martijn martina martine marvin marwa mary maryam masako
mason mateo mateus mathias mathieu mathilde matilda matilde matteo matthew matthias matthieu mattias maude maura
maureen maurice mauricio maurizio maxime maximilian maximo maxine maya mayumi mbali megan mehdi mehmet mei melanie
melany melinda melissa melvin mercedes meredith meryem mette mia micah michael michaela michal michel michelangelo
michele michelle midori mieke miguel miguelito mihai mikael mikhail mikko mila milagros milan milena milica
millicent milos milton mina minh minho minji mira miranda mircea mireia mireille miriam mirjam miroslav miroslava
mitchell mitsuko mladen modupe mohamed moana mohammed mohan mohini moira monica monika monique mordecai morgan morgane
morris mostafa moussa muhammad mukesh muriel murray mustafa mustapha myra myrtle nabil nadeem nadia nadine nagore
najwa nakia nam nancy nandini naoki naoko naomi narges nasir nasreen nasrin natacha natalia natalya natasha
nathalie nathan nathaniel natividad naveed naveen nayeli neha neil nelson nereida nestor ngoc ngozi nguyet nhung
nia niall niamh nicholas nicola nicolas nicole nicoletta nicolette nicolo nieves nigel nikhil nikita niko nikola
nikolai nikolaj nikos niloufar nils nilufar nina nirmala nisha nishant noa noah noel noelia noelle noemi nolan
nomvula nora norberto noriko norma norman nuala nuno nura nuria obinna octavia octavio odalys odell odette odile
odin oisin oksana olaf olaolu ole oleg oleksandr olena olga olivia olivier ollie oluchi olumide omar ondrej onur
ophelia oriana orla orsolya orville oscar osman osvaldo oswald oswaldo otavio ottilie ottmar otto ousmane owen
pablo padraig paige palmira paloma pamela pankaj paola paolo parker pascal pascale patrick paul paula paulette
paulina paulo pavel pawel payton pearl pedro pema penelope percy perpetua perry petar peter petr petra petros
peyton phil philip philipp philippa philippe phillip phoebe phuong phyllis pia pierre pietro pilar piotr placido
pooja prakash pranav prasad preeti priscilla priya prudencio purnima qasim quan quang quentin quincy quinn quyen
rachael rachel radek rafael rafaela rafal raghav rahel rahim rahul raimund rainer raisa raj rajesh rajiv rakesh
ralf ralph rama ramesh rami ramiro ramon ramona rana randall randy rania ranjit raoul raphael raquel rashad rashid
rashida raul ravi raymond rebecca reem refilwe regina reginald regine reiko reina reinhard renate rene renee reuben
reyna reynaldo reza rhea rhiannon rhonda rhys ricarda ricardo riccardo rigoberto rihanna rina rio rita robert
roberta roberto rochelle rocio rodney rodolfo rodrigo rogelio roger rohan rohini roisin roland rolando rolf romain
roman romana romeo romy rona ronald ronan ronja rory rosa rosalba rosalia rosalie rosalind rosalinda rosalyn
rosanna rosario rosaura rosemary roshan roswitha rowan rowena roxana roxanne roy ruben rubina ruby rudolf rufus
rukhsana rupa rupert ruth ryan ryoko ryosuke saanvi sabina sabine sabrina sabrine sachiko sadia sadie saeed safiya
sagar sahar saida saleh salim sally salma salvador samantha samer samina samir samira samson sandeep sandip sandra
sanjana sanjay sanne santiago santos santosh saoirse sara sarah sarai sarita saskia satoshi saul scott sean
sebastian sebastien segolene selena selma serena sergei sergej sergey sergio serkan seth seung shabnam shaheen
shahid shaila shakira shalini shane shanelle shanice shanika shankar shanna shannon shari sharmila sharon shaun
shauna shauntay shawn shawna sheena sheila shelby sheldon sherif sherrie sheryl shigeru shira shirley shiro shivani
shlomo shobha shreya shu shyam sibusiso sidney siegfried sienna sierra sigrid sigurd siiri silas silke silvana
silvia silvio simeon simon simone sindisiwe sindre sinead sipho siri siv siyabonga slava slawomir smita snezana
socorro sofia sofie sofija solange soledad solveig somchai sonali sonia sonja sophie soraya soren spencer spiros
sriram stacey stacy stan stanislav stanislaw stavros stefan stefania stefanie stefano steffen stelios stella
stephane stephanie stephen stephon steven stig stuart sudha sudhir sujata sultana sumitra sunil sunita suresh susan
susana susanna susanne suzan suzanne suzette svein sven svetlana swati sybil sydney syed sylvain sylvester sylvia
sylvie szymon tabitha tadashi tadeusz taeko tahlia taiwo takashi takeshi takumi talia talitha tallulah tamar tamara
tamas tamika tamsin tanisha tanja tanvi tanya tara tarek tariq tarun tatiana tatsuya tatyana taylor tayyab teodor
teodora teodoro teresa teresita tereza terrence terry tessa thandi thandiwe thanh thea thelma theo theodor theodore
theresa therese theresia thibault thierry thomas thomasina thora thorsten thulani thuy tia tiana tiarnan tierney
tiffany tilda timea timo timothy timur tino tirza titus tiziana tobiah tobias todd toivo tomas tomasz tomiko
tommaso tomoko torben torsten toshiko tova trang travis travon tremaine trent trevor treyvon tricia trina trinidad
tristan trond troy trude trudy tsegaye tuan tunde tuomas tuyet tyler tyrone tyson ubaldo udo ugochi ulrich ulrike
uma umberto urs ursula urszula usha ute uwe vaclav vadim valentin valeria valerio vanja varun vasil vasilis velma
venkat vera verena verna vesna vicente vidya vijay vikas vikram viktor viktoria vincente vincenzo vinod violetta
virgil virgilio vishal vito vittoria vittorio vivek vivienne vlad vojtech volker vuyo wahid waleed walid waltraud
wanda wanjiru wayne wei wendell wendy werner weronika whitney wiebke wieslaw wilfredo wilhelm wilhelmina willem
william willie wilma winnie winona wioletta wiremu wojciech wolfgang xander xia xiao xiaoming ximena xin xiomara
xochitl yaa yael yahya yair yan yanick yann yannick yara yasin yasir yasmin yasmine yasuko yelena yesenia yevgenia
ying yitzhak yohannes yoko yolanda yolande yonatan yosef yoshiko youssef yuan yuki yuliana yuliya yumi yunus yuri
yusra yusuf yves yvette yvonne zachary zafar zahra zaid zain zainab zakariya zandile zane zara zaynab zbigniew
zdenek zdenka zeinab zeke zelda zenaida zenobia zeynep zhanna zhen zita ziva zoe zofia zoltan zora zsofia zsuzsa
zubair zuleika zuzana`;

/** Given names beside those in the table of short forms. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
