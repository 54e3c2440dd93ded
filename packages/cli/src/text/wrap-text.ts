/** Breaks a text into lines of at most `width` characters, at spaces; a word that is longer stays whole. Line breaks of the text are kept. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/ +/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (longer.length > width && line !== "") {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

/** Wraps a text whose first line begins with `first` and whose further lines begin with as many spaces. */
export function wrapTextAfter(first: string, text: string, width: number): readonly string[] {
  const rest = " ".repeat(first.length);
  return wrapText(text, Math.max(20, width - first.length)).map((line, index) => (index === 0 ? first : rest) + line);
}
