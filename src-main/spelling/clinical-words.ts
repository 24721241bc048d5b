/*
 * Words of the trade that dictionaries of everyday English leave out: what group therapists write, whom they name
 * themselves after, prefixes that stand before a hyphen, medication by its name and its brand, and a few things of the
 * day. With -ize; British is made of it.
 */
// prettier-ignore
const WORDS = `
abandonments abreaction abreactions affectively agentic akathisia alexithymia alexithymic anhedonia anhedonic
anxiolytic anxiolytics attunement attunements avolition biopsychosocial catastrophize catastrophizes catastrophized
catastrophizing catastrophization check-in check-ins circumstantiality codependence cofacilitate cofacilitated
cofacilitates cofacilitating cofacilitation cofacilitator cofacilitators comorbid comorbidities countertransference
countertransferences countertransferential decatastrophize decompensate decompensated decompensating decompensation
decompensations defusion depersonalization derealization dissociations dyad dyads dyscontrol dysregulate dysregulated
dysregulates dysregulating dysregulation dysthymia dysthymic dystonic egosyntonic egodystonic emotionality empathic
euthymia euthymic externalization externalize externalizes externalized externalizing extrapyramidal genogram
genograms groundedness groupthink guardedness handoff hyperarousal hyperaroused hypersomnia hypervigilance
hypervigilant hypoarousal hypoaroused hypomania hypomanic iatrogenic ideation ideations intellectualization
intellectualize intellectualizes intellectualized intellectualizing interoception interoceptive interpersonally
intersubjective intersubjectivity intergenerational intrapersonal intrapsychic introject introjected introjection
introjects invalidations lability logorrhea maladaptive manualized mentalize mentalizes mentalized mentalizing
mentalization misattune misattuned misattunement misattunements monopolizing multigenerational mutism narcissistically
nonadherence nonadherent nonbinary nonconfrontational nonsuicidal nonverbally normalization obsessionality ok
overgeneralization overidentification overidentified overidentifies overidentify parasuicidal parentification
parentified perseverate perseverated perseverates perseverating perseveration personalization polyvagal posttraumatic
prodromal prodrome projective psychodynamic psychodynamically psychodynamics psychoeducate psychoeducation
psychoeducational psychomotor psychosocial psychotherapeutic reattribution reattune reattuned recontract recontracted
reexperience reexperienced reexperiencing reframe reframed reframes reframing rehospitalization relationally
relationality reparative restimulated retraumatization retraumatize retraumatized retraumatizing reuptake selfhood
self-harm self-harmed self-harming sequela sequelae somatically somatization somatize somatizes somatized somatizing
stepdown subclinical subgrouped subgrouping subgroupings suicidality suicidally supervisee supervisees syntonic
tangentiality telehealth teletherapy telepsychiatry titrate titrated titrating titration transferences transferential
transdiagnostic triadic trichotillomania unmedicated verbalize verbalizes verbalized verbalizing victimization
wellbeing
Adlerian Beckian Bion Bionian Bowlby Eriksonian Ferenczi Foulkes Foulkesian Kernberg Kleinian Kohut Kohutian Lacan
Lacanian Linehan Lewin Rogerian Tavistock Winnicott Winnicottian Yalom
de pre intra un mis
acamprosate agomelatine alprazolam antipsychotic antipsychotics aripiprazole asenapine atomoxetine benzodiazepine
benzodiazepines brexpiprazole buprenorphine bupropion buspirone carbamazepine cariprazine chlordiazepoxide
chlorpromazine citalopram clomipramine clonazepam clozapine desvenlafaxine dexmethylphenidate dextroamphetamine
diphenhydramine disulfiram divalproex donepezil doxepin duloxetine escitalopram esketamine eszopiclone fluphenazine
fluvoxamine gabapentin guanfacine haloperidol hydroxyzine imipramine ketamine lamotrigine levetiracetam
levomilnacipran levothyroxine lisdexamfetamine lorazepam loxapine lumateperone lurasidone melatonin memantine
methylphenidate mirtazapine modafinil armodafinil naloxone naltrexone nefazodone nortriptyline olanzapine oxazepam
oxcarbazepine oxycodone paliperidone paroxetine perphenazine phenelzine pimozide pramipexole prazosin pregabalin
promethazine quetiapine ramelteon risperidone selegiline semaglutide sertraline suvorexant temazepam topiramate
tramadol tranylcypromine trazodone triazolam tricyclic tricyclics trifluoperazine valbenazine valproate valproic
varenicline venlafaxine vilazodone viloxazine vortioxetine zaleplon ziprasidone zolpidem zopiclone zuranolone Abilify
Adderall Ambien Ativan Celexa Concerta Cymbalta Depakote Effexor Geodon Haldol Invega Klonopin Lamictal Latuda Lexapro
Luvox Lyrica Narcan Neurontin Paxil Pristiq Remeron Rexulti Risperdal Seroquel Spravato Strattera Suboxone Subutex
Tegretol Trileptal Trintellix Viibryd Vivitrol Vraylar Vyvanse Wellbutrin Xanax Zyprexa
chatbot covid FaceTime livestream TikTok videoconference WhatsApp Wi-Fi
`;

export const clinicalWords: readonly string[] = WORDS.trim().split(/\s+/);
