import { Refusal } from "../http/refusal.ts";

/** What a list answers with. */
export interface QueryPage {
  readonly items: readonly unknown[];
  readonly totalCount: number;
}

/** The pages of a list: `take` and `skip` checked, and a count of 0 behind the end, as the service has it. */
export const pageOfQuery = (query: URLSearchParams, found: readonly unknown[]): QueryPage => {
  const take = wholeOfQuery(query, "take", 50, 1, 200);
  const skip = wholeOfQuery(query, "skip", 0, 0, Number.MAX_SAFE_INTEGER);
  const isBehind = skip > 0 && skip >= found.length;
  return { items: found.slice(skip, skip + take), totalCount: isBehind ? 0 : found.length };
};

/** A whole number of the query. */
export const wholeOfQuery = (
  query: URLSearchParams,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number => {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^-?\d+$/.test(text)) throw new Refusal(400, `query.${name}: Expected number, received nan`);
  const value = Number(text);
  if (value > most) throw new Refusal(400, `query.${name}: Number must be less than or equal to ${most}`);
  if (value < least) throw new Refusal(400, `query.${name}: Number must be greater than or equal to ${least}`);
  return value;
};

/** A word of the query, one of those allowed. */
export const wordOfQuery = <Word extends string>(
  query: URLSearchParams,
  name: string,
  words: readonly Word[],
): Word | undefined => {
  const text = query.get(name);
  if (text === null) return undefined;
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new Refusal(400, `query.${name}: Invalid enum value. Expected ${words.join(" | ")}`);
  return word;
};
