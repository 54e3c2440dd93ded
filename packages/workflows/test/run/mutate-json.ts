import fc from "fast-check";
import type { Json } from "../../src/ports.ts";
import { canonicalJson } from "../../src/run.ts";

type Container = Json[] | { [name: string]: Json };

/** Every object and list in a value that has something in it, outermost first. */
const containersIn = (value: Json): Container[] =>
  typeof value === "object" && value !== null
    ? [value as Container, ...Object.values(value).flatMap((part) => containersIn(part as Json))]
    : [];

const other = (value: Json): Json =>
  typeof value === "string"
    ? `${value}!`
    : typeof value === "number"
      ? value + 1
      : typeof value === "boolean"
        ? !value
        : 0;

/** What somebody may do to one part of a document: change it, take it away, put it there twice, or swap it with another. */
function mutate(container: Container, { how, at, with: second }: { how: string; at: number; with: number }): void {
  if (Array.isArray(container)) {
    const [one, two] = [at % container.length, second % container.length];
    const item = container[one] as Json;
    if (how === "remove") container.splice(one, 1);
    else if (how === "double") container.splice(two, 0, structuredClone(item));
    else if (how === "swap") [container[one], container[two]] = [container[two] as Json, item];
    else container[one] = typeof item === "object" && item !== null ? 0 : other(item);
    return;
  }
  const names = Object.keys(container);
  const name = names[at % names.length] as string;
  const item = container[name] as Json;
  if (how === "remove") delete container[name];
  else if (how === "double") container[`${name}2`] = structuredClone(item);
  else if (how === "swap") {
    const another = names[second % names.length] as string;
    [container[name], container[another]] = [container[another] as Json, item];
  } else container[name] = typeof item === "object" && item !== null ? 0 : other(item);
}

/** Copies of a value with one thing in them changed, anywhere. */
export const changedOnce = <T>(original: T): fc.Arbitrary<T> =>
  fc
    .record({
      where: fc.nat(),
      how: fc.constantFrom("change", "remove", "double", "swap"),
      at: fc.nat(),
      with: fc.nat(),
    })
    .map(({ where, ...change }) => {
      const copy = structuredClone(original) as Json;
      const containers = containersIn(copy).filter((one) => Object.keys(one).length > 0);
      mutate(containers[where % containers.length] as Container, change);
      return copy as T;
    })
    .filter((copy) => canonicalJson(copy as Json) !== canonicalJson(original as Json));
