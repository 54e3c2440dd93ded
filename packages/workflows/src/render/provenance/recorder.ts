import { callbackArguments, factsOfCall } from "./facts-of-call.ts";
import { createMarks, type Marks } from "./marks.ts";
import { itemOf, memberOf, mostSpecific, resultOfCall, type Site } from "./site.ts";

/** What can be done with a watched value and be noticed. */
export type Use = "member" | "call" | "items" | "fields" | "text" | "number";

/** Watches one call of a leaf: what it is handed answers every question with another watched value. */
export interface Recorder {
  /** What the leaf is called with. */
  readonly root: unknown;
  /** Every site looked at, in order, without the methods that were called. */
  sites(): readonly Site[];
  /** What the leaf did with a site; nothing when it only named or compared it. */
  usesOf(site: Site): ReadonlySet<Use>;
  readonly marks: Marks;
  siteOf(value: unknown): Site | undefined;
}

/** So that a leaf which loops "while there is a next one" comes to an end. */
const mostLooks = 2000;
const noUse: ReadonlySet<Use> = new Set();

/** Can be called, and none of its own properties is fixed, so a proxy of it may show others. */
type Target = (() => undefined) & { site: Site };

/**
 * Creates a recorder for documentation: it never decides what a run does.
 *
 * `overrides` answers a site (by key) with a plain value instead, to see what changes; `salt` changes the texts and numbers that stand for results.
 */
export function createRecorder(root: Site, overrides: ReadonlyMap<string, unknown>, salt = 0): Recorder {
  const looks: Site[] = [];
  const marks = createMarks(salt);
  const called = new Set<string>();
  const uses = new Map<string, Set<Use>>();
  const calls = new Map<string, number>();
  const watched = new Map<string, object>();
  const sitesOfWatched = new WeakMap<object, Site>();

  const use = (site: Site, how: Use) => {
    const known = uses.get(site.key);
    if (known) known.add(how);
    else uses.set(site.key, new Set([how]));
  };
  const look = (site: Site): unknown => {
    if (looks.push(site) > mostLooks) throw new RangeError("This mapping looks at too many results to be documented.");
    if (site.parent) use(site.parent, site.property === "[]" ? "items" : "member");
    return overrides.has(site.key) ? overrides.get(site.key) : watch(site);
  };
  const siteOf = (value: unknown): Site | undefined =>
    typeof value === "function" ? sitesOfWatched.get(value) : undefined;

  const asText = (site: Site): string => {
    use(site, "text");
    return marks.textOf(site);
  };
  const asNumber = (site: Site): number => {
    use(site, "number");
    return marks.numberOf(site);
  };

  const call = (method: Site, given: readonly unknown[]): unknown => {
    const owner = method.parent ?? method;
    const name = method.property ?? "";
    const count = (calls.get(method.key) ?? 0) + 1;
    calls.set(method.key, count);
    called.add(method.key);
    use(owner, "call");
    const from = looks.length;
    const item = itemOf(owner);
    const answers = given.flatMap((callback) =>
      typeof callback === "function" && !siteOf(callback)
        ? [callback(...callbackArguments(name, () => look(item), given[1]))]
        : [],
    );
    const touched = looks.slice(from).filter((site) => !called.has(site.key) && site.key !== item.key);
    const handed = given.flatMap((one) => siteOf(one)?.path ?? []);
    const also = mostSpecific([...owner.also, ...touched.map((site) => site.path), ...handed]);
    const facts = factsOfCall(name, owner, item, answers[0], siteOf(answers[0]));
    return look(resultOfCall(method, count, { also, ...facts }));
  };

  const member = (site: Site, property: string): unknown =>
    property === `...${site.path}` ? watch(site) : look(memberOf(site, property));

  const handler: ProxyHandler<Target> = {
    get({ site }, property) {
      if (property === Symbol.toPrimitive) {
        return (hint: string) => (hint === "number" ? asNumber(site) : asText(site));
      }
      if (property === Symbol.iterator) {
        return function* () {
          yield look(itemOf(site));
        };
      }
      // `then` would make anything that awaits the value wait for ever.
      if (typeof property === "symbol" || property === "then") return undefined;
      const isText = property === "toString" || property === "toJSON" || property === "toLocaleString";
      return isText ? () => asText(site) : member(site, property);
    },
    apply: ({ site }, _, given) => call(site, given),
    has: ({ site }, property) => typeof property === "string" && member(site, property) !== undefined,
    ownKeys: ({ site }) => {
      use(site, "fields");
      return [`...${site.path}`];
    },
    getOwnPropertyDescriptor: ({ site }, property) =>
      typeof property === "string"
        ? { value: member(site, property), enumerable: true, configurable: true, writable: true }
        : undefined,
    set: () => true,
    deleteProperty: () => true,
  };

  const watch = (site: Site): object => {
    const known = watched.get(site.key);
    if (known) return known;
    const proxy = new Proxy<Target>(
      Object.assign(() => undefined, { site }),
      handler,
    );
    watched.set(site.key, proxy);
    sitesOfWatched.set(proxy, site);
    return proxy;
  };

  return {
    root: watch(root),
    sites: () => [...new Map(looks.map((site) => [site.key, site])).values()].filter((site) => !called.has(site.key)),
    usesOf: (site) => uses.get(site.key) ?? noUse,
    marks,
    siteOf,
  };
}
