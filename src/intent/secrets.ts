/** What secrets look like: the forms that well-known services give theirs, and words such as `password is …` before a value. */
const SECRETS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, // an access key of AWS
  /\b(?:gh[opsu]|github_pat|glpat|xox[abeprs]|sk|pk|rk|hvs|npm|dop_v1)[-_][\w-]{12,}/,
  /\beyJ[\w-]{8,}\.[\w-]{8,}/, // a JSON Web Token
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /:\/\/[^\s/:@]+:[^\s/@]+@/, // an address with a password
  /(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|api[ _-]?key|access[ _-]?key|private[ _-]?key)["']?(?:\s*[:=]|\s+is\b|\s+[^\s]*\d)/i,
];

/** From how many characters on a mixture of capitals, small letters and digits is taken for a key. */
const KEY_LENGTH = 24;

/** Whether words may hold a secret. Wrong in doubt: such words are only not kept. */
export function looksLikeSecret(words: string): boolean {
  return SECRETS.some((secret) => secret.test(words)) || words.split(/[^\w+/=-]+/).some(looksRandom);
}

const looksRandom = (word: string): boolean => word.length >= KEY_LENGTH && /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);
