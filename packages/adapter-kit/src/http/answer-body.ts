/** What a body turned out to be. */
export type AnswerBody =
  | { readonly kind: "empty" }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "html"; readonly text: string }
  | { readonly kind: "truncated"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

/** Looks at the body itself: services send HTML error pages under a JSON content type and the other way round. */
export function answerBody(text: string, parseJson: (text: string) => unknown): AnswerBody {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return { kind: "empty" };
  try {
    return { kind: "json", value: parseJson(trimmed) };
  } catch {
    if (trimmed.startsWith("<")) return { kind: "html", text: trimmed };
    return { kind: /^[[{"]/.test(trimmed) ? "truncated" : "text", text: trimmed };
  }
}
