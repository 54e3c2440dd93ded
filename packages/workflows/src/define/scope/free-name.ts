import type { PathSign, ReservedName } from "../reserved-names.ts";

/** Names that can never be given, whatever is in scope. */
type Unusable = "" | ReservedName | `${string}${PathSign}${string}`;

/** Literal sentences are printed whole in errors; the name of an alias is not. */
type Refusal<N extends string> = N extends ""
  ? "A name may not be empty."
  : N extends ReservedName
    ? `The name "${N}" is reserved. Choose another.`
    : `The name "${N}" may not contain / [ ] @ # ! or ?, because names make up the journal path.`;

/** The name itself when it is free, otherwise a sentence. After the certain end of a run every text is taken. */
export type FreeName<N extends string, Taken> = [N] extends [Taken]
  ? string extends Taken
    ? "Nothing can follow here, because every way to this point ends the run."
    : `The name "${N}" is already used here. Choose another.`
  : [N] extends [Unusable]
    ? Refusal<N>
    : string extends N
      ? "A name must be fixed text, so that the SOP and the journal can show it."
      : N;
