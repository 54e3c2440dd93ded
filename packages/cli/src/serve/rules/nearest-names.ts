/** The names most like a word, best first, in words to be put behind an error: what somebody who mistyped it probably meant. */
export function nearestNames(word: string, names: readonly string[], atMost = 3): string {
  const near = names
    .map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(word.length, name.length) / 2)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, atMost)
    .map(({ name }) => `"${name}"`);
  if (near.length > 0) return `Nearest: ${near.join(", ")}.`;
  return names.length === 0 ? "There are none." : `There are: ${names.map((name) => `"${name}"`).join(", ")}.`;
}

/** How many letters must be put in, taken out or changed to make one word of another. */
function distanceOf(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...right].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min((next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
