/** Texts that would do something if they left their place; `mark` is a file that a shell or a path would make. */
export const ATTACKS: Readonly<Record<string, (mark: string) => string>> = {
  "a shell": (mark) => `x$(touch ${mark})\`touch ${mark}\`;touch ${mark}|touch ${mark}&&touch ${mark}`,
  "quotes of a shell": (mark) => `x'";touch ${mark};"'`,
  "a path": (mark) => `../../../../../../../../..${mark}`,
  "options of docker": () => "--privileged -v /:/host",
  "a URL": () => "x?force=true&v=true#/../../containers/prune",
  "commands of the runner": () =>
    "x\n::set-output name=pwned::1\n::add-mask::e\n  ::save-state name=pwned::1\n::stop-commands::pwned",
  "commands of the runner after a carriage return": () => "x\r::set-env name=pwned::1\r\n::add-path::/pwned",
  "older commands of the runner": () => "x ##[add-matcher]/pwned ##[set-output name=pwned]1",
  "the files of the runner": () => "x\nghadelimiter_0\npwned=1\nEOF\npwned<<EOF\n1\nEOF",
  "HTML and Markdown": () =>
    "x|</code></td></table>\n\n# pwned <img src=x onerror=pwned()> [a](javascript:pwned()) ``` `pwned`\n| a | b |",
  "marks that turn and hide text": () => "x\u202e\u2066\u001b[2Jpwned\u0008\u0000",
};
