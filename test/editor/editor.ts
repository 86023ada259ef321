import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LanguageClient } from "./language-client.ts";

const root = join(import.meta.dirname, "../..");
const SERVER = join(root, "node_modules/yaml-language-server/bin/yaml-language-server");

interface Completion {
  readonly label: string;
  readonly insertText?: string;
}

interface Hover {
  readonly contents: { readonly value: string };
}

interface Diagnostics {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

/** An editor with files. In each text, `█` is the cursor. */
export interface Editor extends AsyncDisposable {
  /** What the editor offers at the cursor: by label, the text that it would insert. */
  offers(text: string): Promise<Readonly<Record<string, string>>>;
  /** What it shows while the pointer is at the cursor; empty if nothing. */
  explains(text: string): Promise<string>;
  /** What it underlines, as `line: message`; the first line is 1. */
  marks(text: string): Promise<string[]>;
}

/** Starts the server that editors use for YAML, on files in a folder of this repository; each text is a file of its own. */
export async function startEditor(folder: string): Promise<Editor> {
  const client = new LanguageClient(process.execPath, SERVER, "--stdio");
  await client.request("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  });
  client.notify("initialized", {});
  let files = 0;
  const open = (text: string) => {
    files += 1;
    const uri = pathToFileURL(join(root, folder, `${files}.yml`)).href;
    const textDocument = { uri, languageId: "yaml", version: 1, text: text.replace("█", "") };
    client.notify("textDocument/didOpen", { textDocument });
    const before = text.split("█", 1).join("").split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { textDocument: { uri }, position };
  };
  return {
    async offers(text) {
      const answer = await client.request<{ items: Completion[] }>("textDocument/completion", open(text));
      return Object.fromEntries(answer.items.map(({ label, insertText = label }) => [label, insertText]));
    },
    async explains(text) {
      const hover = await client.request<Hover | null>("textDocument/hover", open(text));
      return hover?.contents.value ?? "";
    },
    async marks(text) {
      const { uri } = open(text).textDocument;
      const isOfFile = (params: Diagnostics) => params.uri === uri;
      const { diagnostics } = await client.next<Diagnostics>("textDocument/publishDiagnostics", isOfFile);
      return diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}
