import type { Json } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { EntryOf } from "@msp/workflows/run";
import { valueInWords } from "../text/value-in-words.ts";
import type { EntryLine } from "./entry-line.ts";
import type { Story } from "./story.ts";

/** Who answered what, and how it came. */
export function describeAnswer({ token, by, channel, value }: EntryOf<"answered">, story: Story): EntryLine {
  const request = story.requestOf(token);
  return {
    tone: "people",
    sign: "☑",
    word: "answered",
    text: `${by.name}, by ${channel}${request ? `: ${request.title}` : ""}`,
    details: [answerInWords(value, request?.kind, story)].filter((line) => line !== ""),
  };
}

function answerInWords(value: Json, kind: PersonRequest["kind"] | undefined, { format }: Story): string {
  const parts = typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  const { answer, closed, decision, hash } = parts as { readonly [name: string]: Json };
  if (kind === "form")
    return answer === undefined ? `closed without an answer: ${String(closed)}` : valueInWords(answer, format);
  if (kind === "approval") return `${decision === "approve" ? "approves" : "declines"} plan ${String(hash)}`;
  return valueInWords(value, format);
}
