import { feature, phrases } from "./entries";
import type { Entry } from "./sense";

/** Words that state how a service behaves. A negation before one turns its value round. */
const behaviour: readonly Entry[] = [
  ...feature(
    "public",
    true,
    `public | publicly | publicly accessible | publicly available | public facing | internet facing | facing the internet | open to the internet | open to the world | open to everyone | open to the public | on the internet | to the internet | to the public internet |
    reachable from the internet | reachable from outside | reachable from the outside | accessible from the internet | accessible from outside | exposed to the internet | exposed to the world | world readable | public read | public read access | publicly readable | anyone may | anyone can |
    everyone may | everyone can | everybody may | everybody can | readable by everyone | readable by anyone | public address | public ip | public ip address | external ip | external | externally reachable | internet reachable | visible to everyone | to the world | for everyone to see | anonymous read |
    public access | available to everyone | available to anyone | on the public internet | public internet | from the internet | from anywhere | public url | accessible to everyone | accessible to anyone | accessible to all | open to all | viewable by everyone | seen by everyone | available on the internet | on the web |
    accessible from anywhere | reachable from anywhere | link straight to | download by anyone | downloadable by anyone | everyone should be able to | anyone should be able to | for the world to see | available publicly | shared with the world | public endpoint access`,
  ),
  ...feature(
    "private",
    true,
    `private | privately | internal | internal only | internally | private only | not public | only internal | only reachable inside | only reachable from inside | reachable only inside | only from inside | inside only | nobody else can see | no one else can see | nobody outside | no outside access |
    only we can | only us | not exposed | not exposed to the internet | not exposed to the public internet | not exposed to the world | not exposed to the outside | not exposed to the public | not reachable from outside | locked down | only from the network | no internet | closed to the internet | internal use | for internal use | internal traffic only | within the private network | intranet only | not on the internet | off the internet |
    nobody else may see | nobody else should see | no public access | only our team | only our staff | confidential | hidden from the public | within the network | inside the private network | reachable only from inside | nothing public | only accessible internally | accessible only internally | unreachable from outside |
    only we | vpn only | only visible to us | only accessible from the network | not accessible from outside | not accessible from the internet | from the internet not`,
  ),
  ...feature(
    "availability",
    true,
    `multi az | multiaz | multi zone | multi zonal | high availability | highly available | high available | ha | zone redundant | zone redundancy | zonal redundancy | regional ha | regional | failover | automatic failover | auto failover | standby | hot standby | with standby | standby replica in another zone |
    standby in another zone | a standby | fault tolerant | redundant | survive a zone failure | survive the loss of a zone | survives a zone outage | across zone | across zones | across availability zones | spread across zone | multi availability zone | resilient | fail over | in two zones | survive an outage | no single point of failure |
    multi-az deployment | ha mode | ha setup | replicated across zone | secondary in another zone | a second availability zone | a second zone | second availability zone | second zone | another availability zone | another zone | survives the loss of a zone`,
  ),
  ...feature(
    "availability",
    false,
    "single az | single zone | single instance only | no standby | zonal | standalone | one zone | non ha | without standby",
  ),
  ...feature(
    "protection",
    true,
    `deletion protection | delete protection | protected from deletion | protect from deletion | protected against deletion | cannot be deleted | can't be deleted | must not be deleted | not be deleted by accident | cannot be deleted by accident | can't be deleted by accident | protected against accidental deletion |
    protect against accidental deletion | termination protection | undeletable | nobody can delete it | no accidental deletion | guarded against deletion | prevent deletion | prevent accidental deletion | deletion lock | delete lock | protection from deletion | can not be deleted`,
  ),
  ...feature(
    "versioning",
    true,
    `versioning | versioned | object versioning | keep version | keeps version | keep old version | keep version of everything | version history | version control of object | version enabled | previous version | old version | keep all version | file history | keep every version | keep history of file | versions kept | past version |
    restore old version | undo overwrites`,
  ),
  ...feature("versioning", false, "unversioned"),
  ...feature(
    "fifo",
    true,
    "fifo | first in first out | ordered | ordered delivery | strict order | in order | exactly once | strict ordering | keeps order | keep order | order preserved | in strict order | in the right order | preserve order | preserves order | ordering guaranteed | guaranteed order | order matters | exactly once delivery | one at a time in order | in the order they came in | in the order they arrive | in order of arrival | in the order | order of arrival | in sequence | sequentially",
  ),
  ...feature(
    "deadLetter",
    true,
    "dead letter | dead letter queue | dlq | deadletter | deadletter queue | dead lettering | poison queue | dead letters | failed message go aside | set failed message aside | redrive | park failed message | dead letter topic",
  ),
  ...feature(
    "immutable",
    true,
    "immutable | immutable tag | tag immutability | immutable image tag | tag must never be overwritten | tag never overwritten | never overwrite tag | tags can't be overwritten | tag cannot be overwritten | tag must not change | tags locked | no overwriting tag | fixed tag | tag must not be overwritten | tag can't be changed | locked tag | tags immutable | must never be overwritten | never be overwritten | can't overwrite tag | tag can't be overwritten",
  ),
  ...feature("overwrite", true, "overwrite | overwritten | overwriting | replaced in place"),
  ...feature(
    "scan",
    true,
    "scanned | scanning | scan on push | scanned upon push | scan upon push | scanning on push | scan image | image scanning | vulnerability scanning | vulnerability scan | scan image when pushed | scan on upload | scanned on push | scanned when pushed | security scanning | scan for vulnerability | scanning enabled | scan every image | scan pushed image | cve scanning | scan enabled | scan when pushed | scanned for vulnerability | scan them when pushed | scanned for cve | check image for vulnerability | checked for vulnerability",
  ),
  ...feature(
    "spot",
    true,
    "spot | spot instance | spot node | preemptible | preemptible node | spot vm | spot machine | interruptible | spot pricing | spot capacity | preemptible vm | low priority node | spot worker",
  ),
  ...feature("spot", false, "on demand | on demand node | on demand instance"),
  ...feature(
    "nat",
    "single",
    "nat: single | nat: one | single nat | one nat | single nat gateway | one nat gateway | nat gateway | nat | one egress nat | shared nat | egress nat | cloud nat | one shared nat | single shared nat gateway | outbound nat",
  ),
  ...feature(
    "nat",
    "perZone",
    "nat per az | one nat in each zone | one nat in every zone | nat in each zone | nat for each zone | nat for every zone | one nat for each zone | nat per zone | nat in each zone | nat in every zone | nat gateway per az | nat gateway per zone | nat gateway in each az | nat gateway in every az | nat gateway in each zone | nat in each az | per az nat | per zone nat | one nat per az | one nat per zone | nat gateway per availability zone | one nat gateway per az | one nat gateway per zone | nat: one per az | nat: one per zone | nat: per az | nat: per zone | nat gateways: one per az | nat gateways: one per zone | nat gateways: per az | redundant nat | highly available nat | nat in every az",
  ),
  ...feature(
    "nat",
    "none",
    "no nat | without nat | no nat gateway | without nat gateway | no egress | no outbound internet | nat: none | nat: no | nat gateways: none | nat free | no outbound access",
  ),
  ...feature(
    "flowLogs",
    true,
    "flow log | vpc flow log | network flow log | traffic log | nsg flow log | flow logging | connection log | log all traffic | traffic logging | logging of connection | connections logged",
  ),
  ...feature(
    "recovery",
    true,
    "pitr | point in time recovery | point in time restore | continuous backup | point in time backup | restore to any point in time | restore to any second | continuous backups | any point in time | to any point in time | restorable to any point in time | restoration to any point in time",
  ),
  ...feature(
    "scaling",
    true,
    "autoscaling | auto scaling | autoscale | autoscaled | auto scale | auto scaled | scales automatically | scale automatically | grow and shrink by itself | grow and shrink | grows and shrinks | scales with load | scale with load | scales | scaling | elastic | scale out | scales out",
  ),
  ...feature(
    "generate",
    true,
    "generated | auto generated | randomly generated | random value | random password | generated automatically | generate it | generate a random value | generate the value | auto generate | random | with a generated value | generated value",
  ),
  ...feature("throughput", "elastic", "elastic throughput"),
  ...feature("throughput", "bursting", "bursting throughput | bursting"),
  ...feature("cors", true, "cors | cross origin"),
  ...feature(
    "trigger",
    "http",
    "http | https | http trigger | http triggered | https trigger | triggered over http | triggered by http | triggered via http | http request trigger | webhook | http function | called over http | called via http | function url | behind an http endpoint | with an http endpoint | behind an https endpoint | with an https endpoint | as an http endpoint | as an https endpoint | invoked over http | http endpoint for the function | over http",
  ),
];

/** Sizes in words; they count only beside something that has a size. */
const sizes: readonly Entry[] = [
  ...feature("size", "micro", "micro | tiny | smallest | nano | teeny | itty bitty | minimal size"),
  ...feature("size", "small", "small | smallish"),
  ...feature("size", "medium", "medium | mid size | mid sized | medium sized | medium size"),
  ...feature("size", "large", "large | big | beefy | largish"),
  ...feature("size", "xlarge", "xlarge | extra large | x large | xl | very large | huge | massive"),
];

/** Languages and systems. */
const made: readonly Entry[] = [
  ...feature(
    "runtime",
    "nodejs",
    "node | nodejs | node.js | node js | javascript | typescript | js | js function | nestjs | express.js | nest.js | next.js | nextjs",
  ),
  ...feature("runtime", "python", "python | python3 | py | django | flask | fastapi | python 3"),
  ...feature("runtime", "java", "java | jdk | kotlin | spring boot | spring | jvm | openjdk | scala"),
  ...feature("runtime", "dotnet", "dotnet | .net | dot net | c# | csharp | c sharp | asp.net | .net core | dotnet core | f# | net core"),
  ...feature(
    "runtime",
    "go",
    "golang | go lang | written in go | in go | using go | go code | go program | go binary | go runtime | runtime go | runtime: go | language go | language: go | go script",
  ),
  ...phrases("go", { is: "feature", concept: "runtime", value: "go", proper: true }),
  ...feature("runtime", "ruby", "ruby | rails | ruby on rails | sinatra"),
  ...feature("image", "ubuntu", "ubuntu | ubuntu linux | ubuntu server | ubuntu lts"),
  ...feature("image", "debian", "debian | debian linux | plain debian"),
  ...feature("image", "amazon-linux", "amazon linux | al | amzn linux"),
  ...feature("image", "windows-server", "windows server | windows | win server | microsoft windows | ms windows"),
  ...feature("image", "rhel", "rhel | red hat | redhat | red hat enterprise linux | redhat enterprise linux"),
  ...feature("image", "rocky-linux", "rocky linux | rocky | rockylinux"),
  ...feature("image", "almalinux", "almalinux | alma linux | alma"),
  ...feature("image", "centos", "centos | centos stream | cent os"),
  ...feature("image", "fedora", "fedora"),
  ...feature("image", "suse", "suse | sles | opensuse | suse linux"),
  ...feature("image", "oracle-linux", "oracle linux"),
  ...feature("image", "cos", "container optimized os | container optimised os"),
  ...feature("image", "freebsd", "freebsd"),
];

/** What alarms measure. */
const metrics: readonly Entry[] = [
  ...feature(
    "metric",
    "cpu",
    "cpu | processor | cpu usage | cpu utilisation | cpu utilization | cpu load | processor load | processor usage | cpu percent | processing power | cpu consumption | processor utilisation | processor utilization | load average",
  ),
  ...feature(
    "metric",
    "memory",
    "memory | ram | memory usage | memory utilisation | memory utilization | memory use | ram usage | memory consumption | mem",
  ),
  ...feature(
    "metric",
    "disk",
    "disk | disk usage | disk use | disk utilisation | disk utilization | disk full | hard disk | disk fill level | used disk space | disc",
  ),
  ...feature(
    "metric",
    "freeStorage",
    "free disk | free disk space | free storage | free space | disk space left | space left | gigs free | free | disk space | free storage space | storage left | remaining space | remaining storage | available storage | available disk space | room left",
  ),
  ...feature(
    "metric",
    "errors",
    "error | error count | error rate | errors | 5xx | 5xx rate | 5xx error | 500 error | failure rate | failed request | failed invocation | invocation error | http error | failure | failures | server error | 5 xx | 4xx | exception | failed run | failed execution | 5xx errors",
  ),
  ...feature(
    "metric",
    "latency",
    "latency | response time | p99 | p95 | p99 latency | p95 latency | slow response | request duration | duration | response times | slowness | slower | answers slower | responds slower | answer time",
  ),
  ...feature(
    "metric",
    "queueDepth",
    "queue depth | queue length | message | backlog | message waiting | waiting message | depth | messages in the queue | queue size | longer than | number of message | message backlog | unread message | visible message | oldest message | messages waiting",
  ),
  ...feature("metric", "connections", "connection count | connection | database connection | open connection | active connection"),
  ...feature(
    "metric",
    "requests",
    "request | request count | request rate | traffic | hit per minute | invocations | invocation | requests per minute",
  ),
  ...feature("metric", "cost", "cost | bill | spending | spend | monthly bill"),
  ...feature(
    "above",
    true,
    "above | over | exceed | exceeds | exceeding | exceeded | more than | higher than | greater than | larger than | tops | top | topping | passes | pass | passing | beyond | rises above | goes above | goes over | crosses | cross | reaches | reach | hits | hit | > | >= | gets above | climbs over | bigger than | longer than | slower than | go over | goes past | past | rise above | gets over | surpasses | surpass | rises over | spikes above | jumps above | at least",
  ),
  ...feature(
    "below",
    true,
    "below | under | less than | lower than | fewer than | drops below | falls below | drops under | falls under | < | <= | goes below | goes under | dips below | smaller than | drop below | fall below | sinks below | sink below | runs below | dips under",
  ),
];

/** Rule sets. */
const compliance: readonly Entry[] = [
  ...feature("compliance", "hipaa", "hipaa | hipaa compliant | hipaa compliance"),
  ...feature("compliance", "pci-dss", "pci | pci dss | pci compliant | pci compliance | pci dss compliant"),
  ...feature("compliance", "soc2", "soc2 | soc 2 | soc2 compliant | soc 2 compliant | soc2 type 2"),
  ...feature("compliance", "gdpr", "gdpr | gdpr compliant | gdpr compliance"),
  ...feature("compliance", "iso-27001", "iso 27001 | iso27001 | iso 27001 compliant"),
  ...feature("compliance", "cis", "cis benchmark | cis compliant | cis hardened | cis level 1"),
];

export const features: readonly Entry[] = [...behaviour, ...sizes, ...made, ...metrics, ...compliance];
