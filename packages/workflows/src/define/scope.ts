import type { PathSign, ReservedName } from "./reserved-names.ts";

/** Writes an intersection as one object, so that a hover shows fields. Used at boundaries only: once per step it makes long chains too deep for the compiler. */
export type Simplify<T> = { [K in keyof T]: T[K] } & {};

type AllKeys<U> = U extends unknown ? keyof U : never;
type ValueAt<U, K> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;
/** Keys every branch has. `Extract` keeps the mapped types below from being spread over the union. */
type SharedKeys<U> = Extract<keyof U, string>;

/**
 * What is in scope after a decision, from the union of its branches' results: a name every branch has is certain, any other may be missing.
 * A branch that stops the run has `never` as its results and so vanishes from the union.
 */
export type Branches<U> = [U] extends [never]
  ? never
  : Simplify<{ [K in SharedKeys<U>]: ValueAt<U, K> } & { [K in Exclude<AllKeys<U>, SharedKeys<U>>]?: ValueAt<U, K> }>;

/** One way a node can end. A way whose branch stops the run (`never`) is no way to go on. */
export type Ending<Facts, Body> = [Body] extends [never] ? never : Simplify<Facts & Body>;

/** Names that can never be given, whatever is in scope. */
type Unusable = "" | ReservedName | `${string}${PathSign}${string}`;

/** Literal sentences are printed whole in errors; the name of an alias is not. */
type Refusal<N extends string> = N extends ""
  ? "A name may not be empty."
  : N extends ReservedName
    ? `The name "${N}" is reserved. Choose another.`
    : `The name "${N}" may not contain / [ ] @ # ! or ?, because names make up the journal path.`;

/** The name itself when it is free, otherwise a sentence. After the certain end of a run every text is taken. */
export type Free<N extends string, Taken> = [N] extends [Taken]
  ? string extends Taken
    ? "Nothing can follow here, because every way to this point ends the run."
    : `The name "${N}" is already used here. Choose another.`
  : [N] extends [Unusable]
    ? Refusal<N>
    : string extends N
      ? "A name must be fixed text, so that the SOP and the journal can show it."
      : N;

/**
 * What a mapping may return for `T`: lists may be read-only. Mappings are inferred as constants, so that `"high"` stays a word of its list
 * instead of becoming any text, and a constant's lists are read-only.
 */
export type Readable<T> = 0 extends 1 & T
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Readable<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Readable<T[K]> }
      : T;

/** Fields that are given and not known, each with a sentence as its type. */
type Misfits<Names> = { [K in Names & string]: `"${K}" is not a field here. Remove it or correct the spelling.` };

/**
 * `Given` itself, unless it has fields that `Known` lacks: TypeScript alone lets an arrow function return extra ones. A conditional and not
 * `Given & {…}`, because a value intersected with a sentence is `never`, and the author would read "not assignable to never".
 */
export type Exactly<Given, Known> = [keyof Given] extends [AllKeys<Known>]
  ? Given
  : Misfits<Exclude<keyof Given, AllKeys<Known>>>;
