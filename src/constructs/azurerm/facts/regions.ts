import { names, regionFact as region, type RegionFact } from "../../../provider-facts";

const ZONES = ["1", "2", "3"];
const NO_ZONES: string[] = [];

/**
 * Regions of Azure with their zones; none where a region has no availability zones. `near` is by distance, within the same country or the EU, among the regions with zones;
 * for whole continents it is the region that most people there use.
 * Source: "Azure regions list" of the Azure reliability documentation, read in November 2026.
 */
export const regions: readonly RegionFact[] = [
  region(
    "eastus",
    ZONES,
    `east us | virginia | us east | northern virginia | east coast | us east coast | usa east | n. virginia | n virginia |
    washington dc`,
    {
      near: names(
        `us | usa | united states | america | north america | united states of america | atlanta | ohio | columbus | detroit | michigan`,
      ),
    },
  ),
  region("eastus2", ZONES, "east us 2 | us east 2", {
    near: names(`new york | new york city | nyc | new jersey | boston | massachusetts | philadelphia | ashburn | north carolina | south carolina |
    miami | florida | puerto rico | jamaica | venezuela`),
  }),
  region("centralus", ZONES, "central us | iowa | us central | des moines", { near: names("minneapolis | minnesota | st louis | kansas") }),
  region("northcentralus", NO_ZONES, "north central us | illinois | chicago"),
  region("southcentralus", ZONES, "south central us | texas | san antonio | dallas", { near: names("houston | austin | monterrey") }),
  region("westcentralus", NO_ZONES, "west central us | wyoming | cheyenne"),
  region(
    "westus",
    NO_ZONES,
    `west us | california | us west | san francisco | west coast | us west coast | silicon valley | bay area | northern california`,
  ),
  region("westus2", ZONES, "west us 2 | us west 2 | washington state | seattle | quincy", {
    near: names("oregon | portland | hawaii | alaska"),
  }),
  region("westus3", ZONES, "west us 3 | us west 3 | phoenix | arizona", {
    near: names(`denver | colorado | utah | salt lake city | nevada | las vegas | new mexico | southern california | los angeles | san diego |
    san jose`),
  }),
  region("canadacentral", ZONES, "canada central | canada | toronto | ontario | central canada", {
    near: names(`montreal | ottawa | vancouver | calgary | edmonton | winnipeg | halifax | alberta | british columbia`),
  }),
  region("canadaeast", NO_ZONES, "canada east | quebec | quebec city | eastern canada"),
  region("mexicocentral", ZONES, "mexico central | mexico | queretaro | mexico city", {
    near: names("guadalajara | costa rica | panama | guatemala | colombia | bogota | medellin | ecuador | quito"),
  }),
  region("brazilsouth", ZONES, "brazil south | brazil | sao paulo", {
    near: names("south america | latin america | latam | paraguay | brasilia"),
  }),
  region("brazilsoutheast", NO_ZONES, "brazil southeast | rio | rio de janeiro"),
  region("chilecentral", ZONES, "chile central | chile | santiago | santiago de chile", {
    near: names("peru | lima | bolivia | argentina | buenos aires | uruguay | montevideo"),
  }),
  region("northeurope", ZONES, "north europe | ireland | dublin | northern europe | republic of ireland", {
    near: names("cork | iceland | reykjavik"),
  }),
  region("westeurope", ZONES, "west europe | netherlands | the netherlands | amsterdam | holland | western europe", {
    near: names("europe | eu | european union | rotterdam | the hague | utrecht"),
  }),
  region("uksouth", ZONES, "uk south | london | uk | united kingdom | england | great britain | britain", {
    near: names(`belfast | northern ireland | scotland | edinburgh | glasgow | manchester | birmingham | leeds | bristol`),
  }),
  region("ukwest", NO_ZONES, "uk west | cardiff | wales"),
  region("francecentral", ZONES, "france central | france | paris", { near: names("bordeaux") }),
  region("francesouth", NO_ZONES, "france south | marseille"),
  region("germanywestcentral", ZONES, "germany west central | germany | frankfurt", {
    near: names("central europe | strasbourg | munich | cologne | stuttgart | leipzig | dresden | nuremberg"),
  }),
  region("germanynorth", NO_ZONES, "germany north | berlin"),
  region("switzerlandnorth", ZONES, "switzerland north | switzerland | zurich", { near: names("basel | bern | lausanne") }),
  region("switzerlandwest", NO_ZONES, "switzerland west | geneva"),
  region("norwayeast", ZONES, "norway east | norway | oslo", { near: names("bergen") }),
  region("norwaywest", NO_ZONES, "norway west | stavanger"),
  region("swedencentral", ZONES, "sweden central | sweden | gavle | stockholm", {
    near: names("finland | helsinki | estonia | tallinn | scandinavia | nordics"),
  }),
  region("denmarkeast", ZONES, "denmark east | denmark | copenhagen", { near: names("hamburg | aarhus | gothenburg | malmo") }),
  region("polandcentral", ZONES, "poland central | poland | warsaw | warszawa", {
    near: names("latvia | riga | lithuania | vilnius | krakow | wroclaw | gdansk | ukraine | kyiv | moscow"),
  }),
  region("austriaeast", ZONES, "austria east | austria | vienna", {
    near: names(`graz | salzburg | czech republic | czechia | prague | brno | slovakia | bratislava | hungary | budapest | romania | bucharest |
    bulgaria | sofia | greece | athens | thessaloniki | croatia | zagreb | slovenia | ljubljana | serbia | belgrade | cyprus |
    balkans`),
  }),
  region("belgiumcentral", ZONES, "belgium central | belgium | brussels", {
    near: names("antwerp | luxembourg | lille | dusseldorf | benelux"),
  }),
  region("italynorth", ZONES, "italy north | italy | milan", {
    near: names("lyon | rome | turin | naples | bologna | florence | malta | tunisia | tunis"),
  }),
  region("spaincentral", ZONES, "spain central | spain | madrid", {
    near: names(`toulouse | barcelona | valencia | seville | bilbao | zaragoza | portugal | lisbon | porto | morocco | casablanca | algeria |
    nigeria | lagos | ghana | accra | senegal | iberia`),
  }),
  region("israelcentral", ZONES, "israel central | israel | tel aviv", {
    near: names("istanbul | ankara | jerusalem | haifa | jeddah | amman | lebanon | beirut | egypt | cairo"),
  }),
  region("qatarcentral", ZONES, "qatar central | qatar | doha", {
    near: names("bahrain | manama | saudi arabia | riyadh | dammam | kuwait | ethiopia"),
  }),
  region("uaenorth", ZONES, "uae north | uae | dubai | united arab emirates | emirates", { near: names("middle east | oman | muscat") }),
  region("uaecentral", NO_ZONES, "uae central | abu dhabi"),
  region("southafricanorth", ZONES, "south africa north | south africa | johannesburg", {
    near: names(`africa | kenya | nairobi | tanzania | uganda | kampala | rwanda | kigali | durban | pretoria | zambia | botswana | namibia |
    mauritius`),
  }),
  region("southafricawest", NO_ZONES, "south africa west | cape town"),
  region("centralindia", ZONES, "central india | pune | india", {
    near: names(`delhi | new delhi | bangalore | bengaluru | hyderabad | kolkata | ahmedabad | noida | gurgaon | pakistan | karachi | lahore |
    bangladesh | dhaka | sri lanka | colombo | nepal | kathmandu | kazakhstan | almaty`),
  }),
  region("southindia", NO_ZONES, "south india | chennai | madras"),
  region("westindia", NO_ZONES, "west india | mumbai | bombay"),
  region("eastasia", ZONES, "east asia | hong kong | hongkong", { near: names("hanoi | philippines | manila | macau | taiwan | taipei") }),
  region("southeastasia", ZONES, "southeast asia | south east asia | singapore", { near: names("asia | asia pacific | apac") }),
  region("indonesiacentral", ZONES, "indonesia central | indonesia | jakarta"),
  region("malaysiawest", ZONES, "malaysia west | malaysia | kuala lumpur", {
    near: names("thailand | bangkok | vietnam | ho chi minh city | saigon | cambodia | phnom penh"),
  }),
  region("japaneast", ZONES, "japan east | japan | tokyo | saitama"),
  region("japanwest", ZONES, "japan west | osaka", { near: names("kyoto | nagoya") }),
  region("koreacentral", ZONES, "korea central | korea | south korea | seoul", { near: names("mongolia") }),
  region("koreasouth", NO_ZONES, "korea south | busan"),
  region("australiaeast", ZONES, "australia east | australia | sydney | new south wales", { near: names("oceania | brisbane | adelaide") }),
  region("australiasoutheast", NO_ZONES, "australia southeast | melbourne | victoria"),
  region("australiacentral", NO_ZONES, "australia central | canberra"),
  region("australiacentral2", NO_ZONES, "australia central 2"),
  region("newzealandnorth", ZONES, "new zealand north | new zealand | auckland", { near: names("wellington | christchurch | fiji") }),
  region("usgovvirginia", ZONES, "us gov virginia | azure government virginia", { partition: "azure-us-government" }),
  region("usgovarizona", NO_ZONES, "us gov arizona", { partition: "azure-us-government" }),
  region("usgovtexas", NO_ZONES, "us gov texas", { partition: "azure-us-government" }),
  region("chinanorth3", ZONES, "china north 3 | china north | beijing | china", { partition: "azure-china" }),
  region("chinaeast2", NO_ZONES, "china east 2 | china east | shanghai", { partition: "azure-china" }),
];
