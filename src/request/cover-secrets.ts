/** Patterns that look like secrets, each with the part to cover. */
const FORMS: readonly RegExp[] = [
  /(?<=\b(?:bearer|basic)\s+)[^\s"']+/gi,
  // An account in a URL or before a registry: user:password@host, token@host.
  /(?<=\/\/)[^/\s"']+(?=@)/g,
  /(?<![^\s"'])[^/\s"']+(?=@(?!sha\d+:)[\w.-])/g,
  // password=x, --requirepass x, "token": x, -p x.
  /(?<=(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[-_]?key|auth(?:orization)?|credentials?|private[-_]?key|access[-_]?key)["']?\s*[=:\s]\s*["']?)(?![=:\s])[^\s"',}]+/gi,
  // Tokens with a known prefix: of GitHub, GitLab, Slack, AWS, npm, PyPI, Docker, OpenAI, Stripe; JSON web tokens.
  /\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|AKIA|ASIA|npm_|pypi-|dckr_|sk[-_]|rk_|eyJ)[\w.-]{8,}/g,
  // Random characters: words are never that long with letters and digits mixed. A digest or a commit in a tag is
  // public.
  /(?<![A-Za-z0-9+])(?![0-9a-f]+(?![A-Za-z0-9+]))(?=(?:[A-Za-z+]*[0-9]){3})(?=(?:[0-9+]*[A-Za-z]){3})[A-Za-z0-9+]{24,}={0,2}/g,
];

/** The text, of the same length, with everything covered that looks like a secret. */
export function coverSecrets(text: string): string {
  return FORMS.reduce((covered, form) => covered.replace(form, (part) => "*".repeat(part.length)), text);
}
