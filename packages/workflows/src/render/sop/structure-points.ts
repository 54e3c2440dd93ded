import type { NodeOf } from "../../define/node.ts";
import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Point } from "../markdown/markdown-list.ts";
import type { OutlineEntry } from "../outline-of.ts";
import type { OwnPage } from "../own-page.ts";
import { wordsOfName } from "../words-of-name.ts";
import { inputPoints, leafInWords, leafReads } from "./leaf-points.ts";
import { quotedText } from "./quoted-text.ts";
import { durationInWords } from "./setting-in-words.ts";
import type { SopContext } from "./sop-context.ts";

type Structure = NodeOf<"when" | "choose" | "each" | "together" | "within" | "recover" | "run" | "stop">;

/** What decides, repeats, bounds or ends; the bodies follow. */
export function structurePoints(node: Structure, entry: OutlineEntry, context: SopContext): readonly Point[] {
  switch (node.kind) {
    case "when":
    case "choose": {
      const reads = leafReads(node.kind === "when" ? node.test : node.of, entry);
      return reads ? [{ text: `Decided from ${reads}` }] : [];
    }
    case "each":
      return [
        {
          text: `For each of ${leafInWords(node.of, entry).replace(/^all of /, "")}, one after the other; told apart by ${leafInWords(node.key, entry, node.item)}`,
        },
      ];
    case "together":
      return [
        {
          text:
            node.endsWith === undefined
              ? "Started together; it goes on when all of them are through"
              : `Started together; as soon as **${escapeMarkdown(wordsOfName(node.endsWith))}** is through, nothing new is started in the others, what they ask is withdrawn, and what they have sent is settled`,
        },
      ];
    case "within":
      return [
        {
          text: `Hard limit: ${durationInWords(node.limit, entry, context)}, whatever happened. After it nothing new is started, waits end, and what is already sent is settled first`,
        },
      ];
    case "recover":
      return [{ text: "A failure in these steps does not wait for a person; the way on is written below" }];
    case "run":
      return [...inputPoints("Given", node.input, node.workflow.input, entry), nested(node, entry)];
    case "stop":
      // A fixed reason is the title already.
      return typeof node.reason === "string"
        ? []
        : [{ text: "The run ends here:", quote: quotedText(node.reason, entry) }];
  }
}

function nested({ workflow }: NodeOf<"run">, { sameAs, page, path }: OutlineEntry): Point {
  const which = `procedure ${codeSpan(workflow.id)}, version ${escapeMarkdown(workflow.version)}`;
  if (page) {
    return {
      text: `Work from the page of this procedure: ${whereIs(page, workflow.title)} (${which}), with paths under ${codeSpan(`${path}/`)}`,
    };
  }
  if (sameAs) return { text: `The same steps as in ${sameAs} (${which}), with paths under ${codeSpan(`${path}/`)}` };
  return { text: `${escapeMarkdown(workflow.purpose)} (${which}; \`input\` in its steps is what is given here)` };
}

/** Signs that would end an address in Markdown early are spelled as an address spells them. */
const whereIs = (page: OwnPage, title: string): string =>
  "link" in page
    ? `[${escapeMarkdown(title)}](<${page.link.replace(/[<>\\\s]/g, encodeURIComponent)}>)`
    : `${escapeMarkdown(title)}, printed by ${codeSpan(page.command)}`;
