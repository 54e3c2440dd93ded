/**
 * Whatever an author may hand over as a schema: the little that all schemas of zod share. `z.ZodType` would have the compiler compare every method
 * zod has, once per program but for a third of a second.
 */
export interface AnySchema {
  readonly _zod: { readonly def: { readonly type: string }; readonly input: unknown; readonly output: unknown };
}

/** What a schema takes. Read off directly: `z.input` asks a condition first, and asking it for every action adds up. */
export type InputOf<S extends AnySchema> = S["_zod"]["input"];

/** What a schema gives. */
export type OutputOf<S extends AnySchema> = S["_zod"]["output"];
