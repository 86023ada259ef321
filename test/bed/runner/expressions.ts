/** What an expression can name, and the functions that it can call. */
export interface Scope {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly functions: Readonly<Record<string, (...values: unknown[]) => unknown>>;
}

/** Replaces every `${{ … }}` of a text; what is absent is empty, as on GitHub. */
export function fillIn(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => asText(evaluate(expression, scope)));
}

/** The part of GitHub's expressions that our workflows use: contexts, literals, `! == != && ||`, functions. */
export function evaluate(expression: string, scope: Scope): unknown {
  const reader = new Reader(tokensOf(expression), scope);
  const value = reader.or();
  reader.expectEnd(expression);
  return value;
}

/** GitHub calls these false: the empty string, zero, null, and false itself. */
export function isTruthy(value: unknown): boolean {
  return Boolean(value);
}

const TOKEN = /\s*(?:('(?:[^']|'')*')|(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*)|(&&|\|\||==|!=|[!.()[\],]))/y;

function tokensOf(expression: string): string[] {
  const text = expression.trimEnd();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0].trim();
    if (token === undefined) throw new Error(`cannot read the expression "${expression}" at ${at}`);
    tokens.push(token);
  }
  return tokens;
}

class Reader {
  readonly #tokens: string[];
  readonly #scope: Scope;

  constructor(tokens: string[], scope: Scope) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  expectEnd(expression: string): void {
    if (this.#tokens.length > 0) throw new Error(`cannot read the expression "${expression}"`);
  }

  or(): unknown {
    let value = this.#and();
    while (this.#take("||")) {
      const other = this.#and();
      value = isTruthy(value) ? value : other;
    }
    return value;
  }

  #and(): unknown {
    let value = this.#comparison();
    while (this.#take("&&")) {
      const other = this.#comparison();
      value = isTruthy(value) ? other : value;
    }
    return value;
  }

  #comparison(): unknown {
    const value = this.#unary();
    if (this.#take("==")) return asText(value) === asText(this.#unary());
    if (this.#take("!=")) return asText(value) !== asText(this.#unary());
    return value;
  }

  #unary(): unknown {
    return this.#take("!") ? !isTruthy(this.#unary()) : this.#property(this.#primary());
  }

  #property(value: unknown): unknown {
    if (this.#take(".")) return this.#property(fieldOf(value, this.#tokens.shift() ?? ""));
    if (!this.#take("[")) return value;
    const name = asText(this.or());
    this.#take("]");
    return this.#property(fieldOf(value, name));
  }

  #primary(): unknown {
    const token = this.#tokens.shift() ?? "";
    if (token === "(") {
      const value = this.or();
      this.#take(")");
      return value;
    }
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^\d/.test(token)) return Number(token);
    if (token === "true" || token === "false") return token === "true";
    return this.#take("(") ? this.#call(token) : this.#scope.contexts[token];
  }

  #call(name: string): unknown {
    const values: unknown[] = [];
    while (!this.#take(")")) {
      values.push(this.or());
      this.#take(",");
    }
    const called = this.#scope.functions[name];
    if (called === undefined) throw new Error(`the emulated runner has no function ${name}()`);
    return called(...values);
  }

  #take(token: string): boolean {
    if (this.#tokens[0] !== token) return false;
    this.#tokens.shift();
    return true;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? "Object" : String(value);
}
