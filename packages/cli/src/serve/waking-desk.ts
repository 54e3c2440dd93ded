import type { RunDesk } from "../desk/run-desk.ts";

/** Everything that may give a run something to do. */
const waking = [
  "start",
  "answer",
  "closeForm",
  "submitForm",
  "assignForm",
  "deliver",
  "cancel",
  "acceptDoubts",
] as const;

/** A desk whose host hears at once when something came in through it; whoever brought it need not wait until it has been dealt with. */
export function wakingDesk<D extends RunDesk>(desk: D, wake: () => void): D {
  const then =
    <Given extends readonly unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      try {
        return await work(...given);
      } finally {
        wake();
      }
    };
  return { ...desk, ...Object.fromEntries(waking.map((name) => [name, then(desk[name].bind(desk) as never)])) };
}
