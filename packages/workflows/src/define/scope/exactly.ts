import type { AllKeys } from "./all-keys.ts";

/** Fields that are given and not known, each with a sentence as its type. */
type Misfits<Names> = { [K in Names & string]: `"${K}" is not a field here. Remove it or correct the spelling.` };

/**
 * `Given` itself, unless it has fields that `Known` lacks: TypeScript alone lets an arrow function return extra ones. A conditional and not
 * `Given & {…}`, because a value intersected with a sentence is `never`, and the author would read "not assignable to never".
 */
export type Exactly<Given, Known> = [keyof Given] extends [AllKeys<Known>]
  ? Given
  : Misfits<Exclude<keyof Given, AllKeys<Known>>>;
