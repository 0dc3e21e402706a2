import { phrases } from "./entries";
import type { Entry, Mark } from "./sense";

const mark = (name: Mark, list: string): Entry[] => phrases(list, { is: "mark", mark: name });

/** Words that steer how other words count: negation, correction, what exists, conditions, determiners. */
export const marks: readonly Entry[] = [
  ...mark(
    "no",
    `no | can't be | cannot be | can not be | may not be | must never be | nobody | no one | noone | not | without | don't | dont | do not | doesn't | does not | never | neither | nor | isn't | is not | aren't | are not | w/o | minus | excluding | except | don't need | do not need | doesn't need | no need for | not need | don't want | do not want | won't need | will not need | avoid | skip | skipping | lose the |
    nothing | none | cannot use | can't use | no need of | not a | not an | not the | don't add | do not add | don't create | don't give | can't have | not needed | isn't needed | not required | isn't required | is overkill | are overkill | overkill | unnecessary | not necessary | no more | rather not | not interested in | hold the |
    leave out | leaving out | omit | sans | free of | zero need for | without any | ain't | shouldn't | should not | must not | mustn't | need not | needn't | no longer need | won't be needed | not wanted | is too much | not warranted | is warranted | neither of | wasn't | was not | weren't | didn't | did not | don't bother with | don't even | not looking for | not after`,
  ),
  ...mark(
    "instead",
    "instead of | rather than | in place of | as opposed to | in lieu of | over using | moving off | moving away from | migrate off | migrating off | moving from | migrate from | migrating from | away from | moving off of | leaving | replace | replacing | replaces | swap out the | get off | coming from | ditch | ditching | moved off | switching from | move from | off of | used to be on | unlike",
  ),
  ...mark(
    "correction",
    `actually | edit | correction | scratch that | strike that | no wait | wait no | wait | hold on | hang on | sorry | sorry i meant | i meant | i mean | on second thought | on reflection | make that | make it | or rather | better make it | let's say | let us say | update: | oops | my mistake | my bad | correct that | change that to | changed my mind |
    change of plan | change of plans | new plan | instead | on second thoughts | come to think of it | scrap that | erratum | amended | amendment | revised | ignore that | disregard that | i take that back | should read | should be | should say | meant | meaning | nope | no no | thinking about it`,
  ),
  ...mark(
    "drop",
    "forget | forget about | forget the | drop | drop the | scratch | scratch the | scrap | scrap the | lose | remove | remove the | cancel | cancel the | nix | ditch | never mind | nevermind | take out | take away | skip the | leave out the | strike | cut | delete the | don't bother with the | without the | minus the | get rid of the",
  ),
  ...mark(
    "exists",
    `already | exist | exists | existed | existing | exists already | in place | is live | are live | is running | are running | is there | are there | there already | already there | already have | already has | already got | already running | already exists | already set up | already deployed | already done | already in place | is up | was created | were created | has been created | been set up |
    current | currently | is done in | done in | done last | was done | stays as it is | stays | remain as is | as it is | as is | handled by | is handled | taken care of | managed elsewhere | hosted elsewhere | out of scope | not in scope | not part of this | that we keep | we keep | keep using | pre existing | preexisting | previously created | predefined | long since | we've got | we have got | has been running |
    is in place | in use | is covered | old | legacy | up and running | in operation | done already | ready already | was set up | were set up | set up last | created last | stays put | is managed by | is owned by | on prem | on premise | on premises | today | nowadays | at the moment | so far | until now | up to now`,
  ),
  ...mark(
    "have",
    "we have | i run | i have | we've | i've got | there is | there are | there's | we own | we run | we use | i use | we got | i built | we built | they have | he has | she has | they use | they run | we host | we currently have | we currently run | today we | we store | we had",
  ),
  ...mark(
    "leave",
    "leave it | leave it be | leave that | leave them | leave alone | leave as is | leave the | leave those | don't touch | do not touch | don't change | do not change | untouched | hands off | not to be touched | won't change | must not change | reuse | re use | leave it alone | leave it as it is | keep the existing | keep the current | ignore it | let it be | that won't change | will not change | unchanged | leave",
  ),
  ...mark(
    "fresh",
    "new | is new | are new | brand new | fresh | from scratch | all new | both new | newly created | greenfield | doesn't exist yet | does not exist yet | not there yet | not exist yet | yet to be created | to be created | don't exist yet | do not exist yet | needs creating | still missing | missing | is missing | doesn't exist | does not exist | to be set up | newly | we also need | still need | not yet exist | isn't there yet | start over",
  ),
  ...mark("but", "but | however | yet | though | although | only | just | solely | except that | nonetheless"),
  ...mark("or", "or"),
  ...mark("and", "and | & | + | n | as well as | and also | along with | also"),
  ...mark(
    "if",
    "if | were this | were it | had this been | if only | only if | when in | where | in case | provided that | should | whenever | once we are in | if we are | if we're | if this were | if it were | if this was | only in | just in | when we do | later",
  ),
  ...mark("unless", "unless | except in | except for | other than in | not in"),
  ...mark(
    "ask",
    "want | what's left is | what is left is | what remains is | that leaves | all that's left is | need | needs | would like | i'd like | we'd like | create | make | build | set up | setup | spin up | provision | deploy | launch | give me | give us | add | please | pls | plz | can i have | can i get | can we have | can you | could you | could we | could i | can we | get me | i want | we want | i need | we need | put | host | run | start | stand up | bring up | request | establish | deliver | provide | shall | must | is required | are required | to be | implement | configure | prepare | arrange | order | procure | looking for | look for | let's have | let us have | let's go with | go with | use | should have | get us | hook up | wire up | roll out | install | require | requires | hosted | kindly | expose | move | migrate | generate | design | attach | kindly | help | we'd want | wanting | desire | could someone | can someone | will need | wanted | wants | would love | love to have | ought to",
  ),
  ...mark("wh", "what | what's | whats | why | who | whose | which | when | how | how come | where | what are | what is"),
  ...mark(
    "each",
    "each | every one | apiece | per | all of them | all of which | each of them | every | both | both of them | all | each of which | both of which | all three | all two | all four | per instance | per machine | per node | each one",
  ),
  ...mark(
    "another",
    "another | second | a second | one more | a third | third | additional | an additional | extra | a further | further | separate | a separate | other | the other | a different | different | also a",
  ),
  ...mark("definite", "the | this | that | these | those | said | aforementioned | its | their"),
  ...mark("ours", "our | my | your | his | her | the team's | the company's | the customer's | ours"),
  ...mark("indefinite", "a | an | some | any | one | new"),
  ...mark(
    "called",
    "called | named | name | name it | call it | titled | with the name | by the name of | name is | codenamed | call them | name them | known as | with name | call that | whose name is | service name",
  ),
  ...mark(
    "pronoun",
    "it | its | them | they | that | which | these | those | itself | themselves | whom | each of them | both of them | all of them | all of which | he | she | this | therefrom | thereof | either",
  ),
  ...mark("one", "one | another one | ones"),
  ...mark("first", "first | the first | the first one | former | the former"),
  ...mark("range", "between | from"),
  ...mark("here", "primary | primary is | main region | main site | primary region | primary site"),
  ...mark(
    "that",
    "that's | that is | those are | this is | it's | it is | we are | we're | we are building | we're in | we are in | right now | this request is for | this is for | this concerns | this deployment concerns | for now | deployment concerns | concerns | currently | env | environment | stage | target environment | only need | asking for | i'm asking for | we ask for | this one is for | we need it for",
  ),
];
