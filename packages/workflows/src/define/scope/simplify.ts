/** Writes an intersection as one object, so that a hover shows fields. Used at boundaries only: once per step it makes long chains too deep for the compiler. */
export type Simplify<T> = { [K in keyof T]: T[K] } & {};
