import { phrases, verb, verbs } from "./entries";
import type { Entry, RelationName } from "./sense";

const relation = (name: RelationName, list: string): Entry[] => phrases(list, { is: "relation", relation: name });

/** Verbs and prepositions that tie two services together. */
export const relations: readonly Entry[] = [
  ...relation(
    "uses",
    [
      verb("use"),
      verbs("call query access load fetch update mount hit reach consult request poll"),
      verbs("talk connect attach link", "to"),
      verb("speak", "spoke", "spoken", "to"),
      verbs("connect work", "with"),
      verb("read", "read", "read", "from"),
      verb("read", "read", "read"),
      verb("write", "wrote", "written"),
      verb("write", "wrote", "written", "to"),
      verb("write", "wrote", "written", "into"),
      verb("write", "wrote", "written", "results to"),
      verb("store"),
      verbs("store save persist stash", "in"),
      "caches in | cached in | caching in | logged in | recorded in | archived in | dumped in | exported in",
      verbs("save persist stash record dump export upload download log enqueue publish post push emit append insert sync back"),
      verbs("save persist dump export upload log publish post push append stream backup", "to"),
      verbs("save upload load push insert dump import", "into"),
      verbs("pull load fetch download import retrieve sync", "from"),
      verb("pull"),
      verb("put", "put", "put"),
      verb("keep", "kept"),
      verb("keep", "kept", "kept", "in"),
      verb("send", "sent"),
      verb("send", "sent", "sent", "to"),
      verb("get", "got", "gotten"),
      verb("get", "got", "gotten", "from"),
      verb("take", "took", "taken", "from"),
      verb("look up", "looked up", "looked up"),
      verb("need"),
      verb("depend", undefined, undefined, "on"),
      verbs("rely depend", "on"),
      verbs("share require"),
      verb("materialise"),
      verb("materialize"),
      "backed by | powered by | on top of | sits on | sit on | supported by | materialised into | materialized into | reading | writes results to | write results to | stores results in | store results in | drops jobs on | drop jobs on | drop files in | puts rows into | publishes to | reads its | gets its | talks to | deposits | deposit | drops | therefrom | authenticates against | scratch space on | fetch them",
    ].join(" | "),
  ),
  ...relation(
    "triggers",
    [
      verbs("trigger fire invoke start launch consume process drain handle poll wake execute react subscribe kick"),
      verbs("subscribe listen react respond", "to"),
      verbs("listen", "for"),
      verb("feed", "fed"),
      verb("feed", "fed", "fed", "into"),
      verb("pick up", "picked up"),
      verb("set off", "set off"),
      verb("run", "ran", "run"),
      "picks them up | picks it up | pick them up | pick it up | picks these up | works them off | works it off | handles them | processes them | processes it | whereupon | at which point | after which | upon which | triggered by | triggered from | kicks off | kick off | kicked off by | kicking off | fired by | started by | invoked by | fed by | fed from | driven by | consumed by | processed by | drained by | handled by | consumer of | consumers of | consumer | processor | subscriber | worker for | subscribed to | hanging off | listening on | takes jobs from | take jobs from | pulls jobs from | pull jobs from | pull messages from | pulls messages from | works through | working through | empties | emptying | empty | on every upload | upon upload | whenever a file lands in | when a file lands in | reads messages from | read messages from | eats | chews through | wakes up | works off | event source",
    ].join(" | "),
  ),
  ...relation(
    "usedBy",
    "used by | called by | read by | accessed by | shared by | mounted by | attached to | written by | queried by | needed by | available to | accessible to | let | lets | read access for | access for | consumed from | mounted on | mounted in | linked to",
  ),
  ...relation(
    "flows",
    "→ | -> | => | --> | ⇒ | ➜ | ➔ | ⟶ | >> | into | then into | goes to | go to | going to | goes into | go into | lands in | land in | landing in | ends up in | end up in | flows into | flow into | flows to | flowing into | delivers to | deliver to | delivered to | arrives in | sent on to | and then | then | piped into | streams into | stream into | moves to | passes to | passed to | hands over to | hand over to | fans out to | fan out to | fanning out to | forwards events to | notifies | notify | results go to | output goes to",
  ),
  ...relation(
    "fronts",
    "in front of | in front | fronting | fronts | routes to | route to | routing to | routes requests to | routing requests to | forwards to | forward to | forwarding to | forward requests to | forwards requests to | proxies | proxying | proxying to | proxies to | exposes | expose | exposing | points at | point at | points to | point to | pointing at | pointing to | resolves to | resolving to | ahead of | leads to | leading to | directs to | dispatches to | in front of it | calls through to | for routing to",
  ),
  ...relation(
    "behind",
    "behind | served through | served by | exposed through | exposed via | exposed by | reached through | reachable through | reachable via | fronted by | proxied by | accessed through | sits behind | sitting behind | reached via | available through | available via",
  ),
  ...relation(
    "for",
    "for | on | to | of | watching | watches | monitors | monitoring | watch | encrypts | encrypting | protects | protecting | locks | encrypt | protect | per | calls",
  ),
  ...relation(
    "with",
    "with | plus | including | alongside | w | w/ | together with | and its | and its own | having | has | comes with | along with",
  ),
  ...relation(
    "on",
    "on | in | as | using | via | running on | run on | runs on | running in | run in | runs in | hosted on | deployed on | deployed to | on top of | through | by means of | built on | based on | inside | deployed as | packaged as | packed in | hosted in | deployed in | as a | built with | powered by | executed on | made with",
  ),
  ...relation("inside", "inside | within | in | into | inside it | inside the | within the | attached to"),
  ...relation(
    "for",
    "encrypted with | encrypted under | encrypted by | encrypted using | protected by | protected with | locked with | sealed with | encrypted via | under | secured with | secured by | encrypted at rest with",
  ),
];
