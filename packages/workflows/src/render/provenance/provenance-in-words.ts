import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown, escapeMarkdownLines } from "../markdown/escape-markdown.ts";
import { mentionedPaths } from "./mentioned-paths.ts";
import type { Provenance } from "./provenance.ts";

/** Where a value comes from, as one line of Markdown. */
export function provenanceInWords(provenance: Provenance): string {
  switch (provenance.from) {
    case "constant":
      return constant(provenance.value);
    case "result":
      return `${codeSpan(provenance.path)}${provenance.optional ? ", if there is one" : ""}`;
    case "text":
      return `“${linesOfText(provenance.parts).join(" ")}”`;
    case "fields":
      return `(${Object.entries(provenance.fields)
        .map(([name, field]) => assignment(name, field))
        .join("; ")})`;
    case "list":
      return joined(provenance.items.map(itemInWords));
    case "each":
      return `for each of ${provenanceInWords(provenance.of)}: ${provenanceInWords(provenance.item)}`;
    case "selection":
      return `those of ${codeSpan(provenance.of)} chosen by ${paths(provenance.by)}`;
    case "choice":
      return choice(provenance);
    case "computed":
      return provenance.reads.length > 0
        ? `worked out from ${paths(provenance.reads)}`
        : "worked out when the step runs";
    case "nothing":
      return "nothing";
    case "secret":
      return "a secret, not printed";
  }
}

/** A text with results filled in, line by line as the author wrote it; what is filled in shows as code. */
export function linesOfText(parts: readonly (string | Provenance)[]): readonly string[] {
  const filled: Provenance[] = [];
  // Private use signs hold the places, because escaping leaves them alone.
  const written = parts
    .map((part) => (typeof part === "string" ? part : `\uE000${filled.push(part) - 1}\uE001`))
    .join("");
  return escapeMarkdownLines(written).map((line) =>
    line.replace(/(\s?)\uE000(\d+)\uE001/g, (_, space: string, index: string) => {
      const part = filled[Number(index)] ?? { from: "nothing" };
      return part.from === "result" ? space + provenanceInWords(part) : ` (${provenanceInWords(part)})`;
    }),
  );
}

/** `field ← where it comes from`. */
const assignment = (name: string, provenance: Provenance): string =>
  name.startsWith("...")
    ? `all fields of ${provenanceInWords(provenance)}`
    : `${codeSpan(name)} ← ${provenanceInWords(provenance)}`;

/** One line per field; a field inside another is named `outer.inner`. */
export function assignments(provenance: Provenance, prefix = ""): readonly string[] {
  if (provenance.from !== "fields") return [provenanceInWords(provenance)];
  return Object.entries(provenance.fields).flatMap(([name, field]) => {
    const isGroup = field.from === "fields" && Object.keys(field.fields).length > 0;
    return isGroup
      ? assignments(field, `${prefix}${name}.`)
      : [assignment(name.startsWith("...") ? name : prefix + name, field)];
  });
}

export const paths = (list: readonly string[]): string => list.map(codeSpan).join(", ");

/** An item that stands for every item of another list. */
const itemInWords = (item: Provenance): string =>
  item.from === "result" && item.path.endsWith("[]")
    ? `all of ${codeSpan(item.path.slice(0, -"[]".length))}`
    : provenanceInWords(item);

const joined = (items: readonly string[]): string =>
  items.join(items.some((item) => item.includes(", ")) ? "; " : ", ");

/** What is empty is nothing to whoever reads it, whether it is a text, a list or not there. */
function constant(value: unknown): string {
  if (typeof value === "string") return value === "" ? "nothing" : `“${escapeMarkdown(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : value.map(constant).join(", ");
  return value === null ? "nothing" : codeSpan(JSON.stringify(value));
}

function choice({ of, dependsOn, optional }: Extract<Provenance, { from: "choice" }>): string {
  const named = of.map(provenanceInWords);
  const ways = [...new Set(optional ? [...named, "nothing"] : named)];
  const first = of[0] ? mentionedPaths(of[0]) : [];
  const isInFirst = (path: string) => first.some((one) => one === path || one.startsWith(`${path}[`));
  if (dependsOn.every(isInFirst)) return ways.join(", otherwise ");
  return `${ways.join(" or ")}, depending on ${paths(dependsOn)}`;
}
