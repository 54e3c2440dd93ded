const always: readonly unknown[] = [undefined, true, false, 0, 1, 7, "", "sample", []];
const most = 12;

/**
 * Values worth trying in place of a result, to see whether a mapping decides by it: the usual ones, and the texts and numbers the mapping
 * itself compares with. Its source is only a source of guesses; what is printed comes from calling it.
 */
export function probeValues(leaf: (...given: never[]) => unknown): readonly unknown[] {
  const source = Function.prototype.toString.call(leaf);
  const texts = [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)].map(
    ([, double, single]) => double ?? single ?? "",
  );
  const numbers = [...source.matchAll(/(?<![\w.$])\d+(?:\.\d+)?(?![\w.])/g)].flatMap(([digits]) => [
    Number(digits),
    Number(digits) + 1,
  ]);
  return [...always, ...new Set([...texts.slice(0, most), ...numbers.slice(0, most)])];
}
