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

type Reserved = "input" | "outcome" | "by" | "at" | "reason" | "possiblyDone";
type PathSign = "/" | "[" | "]" | "@" | "#";

/** The name itself when it is free, otherwise a sentence. Literal sentences are printed whole in errors; the name of an alias is not. */
export type Free<N extends string, Scope> = N extends keyof Scope
  ? `The name "${N}" is already used here. Choose another.`
  : N extends Reserved
    ? `The name "${N}" is reserved. Choose another.`
    : N extends `${string}${PathSign}${string}`
      ? `The name "${N}" may not contain / [ ] @ or #, because names make up the journal path.`
      : N;

/**
 * `Given` itself, unless it has fields that `Known` lacks: TypeScript alone lets an arrow function return extra ones. A conditional and not
 * `Given & {…}`, because a value intersected with a sentence is `never`, and the author would read "not assignable to never".
 */
export type Exactly<Given, Known> = [Exclude<keyof Given, AllKeys<Known>>] extends [never]
  ? Given
  : {
      [K in keyof Given]: K extends AllKeys<Known>
        ? Given[K]
        : `"${K & string}" is not a field here. Remove it or correct the spelling.`;
    };
