/** Where a text stops being JSON, counted from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** What is wrong there. Never a part of the text itself: files of this kind hold secrets. */
  readonly problem: string;
}

const tokens =
  /\s*(?:([{}[\],:])|"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Expected = "value" | "value or ]" | "name or }" | "name" | "colon" | "comma or end";

/** Finds the first place where a text is not JSON; `undefined` when it is JSON. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = 0;

  const fault = (problem: string): JsonFault => {
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const before = text.slice(0, start).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem };
  };
  for (;;) {
    tokens.lastIndex = at;
    const found = tokens.exec(text);
    if (!found) {
      if (text.slice(at).trim() !== "") return fault(`${article(expected, open)} was expected`);
      return expected === "comma or end" && open.length === 0 ? undefined : fault("the text ends too early");
    }
    const token = found[1] ?? found[0].trim();
    const isName = token.startsWith('"') && (expected === "name" || expected === "name or }");
    const isValue = found[1] === undefined && (expected === "value" || expected === "value or ]");
    if (isName) expected = "colon";
    else if (isValue) expected = "comma or end";
    else if ((token === "{" || token === "[") && (expected === "value" || expected === "value or ]")) {
      open.push(token);
      expected = token === "{" ? "name or }" : "value or ]";
    } else if (token === ":" && expected === "colon") expected = "value";
    else if (token === "," && expected === "comma or end" && open.length > 0)
      expected = open.at(-1) === "{" ? "name" : "value";
    else if (closes(token, open.at(-1)) && ["comma or end", "name or }", "value or ]"].includes(expected)) {
      open.pop();
      expected = "comma or end";
    } else return fault(`${article(expected, open)} was expected`);
    at = tokens.lastIndex;
  }
}

const closes = (token: string, open: "{" | "[" | undefined): boolean =>
  (token === "}" && open === "{") || (token === "]" && open === "[");

function article(expected: Expected, open: readonly ("{" | "[")[]): string {
  if (expected === "colon") return 'a ":"';
  if (expected === "name") return 'a name in double quotes (no comma before "}")';
  if (expected === "name or }") return 'a name in double quotes or "}"';
  if (expected === "value or ]") return 'a value or "]"';
  if (expected === "value") return "a value";
  return open.length === 0 ? "the end" : `"," or "${open.at(-1) === "{" ? "}" : "]"}"`;
}
