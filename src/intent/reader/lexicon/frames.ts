import { phrases } from "./entries";
import type { Entry, FrameSense } from "./sense";

const frame = (name: FrameSense["frame"], list: string): Entry[] => phrases(list, { is: "frame", frame: name });

/** Frames that take their sentence out of the request: talk about concepts, talk about something else, attempts to steer the reader. */
export const frames: readonly Entry[] = [
  ...frame(
    "concept",
    `what is the difference | what's the difference | whats the difference | difference between | how does | how do i center | how does a | how do you | how do they | how do these | how do those | what does | what is a | what is an | what's a | what's an | what are | explain | explain to me | can you explain | tell me about | teach me | which is better | what is better | faster than | cheaper than | slower than | safer than | more expensive than | better than |
    is better than | pros and cons | should i use | should we use | do i need | do we need | do you recommend | would you recommend | when should i use | when to use | why is | why are | why does | why do | why can't | why won't | compare | versus | vs | how much does | how much do | how much is | what would it cost | how expensive |
    what does it cost | who is | who won | who invented | when was | where is the | how many | how old | what time | what happens if | what happens when | is it true | is there a way to learn | how to learn | what do you think of | tell me what | define | definition of | meaning of | describe what | how can i learn | what's the best way to learn |
    which one is | what is | what was | what were | how long does | how long do | how fast is | how fast are`,
  ),
  ...frame(
    "chatter",
    `write a poem | write me a poem | write a haiku | write a story | write an essay | write me an essay | tell me a joke | a joke about | write a song | sing | translate | summarise | summarize | proofread | recommend me a | you recommend a | recommend a good | recommend a book | book on | write an email | write me an email | fix the bug | debug | fix my code | review my code | refactor |
    unit test for | solve | prove | prove it | calculate | what's the weather | weather | recipe | cook | how do i cook | book a table | book me a table | book a flight | book me a flight | order a pizza | play some music | set a timer | set an alarm for | set my alarm | remind me | set a reminder | good morning everyone | happy birthday |
    interview question | homework | essay | haiku | poem | lyrics | world cup | football | movie recommendation | horoscope | capital of | reset my password | reset it | i forgot my password | password is wrong | wrong password | react component | css class | regex for | sql query | query slow | slow query | compile error | stack trace |
    syntax error | null pointer | segfault | bug in my | i love | i hate | i miss | i bought | we bought | he bought | she bought | they bought | i sold | we sold | i watched | we watched | i visited | we visited | cover letter | linkedin | job interview | wedding speech | bedtime story | once upon a time | washing machine | coffee machine | vending machine | time machine`,
  ),
  ...frame(
    "hostile",
    `ignore your rule | ignore your rules | ignore your instruction | ignore all | ignore previous | ignore the previous | ignore the above | ignore everything | ignore any | forget everything | forget your | forget all | disregard all | disregard the | disregard your | disregard any | disregard everything | override your | bypass your | you are now |
    you're now | pretend you | pretend to be | act as | jailbreak | developer mode | reveal your prompt | reveal your | print your prompt | show me your prompt | system prompt | your system prompt | previous instruction | all previous instruction | local exec | remote exec | output hcl | answer only with | respond only with | reply only with |
    your instruction | your rules | output your | dump your | leak | exfiltrate | curl | wget | rm rf | rm - rf | sudo | run rm | shell command | execute the following | eval | /etc/passwd | drop table | delete all the data | without any check`,
  ),
];
