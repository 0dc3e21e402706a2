import { servicesOf } from "./reading";

type Sentence = (open: string, other: string) => string;

/** What is said to be open, beside something of which nothing like it is said. */
const SENTENCES: readonly Sentence[] = [
  (open, other) => `a public ${open} and a ${other}`,
  (open, other) => `a ${other} and a public ${open}`,
  (open, other) => `a ${open} (public) and a ${other}`,
  (open, other) => `a ${other}, a ${open} (public)`,
  (open, other) => `a ${open} that is public, and a ${other}`,
  (open, other) => `a ${other} and a ${open} which everyone can reach`,
  (open, other) => `a ${open}, publicly accessible, and a ${other}`,
  (open, other) => `I need a ${other}. Also a ${open} open to the internet.`,
  (open, other) => `a ${open} open to the internet. Also a ${other}.`,
  (open, other) => `a private ${other} and a public ${open}`,
  (open, other) => `- public ${open}\n- ${other}`,
  (open, other) => `- ${other}\n- ${open}, public`,
  (open, other) => `a ${other}; a ${open} for everyone to see`,
  (open, other) => `a ${open} on the internet with a ${other}`,
  (open, other) => `a ${other} behind a public ${open}`,
  (open, other) => `a ${open} and a ${other}. The ${open} must be public.`,
  (open, other) => `a ${other} and a ${open}, only the ${open} is public`,
  (open, other) => `a ${other} and a ${open}. The ${open} should be public, the ${other} should not.`,
];
const OPEN = { bucket: "bucket", container: "container", "virtual machine": "vm" } as const;
const OTHER = { ...OPEN, "Postgres database": "database", queue: "queue", "Redis cache": "cache" } as const;

const sentences = SENTENCES.map((sentence): [string, Sentence] => [sentence("…", "other"), sentence]);

test.each(sentences)("only what is said to be public is: %s", (_, sentence) => {
  for (const [open, kind] of Object.entries(OPEN)) {
    for (const other of Object.keys(OTHER).filter((each) => each !== open)) {
      const words = sentence(open, other);
      const shown = servicesOf(words).filter((service) => service["public"] === true || service["exposure"] !== undefined);
      expect([words, ...shown.map((service) => service.kind)]).toEqual([words, kind]);
    }
  }
});
