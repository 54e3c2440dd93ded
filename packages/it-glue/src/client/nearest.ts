/** The names most like a word, best first: what somebody who mistyped it probably meant. */
export function nearest(word: string, names: readonly string[], atMost = 3): readonly string[] {
  const wanted = pairs(word);
  return names
    .map((name) => ({ name, likeness: likeness(wanted, pairs(name)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, atMost)
    .map(({ name }) => name);
}

function pairs(word: string): ReadonlySet<string> {
  const letters = ` ${word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
}

/** Dice's measure: twice the pairs in common over all pairs. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}
