/** The names that somebody who mistyped a word may have meant, best first; none where none is like it. Case does not count. */
export const likeNames = (word: string, names: readonly string[], atMost = 3): readonly string[] =>
  names
    .map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(word.length, name.length) / 2)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, atMost)
    .map(({ name }) => name);

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
