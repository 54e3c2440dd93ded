import { sameText } from "../texts/same-text.ts";

/** Lists of a monitoring system's words by what they mean. */
interface KindWords {
  readonly laptop: readonly string[];
  readonly tower: readonly string[];
  readonly neither: readonly string[];
}

/** What a monitoring system's word for a device means; a word in no list, or in two, is `not known`, never a guess. */
export function kindOf(word: string | undefined, kinds: KindWords): keyof KindWords | "not known" {
  const meanings = (["laptop", "tower", "neither"] as const).filter((kind) =>
    kinds[kind].some((known) => sameText(known, word)),
  );
  const [only, ...more] = meanings;
  return only === undefined || more.length > 0 ? "not known" : only;
}
