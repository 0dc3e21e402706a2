import { names, regionFact, type RegionFact, type RegionMore } from "../../../provider-facts";

const region = (id: string, letters: string, places: string, more?: RegionMore): RegionFact =>
  regionFact(
    id,
    [...letters].map((letter) => `${id}${letter}`),
    places,
    more,
  );

/**
 * Regions of AWS with the zones that every account can use (`us-west-1` names differ by account; these two are the usual ones).
 * `near` is by distance, within the same country or the EU where it has a region; for whole continents it is the region that most people there use.
 * Source: "AWS Regions" and "Availability Zones" of the AWS documentation and botocore's endpoint list, read in November 2026.
 */
export const regions: readonly RegionFact[] = [
  region(
    "us-east-1",
    "abcdef",
    `virginia | n. virginia | n virginia | northern virginia | north virginia | us east n. virginia | ashburn | washington dc |
    east coast | us east | us east coast | usa east`,
    {
      near: names(`us | usa | united states | america | north america | united states of america | us central | central us | new york |
    new york city | nyc | new jersey | boston | massachusetts | philadelphia | north carolina | south carolina | miami | florida |
    puerto rico | jamaica | venezuela`),
    },
  ),
  region("us-east-2", "abc", "ohio | columbus | us east ohio", {
    near: names(`atlanta | chicago | illinois | detroit | michigan | minneapolis | minnesota | iowa | st louis | kansas | texas | dallas |
    houston | austin | san antonio`),
  }),
  region(
    "us-west-1",
    "ac",
    `northern california | n. california | n california | north california | california | san francisco | bay area | silicon valley |
    san jose | us west n. california`,
    { near: names(`nevada | las vegas | arizona | phoenix | new mexico | southern california | los angeles | san diego | hawaii`) },
  ),
  region("us-west-2", "abcd", "oregon | portland | us west oregon | us west | west coast | us west coast", {
    near: names("denver | colorado | utah | salt lake city | seattle | washington state | wyoming | alaska"),
  }),
  region("af-south-1", "abc", "cape town | south africa | africa cape town", {
    near: names(`africa | tanzania | rwanda | kigali | johannesburg | durban | pretoria | zambia | botswana | namibia | mauritius`),
  }),
  region("ap-east-1", "abc", "hong kong | hongkong | asia pacific hong kong", { near: names("hanoi | philippines | manila | macau") }),
  region("ap-east-2", "abc", "taipei | taiwan | asia pacific taipei"),
  region("ap-northeast-1", "acd", "tokyo | japan | asia pacific tokyo"),
  region("ap-northeast-2", "abcd", "seoul | korea | south korea | asia pacific seoul", { near: names("busan | mongolia") }),
  region("ap-northeast-3", "abc", "osaka | asia pacific osaka", { near: names("kyoto | nagoya") }),
  region("ap-south-1", "abc", "mumbai | india | bombay | asia pacific mumbai", {
    near: names(`delhi | new delhi | pune | ahmedabad | noida | gurgaon | pakistan | karachi | lahore | kazakhstan | almaty`),
  }),
  region("ap-south-2", "abc", "hyderabad | asia pacific hyderabad", {
    near: names(`bangalore | bengaluru | chennai | madras | kolkata | bangladesh | dhaka | sri lanka | colombo | nepal | kathmandu`),
  }),
  region("ap-southeast-1", "abc", "singapore | asia pacific singapore", {
    near: names("asia | asia pacific | apac | southeast asia | south east asia"),
  }),
  region("ap-southeast-2", "abc", "sydney | australia | new south wales | asia pacific sydney", {
    near: names("oceania | brisbane | canberra"),
  }),
  region("ap-southeast-3", "abc", "jakarta | indonesia | asia pacific jakarta"),
  region("ap-southeast-4", "abc", "melbourne | asia pacific melbourne", { near: names("adelaide") }),
  region("ap-southeast-5", "abc", "malaysia | kuala lumpur | asia pacific malaysia"),
  region("ap-southeast-6", "abc", "new zealand | auckland | asia pacific new zealand", { near: names("wellington | christchurch | fiji") }),
  region("ap-southeast-7", "abc", "thailand | bangkok | asia pacific thailand", {
    near: names("vietnam | ho chi minh city | saigon | cambodia | phnom penh"),
  }),
  region("ca-central-1", "abd", "canada | montreal | canada central | quebec | central canada", {
    near: names("toronto | ottawa | quebec city | halifax | ontario"),
  }),
  region("ca-west-1", "abc", "calgary | canada west | western canada | alberta", {
    near: names("vancouver | edmonton | winnipeg | british columbia"),
  }),
  region("eu-central-1", "abc", "frankfurt | germany | europe frankfurt | central europe", {
    near: names(`netherlands | the netherlands | holland | amsterdam | rotterdam | the hague | utrecht | luxembourg | strasbourg | berlin |
    munich | hamburg | cologne | dusseldorf | stuttgart | leipzig | dresden | nuremberg | austria | vienna | krakow | wroclaw |
    czech republic | czechia | prague | brno | slovakia | bratislava`),
  }),
  region("eu-central-2", "abc", "zurich | switzerland | europe zurich", { near: names("geneva | basel | bern | lausanne") }),
  region("eu-north-1", "abc", "stockholm | sweden | europe stockholm | northern europe", {
    near: names(`denmark | copenhagen | aarhus | norway | oslo | bergen | gothenburg | malmo | finland | helsinki | estonia | tallinn | latvia |
    riga | lithuania | vilnius | poland | warsaw | gdansk | ukraine | kyiv | scandinavia | nordics | moscow`),
  }),
  region("eu-south-1", "abc", "milan | italy | europe milan", {
    near: names(`lyon | marseille | graz | salzburg | rome | turin | naples | bologna | florence | hungary | budapest | romania | bucharest |
    bulgaria | sofia | greece | athens | thessaloniki | croatia | zagreb | slovenia | ljubljana | serbia | belgrade | malta |
    cyprus | tunisia | tunis | balkans`),
  }),
  region("eu-south-2", "abc", "spain | zaragoza | aragon | europe spain", {
    near: names(`toulouse | bordeaux | madrid | barcelona | valencia | seville | bilbao | portugal | lisbon | porto | morocco | casablanca |
    algeria | nigeria | lagos | ghana | accra | senegal | iberia`),
  }),
  region("eu-west-1", "abc", "ireland | dublin | europe ireland | eu ireland | republic of ireland", {
    near: names(`europe | eu | european union | western europe | west europe | north europe | cork | iceland | reykjavik`),
  }),
  region("eu-west-2", "abc", "london | uk | united kingdom | england | great britain | britain | europe london", {
    near: names(
      `belfast | northern ireland | scotland | edinburgh | glasgow | manchester | birmingham | leeds | bristol | wales | cardiff`,
    ),
  }),
  region("eu-west-3", "abc", "paris | france | europe paris", { near: names("belgium | brussels | antwerp | lille | benelux") }),
  region("il-central-1", "abc", "tel aviv | israel | israel tel aviv", {
    near: names("istanbul | ankara | jerusalem | haifa | jeddah | amman | lebanon | beirut | egypt | cairo"),
  }),
  region("me-central-1", "abc", "uae | united arab emirates | dubai | emirates | middle east uae", {
    near: names("abu dhabi | oman | muscat"),
  }),
  region("me-south-1", "abc", "bahrain | manama | middle east bahrain", {
    near: names(`middle east | qatar | doha | saudi arabia | riyadh | dammam | kuwait | kenya | nairobi | ethiopia | uganda | kampala`),
  }),
  region("mx-central-1", "abc", "mexico | queretaro | mexico central | mexico city", {
    near: names(`guadalajara | monterrey | costa rica | panama | guatemala | colombia | bogota | medellin | ecuador | quito`),
  }),
  region("sa-east-1", "abc", "sao paulo | brazil | south america sao paulo", {
    near: names(`south america | latin america | latam | peru | lima | bolivia | chile | santiago | santiago de chile | argentina | buenos aires |
    uruguay | montevideo | paraguay | rio de janeiro | brasilia`),
  }),
  region("us-gov-east-1", "abc", "govcloud east | govcloud us east | us gov east", { partition: "aws-us-gov" }),
  region("us-gov-west-1", "abc", "govcloud | govcloud west | govcloud us west | us gov west | us govcloud | us government", {
    partition: "aws-us-gov",
  }),
  region("cn-north-1", "ab", "beijing | china | china beijing | peking", { partition: "aws-cn" }),
  region("cn-northwest-1", "abc", "ningxia | china ningxia", { partition: "aws-cn" }),
  region("eusc-de-east-1", "ab", "brandenburg | european sovereign cloud | sovereign cloud", { partition: "aws-eusc" }),
];
