import type { Dimension } from "../phrases/measure";
import { cue, phrases, verb, verbs } from "./entries";
import type { Entry, NumeralSense } from "./sense";

const unit = (dimension: Dimension, factor: number, list: string): Entry[] => phrases(list, { is: "unit", dimension, factor });

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** Units. Bytes count in GiB (a month is 30 days, 1 TB is 1024 GB), time in seconds, processors as they are. */
const units: readonly Entry[] = [
  ...unit("bytes", 1, "gb | gib | gig | gigabyte | gibibyte | gbyte | gi | g | giga | giga byte | gigs | gb's"),
  ...unit("bytes", 1 / 1024, "mb | mib | meg | megabyte | mebibyte | mbyte | mi | megs"),
  ...unit("bytes", 1 / 1_048_576, "kb | kib | kilobyte | kibibyte"),
  ...unit("bytes", 1024, "tb | tib | terabyte | tebibyte | tbyte | ti | tera | t"),
  ...unit("bytes", 1_048_576, "pb | pib | petabyte | pebibyte"),
  ...unit("time", 1 / 1000, "ms | millisecond | milli"),
  ...unit("time", 1, "second | sec | s | secs"),
  ...unit("time", MINUTE, "minute | min | mins | m"),
  ...unit("time", HOUR, "hour | hr | hrs | h"),
  ...unit("time", DAY, "day | d | calendar day | business day | night"),
  ...unit("time", 7 * DAY, "week | wk | w"),
  ...unit("time", 14 * DAY, "fortnight"),
  ...unit("time", 30 * DAY, "month | mo | mth | calendar month"),
  ...unit("time", 90 * DAY, "quarter"),
  ...unit("time", 365 * DAY, "year | yr | y | yrs"),
  ...unit(
    "cpu",
    1,
    "cpu | vcpu | core | virtual cpu | virtual core | processor | vcore | cpu core | virtual processor | processor core | v cpu | cpus",
  ),
  ...unit("cpu", 1 / 1024, "cpu unit | unit of cpu"),
  ...unit("cpu", 1 / 1000, "millicore | millicpu | mcpu | milli cpu"),
  ...unit("percent", 1, "% | percent | per cent | pct | percentage point"),
  ...unit("money", 1, "dollar | usd | $ | buck | us dollar | euro | eur | €"),
  ...unit("rate", 1, "mb/s | mbps | mib/s | mb per second | megabyte per second | mib per second | mibps | mb a second | mb s"),
];

const numeral = (value: number, part: NumeralSense["part"], list: string): Entry[] => phrases(list, { is: "numeral", value, part });

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const numerals: readonly Entry[] = [
  ...SMALL.flatMap((word, value) => numeral(value, "one", word)),
  ...TENS.flatMap((word, index) => numeral((index + 2) * 10, "ten", word)),
  ...numeral(40, "ten", "fourty"),
  ...numeral(12, "scale", "dozen"),
  ...numeral(100, "scale", "hundred"),
  ...numeral(1_000, "scale", "thousand | k"),
  ...numeral(1_000_000, "scale", "million"),
  ...numeral(2, "one", "couple | couple of | pair | pair of | a couple of | a couple | a pair of | both | twin | duo of"),
  ...numeral(3, "one", "trio of | triple"),
  ...numeral(0.5, "fraction", "half | half a | half an | one half | a half"),
  ...numeral(0.25, "fraction", "quarter of a | quarter of | a quarter of a | one quarter"),
  ...numeral(0.75, "fraction", "three quarter | three quarter of a | three quarters of a"),
  ...numeral(1, "one", "single | just one | only one | sole"),
];

/** Words that tell what a number beside them measures; the most telling have the highest rank. */
const cues: readonly Entry[] = [
  ...cue("memory", 5, "memory | ram | mem | of memory | of ram | working memory | main memory"),
  ...cue(
    "disk",
    4,
    "disk | disc | ssd | hdd | hard disk | hard drive | drive | volume | local storage | root disk | system disk | root volume | boot disk | data disk | ebs | ebs volume | managed disk | persistent disk | disk space | hard disc | nvme",
  ),
  ...cue(
    "bytes",
    2,
    "storage | space | capacity | size | sized | big | large capacity | of data | allocated storage | room | storage space | data volume",
  ),
  ...cue("cpu", 4, "cpu | vcpu | core | processor | vcore"),
  ...cue("throughput", 6, "throughput | provisioned throughput | bandwidth"),
  ...cue(
    "replicas",
    6,
    "replica | copy | task | pod | read replica | read copy | standby replica | replica node | read node | container instance | secondary | desired count",
  ),
  ...cue(
    "nodes",
    6,
    "node | spot node | preemptible node | on demand node | worker node | nodes | cluster node | machine in the pool | worker machine | agent node | kubernetes node | node count | compute node",
  ),
  ...cue("instances", 4, "instance | machine | server | vm | virtual machine | box | host"),
  ...cue("shards", 7, "shard | partition | shard count | partition count | throughput unit"),
  ...cue("zones", 6, "zone | availability zone | az | azs"),
  ...cue("images", 7, "image | recent image | last image | newest image | most recent image | latest image"),
  ...cue(
    "attempts",
    7,
    "try | attempt | failed attempt | receive | delivery | retry | failure | failed delivery | max receive | delivery attempt | failed attempts | failed try | retries | unsuccessful attempt | max receive count | tries",
  ),
  ...cue("batch", 7, "batch | batch size | batches of | batch of"),
  ...cue(
    "port",
    8,
    `port | tcp port | ${verbs("listen", "on")} | ${verbs("listen", "at")} | ${verbs("answer", "on")} | serves on | serving on | exposed on | listening port | http port | container port | exposing port | ${verbs("expose", "port")} | port number | runs on port | on port`,
  ),
  ...cue(
    "backup",
    9,
    "backup | back up | backups kept | backup retention | daily backup | automated backup | point in time restore | point in time recovery window | restore window | snapshot | pitr window | backup window | backup period | automatic backup | nightly backup",
  ),
  ...cue(
    "rotation",
    9,
    `rotation | ${verb("rotate")} | roll | rolled | rolling | rolls | ${verb("renew")} | ${verb("replace")} | auto rotate | autorotate | renewal | ${verb("refresh")} | rotation period | automatic rotation | rotated at least | key rotation | swap out | ${verb("cycle")} | rekey | change | changed | changes | changing | renews itself | ${verb("regenerate")} | rotation interval`,
  ),
  ...cue(
    "retention",
    6,
    `retention | ${verb("retain")} | ${verb("keep", "kept")} | ${verb("hold", "held")} | ${verb("store")} | ${verb("replay")} | history | retention period | message retention | kept for | lifetime | keep message | ${verb("preserve")} | ${verb("last")} | worth of | replay window | log retention | window | available for | stay | stays | remain | remains | persisted for | covering | covering the preceding`,
  ),
  ...cue(
    "visibility",
    9,
    "visibility | visibility timeout | invisible | lock duration | ack deadline | acknowledgement deadline | lock | hidden | hidden for | visibility window | message lock | invisibility | in flight timeout | acknowledge deadline | peek lock",
  ),
  ...cue(
    "timeout",
    7,
    `timeout | time out | time limit | ${verb("run", "ran")} | execution time | max runtime | maximum runtime | may take | can take | takes | take | runs for | run time | max duration | maximum duration | up to | limit of | to finish | per run | to complete | within | execution timeout | time to run`,
  ),
  ...cue(
    "archive",
    10,
    `archive | archived | archiving | archival | cold storage | to cold storage | cold tier | a cold tier | archive tier | glacier | coldline | nearline | cool tier | cooler tier | deep archive | moved to cold | infrequent access | cold | archive storage | transition to archive | move to archive | cheaper tier | archive class | cool | colder | something colder | cooler | tier down | ia tier | transition`,
  ),
  ...cue(
    "delete",
    10,
    `${verb("delete")} | ${verb("remove")} | ${verb("expire")} | expiry | expiration | deletion | ${verb("purge")} | gone | ${verb("destroy")} | thrown away | throw away | wipe | wiped | auto delete | clean up after | dropped after | disappear | disappears | vanish | erased | erase | cleaned up | bin after | binned | throw out | thrown out | get rid of | shred | auto expire | auto expiry | deleted automatically | die after | discarded | discard`,
  ),
  ...cue("delete", 6, "ttl | time to live"),
  ...cue(
    "period",
    5,
    "for longer than | in a row | for more than | over a period of | sustained for | for at least | within the last | evaluation period | for over | window of | lasting",
  ),
  ...cue("threshold", 6, "threshold | limit"),
  ...cue("dnsTtl", 5, "record ttl | dns ttl"),
  ...cue("version", 4, "version | v | ver | release | engine version"),
  ...cue("budget", 9, "budget | spend | under budget | monthly budget | cost at most | costs"),
];

/** Words that bound a number from below or above. */
const bounds: readonly Entry[] = [
  ...phrases(
    "min | minimum | at least | no less than | not less than | no fewer than | minimum of | a minimum of | minimally | starting at | start at | starting from | lower bound | least | min of | min size | minimum size | min replicas | min instances | min nodes | minimum nodes | at a minimum",
    { is: "bound", bound: "min" },
  ),
  ...phrases(
    "max | maximum | at most | no more than | up to | not more than | maximum of | a maximum of | maximally | upper bound | most | scale to | scale up to | scaling to | scaling up to | as many as | max of | max size | maximum size | max replicas | max instances | max nodes | maximum nodes | capped at | cap of | a cap of | growing to | grow to | ceiling of | limited to | burst to | bursting to",
    { is: "bound", bound: "max" },
  ),
];

export const measures: readonly Entry[] = [...units, ...numerals, ...cues, ...bounds];
