import { names, regionFact, type RegionFact, type RegionMore } from "../../../provider-facts";

const region = (id: string, letters: string, places: string, more?: RegionMore): RegionFact =>
  regionFact(
    id,
    [...letters].map((letter) => `${id}-${letter}`),
    places,
    more,
  );

/**
 * Regions of Google Cloud with their zones. `near` is by distance, within the same country or the EU where it has a region; for whole continents it is the region that most people there use.
 * Source: "Regions and zones" of the Compute Engine documentation, read in November 2026.
 */
export const regions: readonly RegionFact[] = [
  region("us-central1", "abcf", "iowa | council bluffs | us central | central us", {
    near: names(
      `us | usa | united states | america | north america | united states of america | minneapolis | minnesota | st louis | kansas`,
    ),
  }),
  region("us-east1", "bcd", "south carolina | moncks corner | us east | east coast | us east coast | usa east", {
    near: names(`north carolina | atlanta | miami | florida | puerto rico | jamaica | colombia | bogota | medellin | venezuela`),
  }),
  region("us-east4", "abc", "virginia | northern virginia | n. virginia | n virginia | ashburn | washington dc", {
    near: names("new york | new york city | nyc | new jersey | boston | massachusetts | philadelphia"),
  }),
  region("us-east5", "abc", "columbus | ohio", { near: names("chicago | illinois | detroit | michigan") }),
  region("us-south1", "abc", "dallas | texas | us south", { near: names("houston | austin | san antonio") }),
  region("us-west1", "abc", "oregon | the dalles | us west | portland | west coast | us west coast", {
    near: names("seattle | washington state | alaska"),
  }),
  region("us-west2", "abc", "los angeles | california | southern california", {
    near: names("northern california | san diego | san francisco | bay area | silicon valley | san jose | hawaii"),
  }),
  region("us-west3", "abc", "salt lake city | utah", { near: names("denver | colorado | wyoming") }),
  region("us-west4", "abc", "las vegas | nevada", { near: names("arizona | phoenix | new mexico") }),
  region("northamerica-northeast1", "abc", "montreal | quebec | canada", { near: names("ottawa | quebec city | halifax") }),
  region("northamerica-northeast2", "abc", "toronto | ontario", {
    near: names("vancouver | calgary | edmonton | winnipeg | alberta | british columbia"),
  }),
  region("northamerica-south1", "abc", "queretaro | mexico | mexico city", {
    near: names("guadalajara | monterrey | costa rica | panama | guatemala | ecuador | quito"),
  }),
  region("southamerica-east1", "abc", "sao paulo | brazil | osasco", {
    near: names("south america | latin america | latam | paraguay | rio de janeiro | brasilia"),
  }),
  region("southamerica-west1", "abc", "santiago | chile | santiago de chile", {
    near: names("peru | lima | bolivia | argentina | buenos aires | uruguay | montevideo"),
  }),
  region("europe-central2", "abc", "warsaw | poland | warszawa", {
    near: names(`lithuania | vilnius | krakow | gdansk | slovakia | bratislava | hungary | budapest | romania | bucharest | bulgaria | sofia |
    serbia | belgrade | cyprus | ukraine | kyiv | balkans`),
  }),
  region("europe-north1", "abc", "finland | hamina | helsinki", { near: names("estonia | tallinn | moscow") }),
  region("europe-north2", "abc", "stockholm | sweden", {
    near: names("norway | oslo | bergen | gothenburg | latvia | riga | scandinavia | nordics"),
  }),
  region("europe-southwest1", "abc", "madrid | spain", {
    near: names(`barcelona | valencia | seville | bilbao | zaragoza | portugal | lisbon | porto | morocco | casablanca | algeria | nigeria |
    lagos | ghana | accra | senegal | iberia`),
  }),
  region("europe-west1", "bcd", "belgium | st. ghislain | st ghislain | brussels | saint ghislain", {
    near: names(`europe | eu | european union | western europe | west europe | north europe | northern europe | central europe | ireland | dublin |
    rotterdam | the hague | antwerp | luxembourg | lille | benelux`),
  }),
  region("europe-west2", "abc", "london | uk | united kingdom | england | great britain | britain", {
    near: names(`belfast | northern ireland | scotland | edinburgh | glasgow | manchester | birmingham | leeds | bristol | wales | cardiff |
    iceland | reykjavik`),
  }),
  region("europe-west3", "abc", "frankfurt | germany", {
    near: names("strasbourg | munich | cologne | dusseldorf | stuttgart | nuremberg"),
  }),
  region("europe-west4", "abc", "netherlands | eemshaven | the netherlands | holland | amsterdam | groningen", {
    near: names("utrecht | hamburg | aarhus"),
  }),
  region("europe-west6", "abc", "zurich | switzerland", { near: names("basel | bern | lausanne") }),
  region("europe-west8", "abc", "milan | italy", {
    near: names(`graz | salzburg | rome | naples | bologna | florence | greece | athens | thessaloniki | croatia | zagreb | slovenia | ljubljana |
    malta`),
  }),
  region("europe-west9", "abc", "paris | france", { near: names("cork | bordeaux") }),
  region("europe-west10", "abc", "berlin", {
    near: names(`leipzig | dresden | austria | vienna | denmark | copenhagen | malmo | wroclaw | czech republic | czechia | prague | brno`),
  }),
  region("europe-west12", "abc", "turin | torino", { near: names("lyon | marseille | toulouse | geneva | tunisia | tunis") }),
  region("asia-east1", "abc", "taiwan | changhua | changhua county | taipei", { near: names("philippines | manila") }),
  region("asia-east2", "abc", "hong kong | hongkong", { near: names("hanoi | macau") }),
  region("asia-northeast1", "abc", "tokyo | japan"),
  region("asia-northeast2", "abc", "osaka", { near: names("kyoto | nagoya") }),
  region("asia-northeast3", "abc", "seoul | korea | south korea", { near: names("busan | mongolia") }),
  region("asia-south1", "abc", "mumbai | india | bombay", {
    near: names(`bangalore | bengaluru | hyderabad | chennai | madras | pune | ahmedabad | pakistan | karachi | sri lanka | colombo`),
  }),
  region("asia-south2", "abc", "delhi | new delhi", {
    near: names("kolkata | noida | gurgaon | lahore | bangladesh | dhaka | nepal | kathmandu | kazakhstan | almaty"),
  }),
  region("asia-southeast1", "abc", "singapore | jurong west", {
    near: names("asia | asia pacific | apac | southeast asia | south east asia | malaysia | kuala lumpur"),
  }),
  region("asia-southeast2", "abc", "jakarta | indonesia"),
  region("asia-southeast3", "abc", "bangkok | thailand", { near: names("vietnam | ho chi minh city | saigon | cambodia | phnom penh") }),
  region("australia-southeast1", "abc", "sydney | australia | new south wales", {
    near: names("oceania | brisbane | canberra | new zealand | auckland | wellington | christchurch | fiji"),
  }),
  region("australia-southeast2", "abc", "melbourne", { near: names("adelaide") }),
  region("me-central1", "abc", "doha | qatar", {
    near: names("middle east | uae | united arab emirates | emirates | dubai | abu dhabi | oman | muscat | ethiopia"),
  }),
  region("me-central2", "abc", "dammam | saudi arabia", { near: names("bahrain | manama | riyadh | jeddah | kuwait") }),
  region("me-west1", "abc", "tel aviv | israel", {
    near: names("istanbul | ankara | jerusalem | haifa | amman | lebanon | beirut | egypt | cairo"),
  }),
  region("africa-south1", "abc", "johannesburg | south africa", {
    near: names(`africa | kenya | nairobi | tanzania | uganda | kampala | rwanda | kigali | cape town | durban | pretoria | zambia | botswana |
    namibia | mauritius`),
  }),
];
