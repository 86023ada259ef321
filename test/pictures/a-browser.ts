import { createRequire } from "node:module";
import { join } from "node:path";

/** As much of playwright-core as these tests use; its package is in this folder only. */
interface Page {
  setContent(html: string): Promise<void>;
  addScriptTag(options: { path: string }): Promise<unknown>;
  evaluate<Value>(script: string): Promise<Value>;
  screenshot(options: { path: string; fullPage: true }): Promise<unknown>;
  close(): Promise<void>;
}

interface Browser {
  newPage(options: { viewport: { width: number; height: number } }): Promise<Page>;
  close(): Promise<void>;
}

interface Chromium {
  launch(options: { executablePath: string; args: string[] }): Promise<Browser>;
}

const require = createRequire(join(import.meta.dirname, "package.json"));

/** Debian's; another one is named by CHROMIUM. */
export function aBrowser(): Promise<Browser> {
  const { chromium } = require("playwright-core") as { chromium: Chromium };
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
}

export type Theme = "light" | "dark";

/** What the page of a summary holds. */
export interface Drawn {
  readonly bars: number;
  readonly syntaxErrors: number;
  /** Texts of the picture that reach over its edge. */
  readonly cutTexts: readonly string[];
  /** Names that reach into the bars. */
  readonly coveredNames: readonly string[];
  /** The names, from top to bottom, each with the texts of the bars beside it. */
  readonly timelines: readonly string[];
  readonly rows: number;
}

/** Renders a summary as GitHub does: HTML and tables of Markdown, and its Mermaid blocks as pictures. */
export async function draw(
  browser: Browser,
  markdown: string,
  theme: Theme,
  picture: string,
): Promise<Drawn> {
  const MarkdownIt = require("markdown-it") as new (options: {
    html: boolean;
  }) => { render(text: string): string };
  const body = new MarkdownIt({ html: true }).render(markdown);
  const page = await browser.newPage({ viewport: { width: 1_000, height: 300 } });
  await page.setContent(`<!doctype html><style>${STYLE[theme]}${TABLE}</style><body>${body}</body>`);
  await page.addScriptTag({ path: join(import.meta.dirname, "node_modules/mermaid/dist/mermaid.min.js") });
  const drawn = await page.evaluate<Drawn>(`(${DRAW})(${JSON.stringify(theme)})`);
  await page.screenshot({ path: picture, fullPage: true });
  await page.close();
  return drawn;
}

const STYLE = {
  light: "body{background:#fff;color:#1f2328}code{background:#818b981f}pre{background:#f6f8fa}",
  dark: "body{background:#0d1117;color:#f0f6fc}code{background:#656c7633}pre{background:#151b23}",
};
const TABLE =
  "body{font:16px sans-serif;margin:24px}table{border-collapse:collapse}th,td{border:1px solid #8888;padding:6px 13px}code{font-size:85%;padding:.2em .4em;border-radius:6px}pre{font-size:85%;padding:16px;border-radius:6px;overflow:auto}";

/** Runs in the page. */
const DRAW = `async (theme) => {
  mermaid.initialize({ startOnLoad: false, theme: theme === "dark" ? "dark" : "default" });
  for (const code of document.querySelectorAll("code.language-mermaid")) {
    const figure = document.createElement("div");
    figure.className = "picture";
    code.parentElement.replaceWith(figure);
    figure.innerHTML = (await mermaid.render("p" + Math.random().toString(36).slice(2), code.textContent)).svg;
  }
  const texts = [...document.querySelectorAll(".picture svg text")];
  const isCut = (text) => {
    const own = text.getBoundingClientRect();
    const all = text.closest("svg").getBoundingClientRect();
    return own.left < all.left - 1 || own.right > all.right + 1 || own.bottom > all.bottom + 1;
  };
  const bars = [...document.querySelectorAll(".picture rect.task")];
  const middleOf = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const names = [...document.querySelectorAll(".picture svg text.sectionTitle")];
  const words = [...document.querySelectorAll(".picture svg text.taskText, .picture svg text.taskTextOutsideRight, .picture svg text.taskTextOutsideLeft")];
  const nearest = (word) => names.reduce((one, other) =>
    Math.abs(middleOf(other) - middleOf(word)) < Math.abs(middleOf(one) - middleOf(word)) ? other : one);
  return {
    bars: bars.length,
    syntaxErrors: document.querySelectorAll(".error-icon").length,
    cutTexts: texts.filter(isCut).map((text) => text.textContent),
    coveredNames: names
      .filter((name) => bars.some((bar) => name.getBoundingClientRect().right > bar.getBoundingClientRect().left))
      .map((name) => name.textContent),
    timelines: names.sort((one, other) => middleOf(one) - middleOf(other)).map((name) =>
      [name.textContent.replace(/\\u200b/g, ""), ...words.filter((word) => nearest(word) === name).map((word) => word.textContent.trim())].join(", ")),
    rows: document.querySelectorAll("tbody tr").length,
  };
}`;
