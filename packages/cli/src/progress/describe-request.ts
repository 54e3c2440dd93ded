import type { PersonRequest } from "@msp/workflows/ports";
import type { PlanLine } from "@msp/workflows/run";
import { systemName } from "../text/system-name.ts";
import { valueInWords } from "../text/value-in-words.ts";
import type { EntryLine } from "./entry-line.ts";
import type { Story } from "./story.ts";

/** Who is asked for what: the role and who holds it, or the address a form went to, and every word of the question. */
export function describeRequest(request: PersonRequest, story: Story): EntryLine {
  const { quorum = 1 } = request;
  return {
    tone: "people",
    sign: "☐",
    word: "asks",
    text: `${whoIsAsked(request, story)}: ${whatIsAsked(request, story)}`,
    details: [
      ...request.text.split("\n").filter((line) => line.trim() !== ""),
      ...planOf(request, story),
      ...(quorum > 1 ? [`${quorum} different people have to agree.`] : []),
    ],
  };
}

/** A role with the people who hold it, or the address a form went to. */
export function whoIsAsked(
  { kind, to }: PersonRequest,
  { roleTitle, holders }: Pick<Story, "roleTitle" | "holders">,
): string {
  if (kind === "form") return to;
  const people = holders(to);
  if (people === undefined) return roleTitle(to);
  const names = people.map(({ name }) => name);
  return `${roleTitle(to)} (${names.length === 0 ? "nobody holds this role" : names.join(", ")})`;
}

/** What the place of a question about a step that failed ends with. */
const failed = /!(#\d+)?$/;

/** A question about a step that failed names the step by its place; people know it by its title. */
export const whatIsAsked = ({ kind, path, title }: PersonRequest, { titleOf }: Pick<Story, "titleOf">): string =>
  kind === "question" && failed.test(path) ? `a decision is needed: ${titleOf(path)}` : title;

/** What an approval is given to. */
function planOf({ path, plan }: PersonRequest, story: Story): readonly string[] {
  if (!plan) return [];
  const lines = story.planAt(path)?.map((line) => actInWords(line, story)) ?? plan.lines;
  return [`An approval lets this happen (plan ${plan.hash}):`, ...lines.map((line) => `- ${line}`)];
}

function actInWords({ title, will, write, answer, problem }: PlanLine, { nameOf, format }: Story): string {
  const certainty = will === "might" ? " (only perhaps)" : "";
  const act = write
    ? ` (${systemName(write.system)}, ${nameOf(write.target)}): ${valueInWords(write.fields, format)}`
    : answer === undefined || answer === null
      ? ""
      : `: ${valueInWords(answer, format)}`;
  return `${title}${certainty}${act}${problem === undefined ? "" : `: ${problem}`}`;
}
