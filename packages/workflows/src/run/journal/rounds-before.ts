import { stepPlace } from "./step-place.ts";

/** The paths of the earlier rounds of a step, oldest first: `a` and `a#2` before `a#3`, none before `a`. */
export function roundsBefore(path: string): readonly string[] {
  const place = stepPlace(path);
  const round = path === place ? 1 : Number(path.slice(place.length + 1));
  return Array.from({ length: round - 1 }, (_, earlier) => (earlier === 0 ? place : `${place}#${earlier + 1}`));
}
