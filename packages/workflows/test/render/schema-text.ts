const widest = 120;

/** JSON as the repository's formatter writes it: short lists of plain values stay on one line. */
export const schemaText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(
    /^(.*)\[\s*([^[\]{}]*?)\s*\](,?)$/gm,
    (whole, before: string, items: string, comma: string) => {
      const line = `${before}[${items.split(/,\n\s*/).join(", ")}]${comma}`;
      return line.length <= widest ? line : whole;
    },
  )}\n`;
