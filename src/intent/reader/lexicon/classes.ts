import { phrases, verb, verbs } from "./entries";
import type { Entry, WordClass } from "./sense";

const words = (name: WordClass, list: string): Entry[] => phrases(list, { is: "class", class: name });

/** Classes of everyday words; paraphrases.ts says what they mean together. */
export const classes: readonly Entry[] = [
  ...words(
    "somewhere",
    "somewhere | someplace | some place | place | space | spot | home | room | some room | safe place | somewhere safe | area | storage | corner",
  ),
  ...words("where", "where"),
  ...words(
    "keep",
    `${verbs("store save stash park archive host dump collect")} | ${verb("put", "put")} | ${verb("keep", "kept")} | ${verb("hold", "held")} | ${verb("lie", "lay")} | ${verb("live")} | ${verb("upload")} | ${verb("drop", "dropped")} | keep track of | back up | ${verb("gather")} | ${verb("share")} | leave | ${verb("record")} | hide | remember | kept safe | keep safe | safely stored | locked away`,
  ),
  ...words(
    "files",
    `file | photo | picture | image | video | movie | document | pdf | scan | contract | invoice | receipt | attachment | media | recording | audio | song | podcast | backup | log | log file | archive | upload | download | export | report | spreadsheet | dataset | data set | drawing | artefact | artifact |
    asset | raw data | csv | csvs | clip | footage | photograph | thumbnail | preview | x ray | mri | ebook | slide | presentation | certificate | model file | zip | dump | statement | brochure | statement pdf | e book | scanned contract | paperwork | snapshot | user photo | blueprint | plan pdf | static asset | letters | letter | correspondence | press photo | payslip`,
  ),
  ...words(
    "records",
    `customer | client | order | booking | reservation | account | member | membership | product | inventory | stock | transaction | payment | patient | appointment | user data | customer data | record | row | address | contact | article | price | employee | supplier | sale | ledger | student | course | grade | guest | ticket sale | user account | user profile | guest list`,
  ),
  ...words(
    "credentials",
    "password | credential | api key | apikey | api token | token | access key | passphrase | login | smtp password | private key | client secret | access token | signing secret | webhook secret | license key | licence key | connection string | stripe key | auth token | pin code | smtp credential | ssh key | bearer token | twilio token | github token | oauth token | bot token | personal access token | db password | database password | certificate password",
  ),
  ...words(
    "notify",
    `${verbs("text email mail notify alert warn page ping message inform")} | ${verb("tell", "told")} | let us know | let me know | wake me | wake me up | wake us up | get a text | get an email | get a mail | hear about it | ${verb("call", "called", "called")} me | shout | ${verb("ring", "rang")} | let me know | be told | sms | text message | flag | get told | raise a notification | notification is to be raised | notification | be notified | heads up`,
  ),
  ...words(
    "when",
    "when | whenever | if | as soon as | once | each time | every time | upon | any time | in case | the moment | after each | on every | after every",
  ),
  ...words(
    "everyone",
    "and so do | and so does | everyone | everybody | all of them | several system | all subscriber | every subscriber | everyone who | all the other | several team | multiple system | all our system | each subscriber | many consumer | all have to hear | have to hear about it | all need to know | all hear | must all hear | all interested | several listener | multiple listener | all get a copy | each get a copy | all of our system | everyone interested | hear about it",
  ),
  ...words(
    "code",
    "code | script | program | little program | small program | piece of code | bit of code | snippet | routine | handler | logic | small script | little script | job | batch | bit of javascript | bit of logic",
  ),
  ...words(
    "waiting",
    `wait in line | waiting line | wait in a line | ${verb("wait")} | one by one | one after another | one after the other | one at a time | to do list | todo list | ${verb("line", "lined")} up | line up | pile up | backlog | in line | wait their turn | worked off | work through | until a worker | until one of our worker | ${verb("queue", "queued")} up | wait until | picked up later | processed later | in turn | held until | hold until | when they have time | at their own pace`,
  ),
  ...words(
    "remember",
    `${verb("remember")} | ${verb("cache")} | keep in memory | kept in memory | hold in memory | answer quickly again | not ask the database each time | avoid asking the database | speed up | in memory | hot data | frequently used | most used | get faster | make it faster | load faster | faster | without hitting the database | same question`,
  ),
  ...words(
    "replay",
    `${verb("replay")} | re read from the start | from the start if needed | read from the beginning | start over from | rewind | firehose | thousands per second | thousands a second | a second | per second | each second | every second | clickstream | click stream | telemetry | sensor reading | gps position | re read | read again | till event | sensor data | reading | readings per second | measurement | location update | events a second | messages a second | events per second | messages per second | stream in | replay the last | temperature reading | page view | activity event | iot data`,
  ),
  ...words(
    "shared",
    "same folder | shared | all server | all of our server | all of the server | all of our machine | all the machine | both server | several server | several machine | all machine | both machine | all office | all our office | each office | network | every machine | every server | at the same time from | all our server | same disk | mount | common",
  ),
  ...words("folder", "folder | directory | drive"),
  ...words("hostNames", "subdomain | sub domain | names under it | names below it | point names | point a name | its names"),
  ...words("sameFiles", "same file | same document | same folder | same drive | same directory | one set of file"),
  ...words(
    "entry",
    "front door | single web address | one web address | one domain | single domain | one internet address | one address | single address | one url | single url | one entrance | single entrance | single door | one door | one way in | one entry | single entry | one place to call | single place to call | one host name | in one address",
  ),
  ...words("machine", "log into | log in to | remote into | ssh into | log onto | always on | install stuff on | remote in"),
  ...words("encrypt", `${verb("encrypt")} | ${verb("lock")} | ${verb("scramble")} | encryption`),
  ...words(
    "watch",
    `cpu | processor | memory | disk | error | latency | response time | down | slow | full | queue | fail | failing | offline`,
  ),
  ...words("image", "docker image | container image | image of our app | our image | build artifact | container | docker container image"),
  ...words("automatic", "automatically | on its own | by itself | by themselves | without anyone doing anything | hands free"),
  ...words(
    "venue",
    "shop | club | restaurant | bakery | company | business | store | band | school | church | practice | cafe | studio | agency | charity | association | hotel | salon | law firm | startup | bookshop | bookstore | community | festival | conference | wedding",
  ),
  ...words(
    "host",
    `visit | visited | ${verbs("host deploy launch publish serve")} | put online | get online | run | go live | online | bring online | on the internet | running | put it online | on the web | hosting | put`,
  ),
  ...words("events", "event | reading | position | click | measurement | signal | telemetry | metric | data point | sensor | tick | ping"),
  ...words("page", "html | page | landing | homepage | css | static | portfolio | blog | brochure | padlock | html file | html page"),
  ...words(
    "lookup",
    "find one by | find it by | find them by | find a record by | find a product by | find something by | by its number | by number | look up by | looked up by | look up | looked up | by its id | by id | by their id | fetch by key | find by id | simple lookup | quick lookup | lookups by | by key | by its key | by a single key",
  ),
  ...words("us", "me | us | our team | the team | on call | oncall | somebody | someone | the operator | ops | the admin"),
  ...words(
    "arrive",
    `${verbs("upload arrive land happen change appear click cancel register pay subscribe")} | ${verb("drop", "dropped")} | ${verb("come in", "came in", "come in")} | ${verbs("upload", "to")} | ${verbs("upload", "into")} | comes in | is uploaded | gets uploaded | is added | shows up | lands | arrives | signs up | places an order | is placed`,
  ),
  // what a program does with a file
  ...words(
    "makes",
    `${verb("make", "made")} | ${verbs("resize compress transcode convert generate create process parse validate watermark optimise optimize index classify transcribe anonymise anonymize rescale downscale blur render")} | ${verb("shrink", "shrank", "shrunk")} | ${verb("crop", "cropped")} | cropping | ${verb("tag", "tagged")} | tagging | ${verb("unzip", "unzipped")} | unzipping`,
  ),
];
