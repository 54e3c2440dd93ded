const longest = 500;

/** A text that fits into a message: HTML tags and runs of white space gone, at most 500 characters. */
export function shortText(text: string): string {
  const plain = text
    .slice(0, longest * 20)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[a-z!/][^>]*>/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1)}…`;
}
