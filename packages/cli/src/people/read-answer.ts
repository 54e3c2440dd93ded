import type { Json } from "@msp/workflows";
import type { AnswerField } from "./answer-fields.ts";

/** What a person typed, as a value; or what is wrong with it. An empty line leaves out what may be left out. */
export type ReadAnswer = { readonly value: Json | undefined } | { readonly problem: string };

/** Reads one typed line as one part of an answer. */
export function readAnswer(field: AnswerField, typed: string): ReadAnswer {
  const text = typed.trim();
  if (text === "") {
    if (field.kind === "list") return { value: [] };
    return field.isRequired ? { problem: "This is needed." } : { value: undefined };
  }
  switch (field.kind) {
    case "text":
      return chosen(field, text);
    case "number": {
      const number = Number(text.replace(",", "."));
      return Number.isFinite(number) ? { value: number } : { problem: "Give a number." };
    }
    case "yes or no":
      if (/^(y|yes|true)$/i.test(text)) return { value: true };
      return /^(n|no|false)$/i.test(text) ? { value: false } : { problem: "Say yes or no." };
    case "list":
      return chosenList(field, text);
    case "data":
      try {
        return { value: JSON.parse(text) as Json };
      } catch {
        return { problem: "This is not JSON." };
      }
  }
}

/** A choice is its number in the list, or its words. */
function chosen({ choices }: AnswerField, text: string): { readonly value: string } | { readonly problem: string } {
  if (!choices) return { value: text };
  const found = choices[Number(text) - 1] ?? choices.find((word) => word.toLowerCase() === text.toLowerCase());
  return found === undefined ? { problem: `Choose one of: ${choices.join(", ")}.` } : { value: found };
}

function chosenList(field: AnswerField, text: string): ReadAnswer {
  const found = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => chosen(field, part));
  const problem = found.find((one) => "problem" in one);
  return problem ?? { value: found.flatMap((one) => ("value" in one ? [one.value] : [])) };
}
