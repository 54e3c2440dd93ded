import * as z from "zod";

/** What of a schema's definition leads to further schemas; which of these a schema has depends on its kind. */
interface Definition {
  readonly type: string;
  readonly shape?: { readonly [field: string]: z.core.$ZodType };
  readonly element?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly rest?: z.core.$ZodType | null;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly left?: z.core.$ZodType;
  readonly right?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
}

/** Kinds of values that come back from a journal as something else, or not at all. */
const notJson: ReadonlySet<string> = new Set(["bigint", "date", "file", "function", "map", "promise", "set", "symbol"]);

/** The first kind of value in a schema's output that JSON cannot carry, for example `date`; `undefined` when there is none. */
export function notJsonIn(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): string | undefined {
  if (seen.has(schema)) return undefined;
  seen.add(schema);
  const definition = schema._zod.def as unknown as Definition;
  if (notJson.has(definition.type)) return definition.type;
  const made = (schema._zod.bag as { readonly Class?: { readonly name: string } }).Class;
  if (definition.type === "custom" && made) return made.name;
  for (const part of partsOf(definition)) {
    const found = notJsonIn(part, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

const partsOf = (definition: Definition): readonly z.core.$ZodType[] =>
  [
    ...Object.values(definition.shape ?? {}),
    ...(definition.items ?? []),
    ...(definition.options ?? []),
    definition.element,
    definition.rest,
    definition.innerType,
    definition.valueType,
    definition.left,
    definition.right,
    // Of a pipe only what comes out is kept.
    definition.out,
    definition.getter?.(),
  ].filter((part) => part instanceof z.core.$ZodType);
