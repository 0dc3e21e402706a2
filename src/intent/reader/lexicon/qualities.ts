/**
 * What one can say of a service of any kind: `two queues, cheap and fast` names neither. Words in one row exclude each other: what is listed as
 * fast and slow are two things, and these are their names.
 */
const ROWS = `
fast slow quick
cheap expensive
big small large tiny huge
hot warm cold
old new
long short
light heavy
strict relaxed
temporary permanent
basic advanced premium
reliable robust durable resilient stable solid redundant secure safe scalable flexible elastic efficient lightweight speedy simple plain boring tidy
standard normal regular usual ordinary default modern good nice decent proper strong sturdy trusty easy empty fresh clever smart
separate independent identical similar equal different distinct dedicated shared isolated single same
monitoring logging alerting failover replication encryption autoscaling scaling versioning patching
managed serverless encrypted monitored replicated versioned mirrored tested hardened unencrypted
`
  .trim()
  .split("\n")
  .map((row) => row.split(" "));

/** Rows whose words exclude each other. */
const OPPOSED = ROWS.slice(0, 10);
const QUALITIES: ReadonlySet<string> = new Set(ROWS.flat());

/** `affordable`, `fault-tolerant`, `seamless`; `tables` and `deliverables` are things. */
const DESCRIBES = /.{4}(?:able|ible|less|ful|proof|tolerant|resistant|compliant)$/;

/** Whether words that stand in a list say what something is like, and not what it is called. */
export function areQualities(words: readonly string[]): boolean {
  const excluding = OPPOSED.some((row) => words.filter((word) => row.includes(word)).length > 1);
  if (excluding) return false;
  return (
    words.some((word) => QUALITIES.has(word) || DESCRIBES.test(word)) || (words.length > 1 && words.every((word) => /.{3}ed$/.test(word)))
  );
}
