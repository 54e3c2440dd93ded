import { Person } from "@msp/workflows";
import * as z from "zod";
import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";

const Line = z.strictObject({
  /** Which requests: by their title, as they are printed when they are asked; */
  title: z.string().optional(),
  /** by their place in the journal, items and rounds left out; */
  path: z.string().optional(),
  /** by their kind. What is left out fits everything. */
  kind: z.enum(["task", "form", "checklist", "approval", "question", "doubts"]).optional(),
  by: Person,
  /**
   * The answer; for approvals `"approve"` or `"decline"`. With the kind `doubts`: what the person saw, who thereby vouches for writes that nothing has
   * proven when the run ends.
   */
  value: z.json(),
  /** How long the person takes, in minutes. Default 5. */
  afterMinutes: z.number().nonnegative().default(5),
  /** Only after so many reminders. Default 0. */
  afterReminders: z.int().nonnegative().default(0),
  /** Answers every request that fits, not only the first. Default false. */
  again: z.boolean().default(false),
});
const Script = z.array(Line);

/** One line of a script, as it is written: what has a default may be left out. */
export type AnswerLine = z.input<typeof Line>;

/** What people answer by themselves, in order: the first line that fits and is left answers. */
export type AnswerScript = z.output<typeof Script>;

/** Checks a script; throws `UsageError` naming every place that is wrong. */
export function parseAnswerScript(content: unknown, where: string): AnswerScript {
  const checked = Script.safeParse(content);
  if (checked.success) return checked.data;
  throw new UsageError(`The answers in ${where} do not fit:\n${z.prettifyError(checked.error)}`);
}

/** Reads a script of answers from a JSON file. */
export const readAnswerScript = async (file: string): Promise<AnswerScript> =>
  parseAnswerScript(await readJsonFile(file, "The file of answers"), `"${file}"`);
