/** A field the random filters use, with how its values compare. */
export type Compared = "number" | "text" | "instant" | "flag";

/** A condition or group as a client writes it. */
export type WireFilter =
  | { readonly op: string; readonly field: string; readonly value?: unknown; readonly udf?: boolean }
  | { readonly op: "and" | "or"; readonly items: readonly WireFilter[] };

/** A plain record to judge: values by field name. */
export type Subject = Readonly<Record<string, string | number | boolean | null>>;

const isGroup = (filter: WireFilter): filter is Extract<WireFilter, { readonly items: unknown }> => "items" in filter;

const order = (kind: Compared, value: unknown): number | string => {
  if (kind === "instant") return new Date(`${String(value)}Z`).getTime();
  if (kind === "text") return String(value).toLowerCase().replace(/\s+$/, "");
  return Number(value);
};

/** Judges a filter the slow and obvious way, by the rules of the service as they are written down, sharing no code with the fake. */
export const passes = (subject: Subject, filter: WireFilter, kinds: Readonly<Record<string, Compared>>): boolean => {
  if (isGroup(filter)) {
    let all = true;
    let any = false;
    for (const item of filter.items) {
      const holds = passes(subject, item, kinds);
      all = all && holds;
      any = any || holds;
    }
    return filter.op === "and" ? all : any;
  }
  const stored = subject[filter.field] ?? null;
  if (filter.op === "exist") return stored !== null;
  if (filter.op === "notExist") return stored === null;
  if (stored === null) return false;
  const kind = kinds[filter.field] ?? "text";
  const left = order(kind, stored);
  const listed = Array.isArray(filter.value) ? filter.value.map((value) => order(kind, value)) : [];
  if (filter.op === "in") return listed.some((value) => value === left);
  if (filter.op === "notIn") return !listed.some((value) => value === left);
  const [inside, sought] = [String(stored).toLowerCase(), String(filter.value).toLowerCase()];
  if (filter.op === "beginsWith") return inside.slice(0, sought.length) === sought;
  if (filter.op === "endsWith") return sought === "" || inside.slice(-sought.length) === sought;
  if (filter.op === "contains") return inside.split(sought).length > 1 || sought === "";
  const right = order(kind, filter.value);
  const sign = left < right ? -1 : left > right ? 1 : 0;
  const accepted: Record<string, readonly number[]> = {
    eq: [0],
    noteq: [-1, 1],
    lt: [-1],
    lte: [-1, 0],
    gt: [1],
    gte: [0, 1],
  };
  return accepted[filter.op]?.includes(sign) ?? false;
};
