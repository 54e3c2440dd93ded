import type { PersonRequest } from "@msp/workflows/ports";
import { answerFields, exampleOfAnswer } from "../people/answer-fields.ts";

/** How an answer is given on the command line, one line each: the words, or what its JSON looks like and what its parts mean. */
export function answerShape({ kind, answer }: Pick<PersonRequest, "kind" | "answer">): readonly string[] {
  if (kind === "approval") return ["Give the answer with --value approve, or --value decline."];
  const fields = answerFields(answer) ?? [];
  if (kind === "question") {
    const words = fields.find(({ name }) => name === "choice")?.choices ?? [];
    if (words.length > 0) return [`Give the answer with one of: ${words.map((word) => `--value ${word}`).join(", ")}.`];
  }
  return [
    "Give the answer with --value JSON, or --value @file. It looks like this:",
    `  ${exampleOfAnswer(answer)}`,
    ...fields.flatMap(({ name, about, isRequired }) => {
      const says = [...(about === undefined ? [] : [about]), ...(isRequired ? [] : ["may be left out"])];
      return says.length === 0 ? [] : [`  ${name}: ${says.join("; ")}`];
    }),
  ];
}
