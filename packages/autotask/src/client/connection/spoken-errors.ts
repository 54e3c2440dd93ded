/** What a failed answer says. */
export interface SpokenErrors {
  /** Whether Autotask itself speaks, rather than the web server in front of it. */
  readonly isFromAutotask: boolean;
  /** Its sentences in one text; undefined when it says nothing. */
  readonly text: string | undefined;
}

/** Autotask speaks as `{ errors: ["…"] }`; objects with a message are tolerated. The web server speaks as `{ Message: "…" }`. */
export function toSpokenErrors(body: unknown): SpokenErrors {
  const { errors, Message } = (typeof body === "object" && body !== null ? body : {}) as {
    errors?: unknown;
    Message?: unknown;
  };
  const list: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const sentences = list.map(sentenceOf).filter((sentence) => sentence !== "");
  if (sentences.length > 0) return { isFromAutotask: true, text: sentences.join(" ") };
  return { isFromAutotask: false, text: typeof Message === "string" && Message !== "" ? Message : undefined };
}

function sentenceOf(error: unknown): string {
  if (typeof error === "string") return error.trim();
  const message: unknown = (error as { message?: unknown } | null)?.message;
  return typeof message === "string" ? message.trim() : "";
}
